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
  readonly xml: string;
};

export const EXAMPLES: readonly Example[] = [
  {
    id: 'parking-permit',
    title: { de: 'Bewohnerparkausweis ausstellen', en: 'Issue a resident parking permit' },
    xml: parkingPermit,
  },
  {
    id: 'invoice-approval',
    title: { de: 'Rechnung prüfen und mitzeichnen', en: 'Check and co-sign an invoice' },
    xml: invoiceApproval,
  },
  {
    id: 'housing-benefit',
    title: { de: 'Wohngeld bewilligen', en: 'Grant housing benefit' },
    xml: housingBenefit,
  },
  {
    id: 'business-registration',
    title: { de: 'Gewerbe anmelden', en: 'Register a business' },
    xml: businessRegistration,
  },
  {
    id: 'dog-tax',
    title: { de: 'Hund anmelden', en: 'Register a dog' },
    xml: dogTax,
  },
  {
    id: 'change-of-address',
    title: { de: 'Wohnsitz ummelden', en: 'Register a change of address' },
    xml: changeOfAddress,
  },
  {
    id: 'co-signing',
    title: { de: 'Vorlage mitzeichnen', en: 'Co-sign a submission' },
    xml: coSigning,
  },
];
