import { area } from './language';

/** Words of the standard times. */
export const standardTimes = area(
  {
    title: 'Schätzen statt messen',
    activity: 'Tätigkeit',
    activities: {
      familiarise: 'einarbeiten',
      advise: 'beraten',
      formalCheck: 'formell prüfen, Daten sichten',
      obtainMissing: 'Eingang bestätigen, Fehlendes einholen',
      substantiveCheck: 'inhaltlich prüfen, Daten erfassen',
      calculate: 'berechnen',
    },
    effort: 'Aufwand',
    efforts: { simple: 'einfach', medium: 'mittel', high: 'hoch' },
    take: (minutes: string) => `${minutes} min übernehmen`,
    none: 'kein Wert bekannt',
    edit: 'Werte ändern',
    done: 'Fertig',
    reset: 'Ausgangswerte',
    source:
      'Nach der Zeitwerttabelle Verwaltung (Leitfaden Erfüllungsaufwand, Anhang VIII). Aus zweiter Hand: vor der Verwendung mit dem amtlichen Leitfaden abgleichen. Wird als geschätzt eingetragen.',
  },
  {
    title: 'Estimate instead of measuring',
    activity: 'Activity',
    activities: {
      familiarise: 'familiarise oneself',
      advise: 'advise',
      formalCheck: 'check formally, view data',
      obtainMissing: 'confirm receipt, obtain what is missing',
      substantiveCheck: 'check the substance, capture data',
      calculate: 'calculate',
    },
    effort: 'Effort',
    efforts: { simple: 'simple', medium: 'medium', high: 'high' },
    take: (minutes) => `Use ${minutes} min`,
    none: 'no value known',
    edit: 'Change the values',
    done: 'Done',
    reset: 'Original values',
    source:
      'After the table of standard times for the administration (guideline on compliance costs, annex VIII). Second hand: compare with the official guideline before use. Entered as estimated.',
  },
);
