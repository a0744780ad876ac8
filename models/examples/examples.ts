import type { Language } from '../text/language';
import businessRegistration from './business-registration.bpmn?raw';
import changeOfAddress from './change-of-address.bpmn?raw';
import coSigning from './co-signing.bpmn?raw';
import dogTax from './dog-tax.bpmn?raw';
import housingBenefit from './housing-benefit.bpmn?raw';
import invoiceApproval from './invoice-approval.bpmn?raw';
import parkingPermit from './parking-permit.bpmn?raw';

export type ExampleId =
  | 'parking-permit'
  | 'invoice-approval'
  | 'housing-benefit'
  | 'business-registration'
  | 'dog-tax'
  | 'change-of-address'
  | 'co-signing';

/** A process drawn by the project, with marks: what the app offers to try and what tests and measurements run on. */
export type Example = {
  readonly id: ExampleId;
  readonly title: Readonly<Record<Language, string>>;
  /** What it shows, in a few words. */
  readonly typical: Readonly<Record<Language, string>>;
  readonly xml: string;
};

export const EXAMPLES: readonly Example[] = [
  {
    id: 'parking-permit',
    title: { de: 'Bewohnerparkausweis ausstellen', en: 'Issue a resident parking permit' },
    typical: { de: 'Papier abtippen, drucken, versenden', en: 'retyping paper, printing, mailing' },
    xml: parkingPermit,
  },
  {
    id: 'invoice-approval',
    title: { de: 'Rechnung prüfen und mitzeichnen', en: 'Check and co-sign an invoice' },
    typical: { de: 'Druck, Unterschrift, Scan, E-Mail', en: 'print, signature, scan, e-mail' },
    xml: invoiceApproval,
  },
  {
    id: 'housing-benefit',
    title: { de: 'Wohngeld bewilligen', en: 'Grant housing benefit' },
    typical: { de: 'viele Briefe, lange Liegezeiten', en: 'many letters, long waits' },
    xml: housingBenefit,
  },
  {
    id: 'business-registration',
    title: { de: 'Gewerbe anmelden', en: 'Register a business' },
    typical: { de: 'drei Eingänge, Versand als Nachricht', en: 'three ways in, sent on as a message' },
    xml: businessRegistration,
  },
  {
    id: 'dog-tax',
    title: { de: 'Hund anmelden', en: 'Register a dog' },
    typical: { de: 'fast digital, eine Schnittstelle fehlt', en: 'nearly digital, one interface missing' },
    xml: dogTax,
  },
  {
    id: 'change-of-address',
    title: { de: 'Wohnsitz ummelden', en: 'Register a change of address' },
    typical: { de: 'online mit Ausweis, am Schalter Papier', en: 'online with eID, paper at the counter' },
    xml: changeOfAddress,
  },
  {
    id: 'co-signing',
    title: { de: 'Vorlage mitzeichnen', en: 'Co-sign a submission' },
    typical: { de: 'Umlaufmappe, Frist und Einwände', en: 'circulating folder, deadline, objections' },
    xml: coSigning,
  },
];
