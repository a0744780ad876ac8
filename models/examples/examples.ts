import type { Language } from '../text/language';
import parkingPermit from './parking-permit.bpmn?raw';

/** A process drawn by the project, with marks: what the app offers to try and what tests and measurements run on. */
export type Example = {
  readonly id: 'parking-permit' | 'invoice-approval';
  readonly title: Readonly<Record<Language, string>>;
  readonly xml: string;
};

export const EXAMPLES: readonly Example[] = [
  {
    id: 'parking-permit',
    title: { de: 'Bewohnerparkausweis ausstellen', en: 'Issue a resident parking permit' },
    xml: parkingPermit,
  },
];
