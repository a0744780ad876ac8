import type { LegendId } from '../glyphs/legend';
import { area } from './language';

type Words = {
  readonly title: string;
  readonly entry: Readonly<Record<LegendId, string>>;
  /** Where marks stand; said below every picture. */
  readonly sides: string;
  readonly show: string;
  readonly hide: string;
};

/** What the marks on a diagram mean, on the canvas, in pictures, in reports and in print. */
export const legend = area<Words>(
  {
    title: 'Zeichenerklärung',
    entry: {
      structured: 'strukturiert',
      unstructured: 'unstrukturiert',
      analogue: 'analog',
      none: 'ohne Information',
      unknown: 'unbekannt',
      severity3: 'Bruch, Schwere 3',
      severity2: 'Bruch, Schwere 2',
      severity1: 'Bruch, Schwere 1',
      handover: 'analoge Übergabe',
      suggested: 'vermutet, zählt nicht',
      manualNoIt: 'manuell ohne IT',
      itSupported: 'IT-unterstützt',
      partlyAutomated: 'teilautomatisiert',
      fullyAutomated: 'vollautomatisch',
      workUnknown: 'Arbeitsweise unbekannt',
      barrier: 'rechtliche Hürde',
      law: 'rechtliche Vorgabe',
      ai: 'KI-Potenzial',
    },
    sides: 'Links steht der Eingang, rechts der Ausgang.',
    show: 'Zeichenerklärung zeigen',
    hide: 'Zeichenerklärung verbergen',
  },
  {
    title: 'Legend',
    entry: {
      structured: 'structured',
      unstructured: 'unstructured',
      analogue: 'analogue',
      none: 'no information',
      unknown: 'unknown',
      severity3: 'break, severity 3',
      severity2: 'break, severity 2',
      severity1: 'break, severity 1',
      handover: 'analogue handover',
      suggested: 'suspected, does not count',
      manualNoIt: 'manual without IT',
      itSupported: 'IT-supported',
      partlyAutomated: 'partly automated',
      fullyAutomated: 'fully automated',
      workUnknown: 'work mode unknown',
      barrier: 'legal barrier',
      law: 'legal provision',
      ai: 'AI potential',
    },
    sides: 'Inputs stand at the left, outputs at the right.',
    show: 'Show legend',
    hide: 'Hide legend',
  },
);
