import { useEffect, useState } from 'react';
import { LAYERS } from '../../canvas/canvas-api';
import { marks } from '#models/text/marks';
import { panel } from '#models/text/panel';
import { formatPercent } from '#models/text/numbers';
import { IconButton } from '../../parts/button';
import { CarrierChip } from '../../parts/carrier-chip';
import { Icon } from '../../parts/icon';
import { KeyCap } from '../../parts/key-cap';
import { canvas, useCanvas } from '../../state/canvas-link';
import { toggleLayer, useLayers } from '../../state/layers';
import { runCommand } from '../../state/run-command';
import { useLanguage } from '../../state/settings';

/** Which marks are drawn on the diagram. */
export function LayerBar() {
  const words = panel[useLanguage()].canvas;
  const shown = useLayers((state) => state.shown);
  return (
    <div className="float-bar layer-bar" role="toolbar" aria-label={words.layers}>
      <span className="layer-sign">
        <Icon name="layers" size={16} />
      </span>
      {LAYERS.map((layer) => (
        <button key={layer} type="button" className="layer" aria-pressed={shown.has(layer)} onClick={() => toggleLayer(layer)}>
          {shown.has(layer) && <Icon name="check" size={14} />}
          {words.layer[layer]}
        </button>
      ))}
    </div>
  );
}

function useZoom(): number {
  const [zoom, setZoom] = useState(100);
  const current = useCanvas();
  useEffect(() => {
    if (!current) return;
    const update = () => setZoom(current.zoom());
    update();
    return current.on('zoomed', update);
  }, [current]);
  return zoom;
}

/** Zoom and search. */
export function ViewBar() {
  const language = useLanguage();
  const words = panel[language].canvas;
  const zoom = formatPercent(Math.round(useZoom()) / 100, language);
  return (
    <div className="float-bar view-bar" role="toolbar" aria-label={words.view}>
      <IconButton icon="minimize" size={14} label={words.zoomOut} onPress={() => runCommand('zoomOut')} />
      <button type="button" className="zoom-value" aria-label={words.zoom(zoom)} onClick={() => canvas()?.zoomTo(100)}>
        {zoom}
      </button>
      <IconButton icon="plus" size={14} label={words.zoomIn} onPress={() => runCommand('zoomIn')} />
      <IconButton icon="target" size={16} label={words.zoomFit} onPress={() => runCommand('zoomFit')} />
      <span className="float-line" />
      <button type="button" className="layer" onClick={() => runCommand('find')}>
        <Icon name="search" size={14} />
        {words.search}
        <KeyCap>{words.searchKey}</KeyCap>
      </button>
    </div>
  );
}

/** The four classes of carriers with one example of each form. */
export function Legend() {
  const language = useLanguage();
  const words = marks[language].carrierClass;
  return (
    <ul className="float-bar legend" aria-label={panel[language].canvas.legend}>
      <li>
        <CarrierChip carrier="onlineForm" size={16} />
        {words.S}
      </li>
      <li>
        <CarrierChip carrier="pdf" size={16} />
        {words.U}
      </li>
      <li>
        <CarrierChip carrier="paper" size={16} />
        {words.A}
      </li>
      <li>
        <CarrierChip carrier="unknown" size={16} />
        {words.X}
      </li>
    </ul>
  );
}
