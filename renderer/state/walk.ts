import { create } from 'zustand';
import { type CaseFrame, framesOf } from '#models/analysis/case-frames';
import { casePlayer } from '#models/analysis/sample-case';
import { type WalkedCase, walkCase } from '#models/readiness/walked-case';
import { walk as words } from '#models/text/walk';
import type { Canvas } from '../canvas/canvas-api';
import { freshRating, useAssessment } from './assessment';
import { canvas, onCanvas } from './canvas-link';
import { useDocument } from './document';
import { showPane } from './narrow-pane';
import { notify } from './notices';
import { closeSheet } from './sheet';
import { showScreen, useView } from './view';

export const SPEEDS = ['slow', 'normal', 'fast'] as const;
export type Speed = (typeof SPEEDS)[number];

/** How long a token travels from one node to the next, and how long a step stands to be read. */
const TRAVEL_MS: Readonly<Record<Speed, number>> = { slow: 1100, normal: 650, fast: 260 };
const STEP_MS: Readonly<Record<Speed, number>> = { slow: 5200, normal: 2800, fast: 900 };
/** Events and gateways say less. */
const BRIEF = 0.5;

export type Walk = {
  /** Number of the case and seed of its chances: the same number plays the same case. */
  readonly number: number;
  readonly walked: WalkedCase;
  readonly frames: readonly CaseFrame[];
  /** Positions in `frames` one can stand at: where something happens, and the end, which is the last. */
  readonly stops: readonly number[];
  /** Position in `stops`. */
  readonly at: number;
  readonly playing: boolean;
};

type WalkState = { readonly walk: Walk | null; readonly speed: Speed };

/** One case of the process in front that is walked through its diagram. */
export const useWalk = create<WalkState>(() => ({ walk: null, speed: 'normal' }));

let on: Canvas | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Begins with the first case, or goes on playing the one there is. */
export function startWalk(): void {
  if (useWalk.getState().walk) {
    showScreen('model');
    play(true);
  } else void begin(1);
}

export function anotherCase(): void {
  void begin((useWalk.getState().walk?.number ?? 0) + 1);
}

async function begin(number: number): Promise<void> {
  await freshRating();
  const { model, assessment } = useAssessment.getState();
  const front = canvas();
  if (!model || !assessment || !front) return;
  const walked = walkCase(model, assessment, casePlayer(model, assessment.model.lead)(number));
  if (walked.events.length === 0) {
    notify((language) => ({ kind: 'info', text: words[language].nothing }));
    return;
  }
  const frames = framesOf(walked.played);
  const stops = frames.map((_, at) => at).filter((at) => !walked.events[at]?.passes);
  on = front;
  showScreen('model');
  showPane('diagram');
  closeSheet();
  useView.setState({ panelOpen: true });
  useWalk.setState({ walk: { number, walked, frames, stops, at: 0, playing: true } });
  draw(frames.slice(0, (stops[0] ?? 0) + 1));
  wait();
}

export function closeWalk(): void {
  clearTimeout(timer);
  on?.showWalk([], 0);
  on = null;
  if (useWalk.getState().walk) useWalk.setState({ walk: null });
}

export function setSpeed(speed: Speed): void {
  useWalk.setState({ speed });
  wait();
}

export function play(playing: boolean): void {
  const { walk } = useWalk.getState();
  if (!walk) return;
  // From the end there is nowhere to go but to the beginning.
  if (playing && walk.at === walk.stops.length - 1) jump({ ...walk, playing }, 0);
  else useWalk.setState({ walk: { ...walk, playing } });
  wait();
}

export function togglePlay(): void {
  play(!useWalk.getState().walk?.playing);
}

/** One step on or back; playing by itself stops there. */
export function stepWalk(by: 1 | -1): void {
  const { walk } = useWalk.getState();
  if (!walk) return;
  clearTimeout(timer);
  if (by > 0) forward({ ...walk, playing: false });
  else goTo(walk.at - 1);
}

/** Stands at one of the stops at once. */
export function goTo(at: number): void {
  const { walk } = useWalk.getState();
  if (!walk || at < 0 || at >= walk.stops.length) return;
  clearTimeout(timer);
  jump({ ...walk, playing: false }, at);
}

function jump(walk: Walk, at: number): void {
  const frame = walk.frames[walk.stops[at] ?? 0];
  useWalk.setState({ walk: { ...walk, at } });
  on?.showWalk(frame ? [frame] : [], 0);
}

function forward(walk: Walk): void {
  const next = walk.stops[walk.at + 1];
  if (next === undefined) {
    useWalk.setState({ walk: { ...walk, playing: false } });
    return;
  }
  useWalk.setState({ walk: { ...walk, at: walk.at + 1 } });
  draw(walk.frames.slice((walk.stops[walk.at] ?? 0) + 1, next + 1));
}

function draw(frames: readonly CaseFrame[]): void {
  on?.showWalk(frames, TRAVEL_MS[useWalk.getState().speed]);
}

/** While it plays the next step follows by itself. */
function wait(): void {
  clearTimeout(timer);
  const { walk, speed } = useWalk.getState();
  if (!walk?.playing) return;
  const event = walk.walked.events[walk.stops[walk.at] ?? 0];
  const reading = STEP_MS[speed] * (event?.execution ? 1 : BRIEF);
  timer = setTimeout(() => {
    const { walk: now } = useWalk.getState();
    if (!now?.playing) return;
    forward(now);
    wait();
  }, TRAVEL_MS[speed] + reading);
}

/** A walk ends with the process it was played on: when it changes, closes or goes behind another. It waits while another screen shows. */
export function watchWalk(): void {
  onCanvas((one) => {
    one.on('changed', () => {
      if (one !== on) return;
      closeWalk();
      notify((language) => ({ kind: 'info', text: words[language].ended }));
    });
  });
  useDocument.subscribe(({ current }, before) => {
    if (current?.id !== before.current?.id) closeWalk();
  });
  useView.subscribe(({ screen }, before) => {
    if (screen !== before.screen && screen !== 'model') play(false);
  });
}
