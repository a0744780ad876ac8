import { hits, rule } from '../rule';

/** MB-04 Unstrukturiert zu strukturiert: a document becomes a record, by hand unless something reads it. */
export const unstructuredCapture = rule({
  id: 'unstructured-capture',
  code: 'MB-04',
  needs: ['handovers'],
  check: ({ handovers }) =>
    hits(handovers, ({ from, to, transfer }) => {
      if (from.class !== 'U' || to.class !== 'S') return null;
      if (transfer === 'automatic') return 1;
      return transfer === 'userTriggered' ? 2 : 3;
    }),
});
