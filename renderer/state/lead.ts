import { setLead, rate } from './assessment';
import { canvas } from './canvas-link';
import { scheduleCommit } from './commit';
import { currentDocument, patchDocument } from './document';

/** Follows another pool of the document in front from now on; null: the one the rule of the analysis picks. Kept with the document in the library. */
export function chooseLead(lead: string | null): void {
  const [one, document] = [canvas(), currentDocument()];
  if (!one || !document) return;
  setLead(one, lead);
  patchDocument(document.id, { lead });
  rate(one);
  scheduleCommit(document.id);
}
