/** Where a scale comes from. `checked` is false where its wording or content has not been compared with the official text. */
export type ScaleSource = {
  readonly title: string;
  /** Where it can be read, as one would type it; nothing here opens it. */
  readonly address: string;
  /** Day the content was last looked up, ISO. */
  readonly asOf: string;
  readonly checked: boolean;
};

export const SCALE_IDS = ['ozg11', 'ozg20', 'nkrBw', 'evidence', 'saxonFields', 'digitalcheck', 'danish'] as const;
export type ScaleId = (typeof SCALE_IDS)[number];

/** Titles and addresses are quoted; what each scale says is in `text/mappings`. */
export const SCALE_SOURCES: Readonly<Record<ScaleId, ScaleSource>> = {
  ozg11: {
    title: 'Reifegradmodell nach dem OZG (Brandenburg); OZG-Leitfaden: Reifegrad-Check',
    address: 'ozg.brandenburg.de/ozg/de/service/aktuelle-meldungen/detail/~31-05-2023-schon-gewusst-das-reifegradmodell-nach-dem-ozg',
    asOf: '2026-11-23',
    checked: true,
  },
  ozg20: {
    title: 'Reifegradmodell 2.0 (Sachsen-Anhalt)',
    address: 'ozg.sachsen-anhalt.de/grundlagen/reifegradmodell',
    asOf: '2026-11-23',
    checked: false,
  },
  nkrBw: {
    title: 'Normenkontrollrat Baden-Württemberg: Digitalisierungsgrade',
    address: 'www.normenkontrollrat-bw.de/buerokratieabbau/kriterien-fuer-besseres-recht/digitalisierungsgrade',
    asOf: '2026-11-23',
    checked: true,
  },
  evidence: {
    title: 'IT-Planungsrat, Beschluss 2024-15; BVA: Reifegrade von Nachweisen',
    address: 'it-planungsrat.de/beschluss/beschluss-2024-15',
    asOf: '2026-11-23',
    checked: true,
  },
  saxonFields: {
    title: 'Strategie zur digitalen Transformation Sachsen',
    address: 'egovernment.sachsen.de/strategie-zur-digitalen-transformation-sachsen.html',
    asOf: '2026-11-23',
    checked: false,
  },
  digitalcheck: {
    title: 'Digitalcheck: fünf Prinzipien',
    address: 'erarbeiten.digitalcheck.bund.de/grundlagen/fuenf-prinzipien',
    asOf: '2026-11-23',
    checked: true,
  },
  danish: {
    title: 'Agency for Digital Government: digital-ready legislation',
    address: 'en.digst.dk/digital-transformation/digital-ready-legislation/guidances-and-tools/',
    asOf: '2026-11-23',
    checked: true,
  },
};
