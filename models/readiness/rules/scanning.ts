import { hits, rule } from '../rule';

/** MB-02 Scannen: something analogue becomes a document without structure; lighter where a scan centre does it by itself. */
export const scanning = rule({
  id: 'scanning',
  code: 'MB-02',
  needs: ['handovers'],
  check: ({ handovers }) =>
    hits(handovers, ({ from, to, transfer }) => {
      if (from.class !== 'A' || to.class !== 'U') return null;
      return transfer === 'automatic' ? 1 : 2;
    }),
});
