import { useEffect } from 'react';
import { panel } from '#models/text/panel';
import { IconButton } from '../../parts/button';
import { type FrameWidth, useFrameWidth } from '../../parts/frame-width';
import { Splitter } from '../../parts/splitter';
import { useCanvas } from '../../state/canvas-link';
import { showPane, useNarrowPane } from '../../state/narrow-pane';
import { useAssessment } from '../../state/assessment';
import { useDocument } from '../../state/document';
import { askNext } from '../../state/questions';
import { useSelection } from '../../state/selection';
import { useLanguage, useSettings } from '../../state/settings';
import { closeSheet, isUndrawn, useSheet } from '../../state/sheet';
import { useView } from '../../state/view';
import { useWalk } from '../../state/walk';
import { LayerBar, Legend, ProcessBar, ViewBar } from './canvas-bars';
import { CanvasHost } from './canvas-host';
import { Inspector } from './inspector/inspector';
import { NarrowTabs } from './narrow-tabs';
import { Panel } from './panel/panel';
import { SheetPage } from './sheet/sheet-page';
import { SystemsDialog } from './systems/systems-dialog';
import { WalkBar } from './walk/walk-bar';
import { WalkPanel } from './walk/walk-panel';
import './model-view.css';

/** Sizes of the design at normal type; they grow with it. */
const INSPECTOR_WIDTH: Readonly<Record<FrameWidth, number>> = { wide: 400, normal: 344, compact: 312, small: 344, narrow: 344 };
const PANEL_HEIGHT: Readonly<Record<FrameWidth, number>> = { wide: 280, normal: 214, compact: 176, small: 176, narrow: 176 };
const PANEL_CLOSED = 36;

/** The diagram with everything around it that belongs to the selected step: inspector at the right, lists below. */
export function ModelView() {
  const words = panel[useLanguage()].canvas;
  const frame = useFrameWidth();
  const scale = useSettings((state) => state.scale) / 100;
  const inspectorWidth = useView((state) => state.inspectorWidth);
  const panelHeight = useView((state) => state.panelHeight);
  const inspectorOpen = useView((state) => state.inspectorOpen);
  const panelOpen = useView((state) => state.panelOpen);
  const walk = useWalk((state) => state.walk);
  const narrowPane = useNarrowPane();
  useInspectorKey();
  useQuestionKey();
  useActivated();
  useSheetMakesWay();

  const width = inspectorWidth ?? INSPECTOR_WIDTH[frame] * scale;
  const height = panelOpen ? (panelHeight ?? PANEL_HEIGHT[frame] * scale) : PANEL_CLOSED * scale;
  const sheet = frame === 'small' || frame === 'narrow';
  // Over a small diagram the inspector waits until it is asked for.
  useEffect(() => {
    useView.setState({ inspectorOpen: !sheet });
  }, [sheet]);
  const pane = frame === 'narrow' ? narrowPane : sheet && narrowPane === 'step' ? 'diagram' : narrowPane;
  const model = useAssessment((state) => state.model);
  const sheetOpen = useSheet((state) => state.open);
  const page = model !== null && (sheetOpen || isUndrawn(model));
  const showsInspector = frame === 'narrow' ? pane === 'step' : inspectorOpen;

  return (
    <div className={`model-view model-${sheet ? 'sheet' : 'wide'} model-frame-${frame} model-pane-${sheet ? pane : 'all'}`}>
      {sheet && <NarrowTabs withStep={frame === 'narrow'} />}
      <div className="model-columns" inert={page}>
        <div className="model-left">
          <section className="canvas-area" aria-label={words.region} data-region="canvas">
            <CanvasHost />
            <LayerBar />
            <ProcessBar />
            <ViewBar />
            <Legend />
            {!showsInspector && frame !== 'narrow' && (
              <div className="float-bar inspector-opener">
                <IconButton icon="info" label={words.showInspector} onPress={() => useView.setState({ inspectorOpen: true })} />
              </div>
            )}
          </section>
          <WalkBar />
          {!sheet && panelOpen && (
            <Splitter
              orientation="horizontal"
              size={height}
              min={120 * scale}
              max={Math.max(120, window.innerHeight * 0.6)}
              pane="after"
              label={words.panelHeight}
              controls="model-panel"
              onResize={(size) => useView.setState({ panelHeight: size })}
              onReset={() => useView.setState({ panelHeight: null })}
              onCollapse={() => useView.setState({ panelOpen: false })}
            />
          )}
          <section
            id="model-panel"
            className="model-panel"
            aria-label={words.lists}
            data-region="lists"
            {...(!sheet && { style: { height } })}
          >
            {walk ? <WalkPanel walk={walk} /> : <Panel />}
          </section>
        </div>
        {!sheet && inspectorOpen && (
          <Splitter
            orientation="vertical"
            size={width}
            min={300 * scale}
            max={480 * scale}
            pane="after"
            label={words.inspectorWidth}
            controls="inspector"
            onResize={(size) => useView.setState({ inspectorWidth: size })}
            onReset={() => useView.setState({ inspectorWidth: null })}
            onCollapse={() => useView.setState({ inspectorOpen: false })}
          />
        )}
        {showsInspector && <Inspector width={frame === 'narrow' ? null : width} closable={sheet && frame !== 'narrow'} />}
      </div>
      {page && <SheetPage model={model} />}
      <SystemsDialog />
    </div>
  );
}

/** The sheet makes way for an element somebody wants to see, and for another document. */
function useSheetMakesWay(): void {
  const document = useDocument((state) => state.current?.id ?? null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another document closes the sheet of the one before
  useEffect(closeSheet, [document]);
  useEffect(
    () =>
      useSelection.subscribe(({ elements }, before) => {
        if (elements !== before.elements && elements.length > 0) closeSheet();
      }),
    [],
  );
}

/** Enter on the diagram leads to what can be said about the selection. */
function useActivated(): void {
  const canvas = useCanvas();
  useEffect(
    () =>
      canvas?.on('activated', () => {
        useView.setState({ inspectorOpen: true });
        showPane('step');
        requestAnimationFrame(() =>
          document.querySelector<HTMLElement>('.inspector [role=tab][aria-selected=true], .inspector input, .inspector textarea')?.focus(),
        );
      }),
    [canvas],
  );
}

/** F8 leads to the next open question, whatever screen shows. */
function useQuestionKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.defaultPrevented) return;
      if (document.querySelector('[role=dialog],[role=alertdialog]')) return;
      event.preventDefault();
      askNext();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** F4 opens and closes the inspector. */
function useInspectorKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F4' || event.ctrlKey || event.altKey || event.defaultPrevented) return;
      if (useView.getState().screen !== 'model') return;
      event.preventDefault();
      useView.setState(({ inspectorOpen }) => ({ inspectorOpen: !inspectorOpen }));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
