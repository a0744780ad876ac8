import type { Language } from '../text/language';
import invoiceApproval from './invoice-approval.bpmn?raw';
import parkingPermit from './parking-permit.bpmn?raw';

export type ExampleId = 'parking-permit' | 'invoice-approval';

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
];
