import { create } from 'zustand';
import type { DimensionId, Finding } from '#models/readiness/assessment';
import type { ShareId } from '#models/readiness/details';
import { selectElements } from './selection';
import { findingId } from './verdicts';
import { showScreen, useView } from './view';

/** Which findings the findings screen shows. */
export const FINDING_FILTERS = ['all', 'open', 'suggested', 'confirmed', 'dismissed', 'gaps', 'patterns'] as const;
export type FindingFilter = (typeof FINDING_FILTERS)[number];

/** Parts of the score screen: what the index is made of, how far it hangs on the weights, and where other scales put the process. */
export const SCORE_TABS = ['dimensions', 'weights', 'scales'] as const;
export type ScoreTab = (typeof SCORE_TABS)[number];

export const PANEL_TABS = ['findings', 'steps', 'questions', 'suggestions', 'ai', 'remarks'] as const;
export type PanelTab = (typeof PANEL_TABS)[number];

/** Parts of the screen Ablauf. */
export const FLOW_TABS = ['levers', 'causes', 'spread', 'passes', 'checks'] as const;
export type FlowTab = (typeof FLOW_TABS)[number];

type Destinations = {
  /** Tab of the lists below the diagram. */
  readonly panelTab: PanelTab;
  readonly filter: FindingFilter;
  /** The finding whose detail is open. */
  readonly finding: string | null;
  readonly openDimensions: ReadonlySet<DimensionId>;
  readonly scoreTab: ScoreTab;
  /** The measure somebody was led to on the screen Scenario. */
  readonly measure: string | null;
  readonly flowTab: FlowTab;
  /** The share whose causes and levers are shown. */
  readonly share: ShareId;
};

/** Where inside the screens the user is, so that a number on one screen can open its parts on another. */
export const useDestinations = create<Destinations>(() => ({
  panelTab: 'findings',
  filter: 'all',
  finding: null,
  openDimensions: new Set<DimensionId>(['D2']),
  scoreTab: 'dimensions',
  measure: null,
  flowTab: 'levers',
  share: 'endToEnd',
}));

export function showPanel(panelTab: PanelTab): void {
  useDestinations.setState({ panelTab });
  useView.setState({ panelOpen: true });
  showScreen('model');
}

export function showFindings(filter: FindingFilter, finding: Finding | null = null): void {
  useDestinations.setState({ filter, finding: finding && findingId(finding) });
  showScreen('findings');
}

/** Opens a dimension's formula on the score screen. */
export function showTrace(dimension: DimensionId): void {
  useDestinations.setState({ openDimensions: new Set([dimension]), scoreTab: 'dimensions' });
  showScreen('score');
}

export function showScoreTab(scoreTab: ScoreTab): void {
  useDestinations.setState({ scoreTab });
}

/** Opens a part of the screen Ablauf. */
export function showFlow(flowTab: FlowTab, share?: ShareId): void {
  useDestinations.setState({ flowTab, ...(share && { share }) });
  showScreen('flow');
}

/** Leads to the switch of a measure. */
export function showMeasure(measure: string | null): void {
  useDestinations.setState({ measure });
  showScreen('scenario');
}

export function toggleDimension(dimension: DimensionId): void {
  useDestinations.setState(({ openDimensions }) => {
    const next = new Set(openDimensions);
    if (!next.delete(dimension)) next.add(dimension);
    return { openDimensions: next };
  });
}

/** Leaves the screen for the diagram, with the elements selected. Alt+← leads back. */
export function showInDiagram(elements: readonly string[]): void {
  showScreen('model');
  selectElements(elements);
}
