import { hits, rule } from '../rule';

/** MB-08 Daten von Hand in Dokument: structured data typed or copied into a document. */
export const handFilledDocument = rule({
  id: 'hand-filled-document',
  code: 'MB-08',
  needs: ['handovers'],
  check: ({ handovers }) =>
    hits(handovers, ({ from, to, transfer }) => (from.class === 'S' && to.class === 'U' && transfer === 'copyRetype' ? 2 : null)),
});
