import { hits, rule } from '../rule';

/** Classes between which the way of transfer decides whether there is a break at all. */
const DECIDED_BY_TRANSFER = ['S>S', 'U>U', 'S>U'];

/** MB-00 Medium unbekannt: a carrier is unknown, or the transfer where it decides. A gap in the data, never a break. */
export const unknownMedium = rule({
  id: 'unknown-medium',
  code: 'MB-00',
  needs: ['handovers'],
  check: ({ handovers }) =>
    hits(handovers, ({ origin, from, to, transfer, systemsDiffer }) => {
      if (origin !== 'step') return null;
      if (from.class === 'X' || to.class === 'X') return 0;
      const open = transfer === 'unknown' && systemsDiffer && DECIDED_BY_TRANSFER.includes(`${from.class}>${to.class}`);
      return open ? 0 : null;
    }),
});
