import type { ProcessModel } from '#models/process/process';
import type { FrameWidth } from '../../parts/frame-width';
import { canvas } from '../../state/canvas-link';
import { showPanel } from '../../state/destinations';
import { nodeOf } from '../../state/lookup';
import { showPane } from '../../state/narrow-pane';
import { selectElements } from '../../state/selection';
import type { Station } from '../../state/tour';
import { showScreen, useView } from '../../state/view';

/** The step of the example that the user marks: its input is digital, so that paper makes a break. */
const STEP = 'Task_DecideApplication';

/** The control each station points at. */
export const TARGETS: Readonly<Record<Station, string>> = {
  canvas: '[data-region=canvas]',
  mark: `.djs-shape[data-element-id=${STEP}] > .djs-visual`,
  break: `.djs-shape[data-element-id=${STEP}] > .djs-visual`,
  score: '.score-bar',
  findings: '[data-region=lists]',
  inspector: '.inspector',
  table: '[data-region=lists]',
  report: '.tab-strip-actions .button',
};

export const isMarked = (model: ProcessModel | null): boolean =>
  model !== null && nodeOf(model, STEP)?.marks?.inputs[0]?.carrier === 'paper';

/** Brings what the station speaks of into view; all of it stays in the user's hands. */
export function prepare(station: Station, frame: FrameWidth): void {
  const overlaid = frame === 'small' || frame === 'narrow';
  showScreen('model');
  if (overlaid) useView.setState({ inspectorOpen: station === 'inspector' });
  showPane(station === 'inspector' && frame === 'narrow' ? 'step' : station === 'findings' || station === 'table' ? 'lists' : 'diagram');
  if (station === 'canvas') {
    selectElements([]);
    canvas()?.zoomFit();
  } else if (station === 'mark' || station === 'break') selectElements([STEP]);
  else if (station === 'inspector') {
    selectElements([STEP], { pulse: false });
    useView.setState({ inspectorOpen: true });
  } else if (station === 'findings') showPanel('findings');
  else if (station === 'table') showPanel('steps');
  if (station === 'mark') canvas()?.focus();
}
