import { useEffect, useState } from 'react';
import { LEGEND_IDS, type LegendId, legendSign, TOKEN_MARKS } from '#models/glyphs/legend';
import { legend } from '#models/text/legend';
import { panel } from '#models/text/panel';
import { formatPercent } from '#models/text/numbers';
import { LAYERS } from '../../canvas/canvas-api';
import { Button, IconButton } from '../../parts/button';
import { useFrameWidth } from '../../parts/frame-width';
import { Icon } from '../../parts/icon';
import { KeyCap } from '../../parts/key-cap';
import { Menu } from '../../parts/menu';
import { Shape } from '../../parts/shape';
import { canvas, useCanvas } from '../../state/canvas-link';
import { showLegend, toggleLayer, useLayers } from '../../state/layers';
import { runCommand } from '../../state/run-command';
import { useLanguage } from '../../state/settings';

/** Which marks are drawn on the diagram. Where there is little room, in a menu. */
export function LayerBar() {
  const words = panel[useLanguage()].canvas;
  const shown = useLayers((state) => state.shown);
  const frame = useFrameWidth();
  if (frame === 'small' || frame === 'narrow')
    return (
      <div className="float-bar layer-bar">
        <Menu
          trigger={<IconButton icon="layers" label={words.layers} />}
          label={words.layers}
          entries={LAYERS.map((layer) => ({
            id: layer,
            text: words.layer[layer],
            mark: <span className="layer-check">{shown.has(layer) && <Icon name="check" size={14} />}</span>,
            run: () => toggleLayer(layer),
          }))}
        />
      </div>
    );
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

type Processes = { readonly all: readonly { readonly id: string; readonly name: string }[]; readonly shown: string | null };

function useProcesses(): Processes {
  const [processes, setProcesses] = useState<Processes>({ all: [], shown: null });
  const current = useCanvas();
  useEffect(() => {
    if (!current) return;
    const update = () => setProcesses({ all: current.processes(), shown: current.shownProcess() });
    update();
    const stops = [current.on('rooted', update), current.on('changed', update)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [current]);
  return processes;
}

/** Leads to the other processes of a file that draws several beside each other. */
export function ProcessBar() {
  const words = panel[useLanguage()].canvas;
  const { all, shown } = useProcesses();
  if (all.length < 2) return null;
  const at = all.findIndex(({ id }) => id === shown);
  const step = (by: 1 | -1) => canvas()?.showProcess(all[(at + by + all.length) % all.length]?.id ?? '');
  const name = (index: number) => words.process(index + 1, all.length, all[index]?.name || words.unnamed);
  return (
    <div className="float-bar process-bar">
      <Menu
        trigger={
          <Button kind="ghost" size="compact" className="process-name">
            {name(at)}
            <Icon name="chevronDown" size={12} />
          </Button>
        }
        label={words.processes}
        entries={all.map(({ id }, index) => ({
          id,
          text: name(index),
          mark: <span className="layer-check">{id === shown && <Icon name="check" size={14} />}</span>,
          run: () => canvas()?.showProcess(id),
        }))}
      />
      <IconButton icon="chevronRight" size={14} label={name((at + 1) % all.length)} onPress={() => step(1)} />
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

const sameIds = (one: readonly LegendId[], other: readonly LegendId[]) => one.join() === other.join();

function useLegend(): readonly LegendId[] {
  const [ids, setIds] = useState<readonly LegendId[]>([]);
  const current = useCanvas();
  useEffect(() => {
    if (!current) return;
    let asked = 0;
    // Once for all that changes in one go.
    const ask = () => {
      asked ||= requestAnimationFrame(() => {
        asked = 0;
        const next = current.legend();
        setIds((before) => (sameIds(before, next) ? before : next));
      });
    };
    ask();
    const stops = [current.on('marked', ask), current.on('rooted', ask)];
    return () => {
      cancelAnimationFrame(asked);
      for (const stop of stops) stop();
    };
  }, [current]);
  return ids;
}

/** What the marks on the diagram mean: those that occur and are shown. */
export function Legend() {
  const words = legend[useLanguage()];
  const frame = useFrameWidth();
  // In a small window it would cover half the diagram.
  const open = useLayers((state) => state.legendOpen) ?? (frame !== 'small' && frame !== 'narrow');
  const ids = useLegend();
  if (ids.length === 0) return null;
  return (
    <div className="float-bar legend">
      <IconButton icon={open ? 'chevronDown' : 'info'} size={14} label={open ? words.hide : words.show} onPress={() => showLegend(!open)} />
      {open && (
        <ul aria-label={words.title}>
          {LEGEND_IDS.filter((id) => ids.includes(id)).map((id) => (
            <li key={id}>
              <Shape markup={legendSign(id, TOKEN_MARKS)} size={16} />
              {words.entry[id]}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
