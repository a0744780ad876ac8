import type { BandNumber } from './document';
import { BANDS, type Band, type CapId, type DimensionId } from '../readiness/assessment';
import type { Language } from '../text/language';

/** Names of dimensions, criteria, caps and bands as the report prints them. */
type Pair = Readonly<Record<Language, string>>;

const DIMENSION: Readonly<Record<DimensionId, Pair>> = {
  D1: { de: 'Zugang und Antragstellung', en: 'Access and front end' },
  D2: { de: 'Medienkontinuität', en: 'Media continuity' },
  D3: { de: 'Automatisierung der Bearbeitung', en: 'Automation of handling' },
  D4: { de: 'Daten, Once-Only, Interoperabilität', en: 'Data, once-only, interoperability' },
  D5: { de: 'Rechtliche Digitaltauglichkeit', en: 'Legal readiness' },
  D6: { de: 'Ergebnis, Zustellung, Zahlung, Akte', en: 'Outcome, delivery, payment, record' },
  D7: { de: 'Souveränität, Sicherheit, Resilienz', en: 'Sovereignty, security, resilience' },
  D8: { de: 'Organisation und Kompetenzen', en: 'Organisation and competences' },
};
/** The same, short enough to stand beside a bar. */
const DIMENSION_SHORT: Readonly<Record<DimensionId, Pair>> = {
  D1: { de: 'Zugang und Antragstellung', en: 'Access and front end' },
  D2: { de: 'Medienkontinuität', en: 'Media continuity' },
  D3: { de: 'Automatisierung', en: 'Automation' },
  D4: { de: 'Daten, Once-Only', en: 'Data, once-only' },
  D5: { de: 'Recht', en: 'Law' },
  D6: { de: 'Ergebnis, Zustellung, Akte', en: 'Outcome, delivery, record' },
  D7: { de: 'Souveränität, Resilienz', en: 'Sovereignty, resilience' },
  D8: { de: 'Organisation', en: 'Organisation' },
};
const CAP: Readonly<Record<CapId, Pair>> = {
  K1: { de: 'Schriftform nicht ersetzbar oder Beglaubigung', en: 'Written form not replaceable or certification' },
  K2: { de: 'Persönliches Erscheinen ohne digitale Alternative', en: 'Personal appearance without digital alternative' },
  K3: { de: 'Nur analoger Zugang', en: 'Analogue intake only' },
  K4: { de: 'Ergebnis rechtlich an Papier oder Gegenstand gebunden', en: 'Result legally bound to paper or an object' },
  K5: { de: 'Original aus Papier vorgeschrieben', en: 'Physical original mandatory' },
  K6: { de: 'Rechtsgrundlage fehlt', en: 'Legal basis missing' },
  K7: { de: 'Papier ist die führende Akte', en: 'Paper is the leading file' },
  K8: { de: 'Automatisierung ohne Rechtsgrundlage', en: 'Automation without legal basis' },
};
const BAND: Readonly<Record<Band, Pair>> = {
  notReady: { de: 'nicht bereit', en: 'not ready' },
  foundationsMissing: { de: 'Grundlagen fehlen', en: 'foundations missing' },
  partlyReady: { de: 'teilweise bereit', en: 'partly ready' },
  largelyReady: { de: 'weitgehend bereit', en: 'largely ready' },
  endToEnd: { de: 'durchgängig bereit', en: 'ready end to end' },
};

export const dimensionName = (id: DimensionId, language: Language): string => DIMENSION[id][language];
export const shortDimensionName = (id: DimensionId, language: Language): string => DIMENSION_SHORT[id][language];
export const capName = (id: CapId, language: Language): string => CAP[id][language];
export const bandName = (band: Band, language: Language): string => BAND[band][language];
export const criterionName = (id: string, _language: Language): string => id;

export function bandNumber(band: Band): BandNumber {
  return (BANDS.indexOf(band) + 1) as BandNumber;
}

/** Limits of the bands, on the unrounded value. */
export const BAND_LIMITS = [25, 50, 75, 90] as const;

/** The band a value alone falls into, as the bars of the dimensions show it. */
export function bandOf(value: number): BandNumber {
  return (BAND_LIMITS.filter((limit) => value >= limit).length + 1) as BandNumber;
}
