/** Where a statement of a catalogue comes from. The address is printed, never opened; `asOf` is the day it was last read there, ISO. */
export type Source = { readonly title: string; readonly address: string; readonly asOf: string };

const READ = '2026-11-23';

const source = (title: string, address: string): Source => ({ title, address, asOf: READ });

/** Public sources the catalogues refer to, each once. */
export const SOURCES = {
  continuity: source(
    'E-Government Sachsen: Durchgängig elektronische Abläufe',
    'www.egovernment.sachsen.de/durchgaengig-elektronische-ablaeufe.html',
  ),
  strategy: source(
    'Strategie zur digitalen Transformation Sachsen',
    'egovernment.sachsen.de/strategie-zur-digitalen-transformation-sachsen.html',
  ),
  baseComponents: source('E-Government-Basiskomponenten', 'www.saechsisch-direkt.de/digitalisierung/e-government-basiskomponenten/'),
  eFile: source('Was ist eVA.SAX', 'egovernment.sachsen.de/was-ist-eVA-SAX-5602.html'),
  writtenForm: source(
    'SSG: Schriftformerfordernis (SächsEGovG § 2a Abs. 4)',
    'ssg-sachsen.de/de/projekte/digital-lotsen-sachsen/dlsn-formate/dlsn-flaschenpost/2023/dlsn-flaschenpost-2023-11/flaschenpost-2023-11-schriftformerfordernis',
  ),
  accessibility: source(
    'Maßnahme Barrierefreiheit von Verwaltungsprozessen (SMF)',
    'digitales.sachsen.de/massnahme-erhoehung-der-barrierefreiheit-von-verwaltungsprozessen-im-geschaeftsbereich-des-smf-5687.html',
  ),
  evidence: source('IT-Planungsrat: Beschluss 2024/15', 'it-planungsrat.de/beschluss/beschluss-2024-15'),
  registers: source('IT-Planungsrat: Registermodernisierung', 'www.it-planungsrat.de/projekte/registermodernisierung'),
  reuse: source('FITKO: EfA-Mindestanforderungen', 'docs.fitko.de/fit/policies/efa-mindestanforderungen/'),
  submission: source('FIT-Connect: Aufbau einer Einreichung', 'docs.fitko.de/fit-connect/docs/getting-started/submission/structure'),
  digitalCheck: source('Digitalcheck: fünf Prinzipien', 'erarbeiten.digitalcheck.bund.de/grundlagen/fuenf-prinzipien'),
  automatedAct: source(
    'jurisPR-ITR 3/2017 Anm. 2 zu § 35a VwVfG',
    'landesrecht.sachsen-anhalt.de/jportal/portal/page/homerl.psml?nid=jpr-NLITADG000117',
  ),
  danish: source('Digst: digital-ready legislation', 'en.digst.dk/digital-transformation/digital-ready-legislation/guidances-and-tools/'),
  section3a: source('§ 3a VwVfG', 'lexetius.com/VwVfG/3a,2'),
  section41: source('§ 41 VwVfG', 'lexetius.com/VwVfG/41'),
  normScreening: source('Normenscreening', 'normenscreening.bmi.bund.de/nosca-webapp/startseite'),
  building: source(
    'Digitaler Bauantrag in zwölf unteren Bauaufsichtsbehörden',
    'www.saechsisch-direkt.de/digitaler-bauantrag-in-zwoelf-unteren-bauaufsichtsbehoerden-im-freistaat-sachsen-gestartet/',
  ),
  blocks: source('Prozessplattform Sachsen: Prozessbausteine', 'prozessplattform.sachsen.de/prozessbaustein-3991.html'),
  germanStack: source('Deutschland-Stack: Kriterien und Reifegrad', 'deutschland-stack.gov.de/kriterien'),
  robots: source(
    'Tasks suitable for robotic process automation (after Syed et al. 2020)',
    'djplaner.github.io/memex/sense/Affordances/rpa-suitable-tasks.html',
  ),
  targetProcesses: source(
    'Organisationshandbuch: Soll-Prozesse',
    'www.orghandbuch.de/Webs/OHB/DE/OrganisationshandbuchNEU/2_Organisationsmanagement/2_3_Prozesse/2_3_7_Soll-Prozesse/soll_prozesse-node.html',
  ),
  posting: source(
    'Rechnungshof Rheinland-Pfalz, Jahresbericht 2025 Nr. 6',
    'rechnungshof.rlp.de/veroeffentlichungen/jahresberichte/jahresbericht-2025/nr-6-geschaeftsstellen-bei-den-finanzaemtern',
  ),
} as const satisfies Readonly<Record<string, Source>>;

export type SourceId = keyof typeof SOURCES;
