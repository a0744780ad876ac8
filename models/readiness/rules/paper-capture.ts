import { isSpoken } from '../spoken';
import { hits, rule } from '../rule';

/** MB-01 Analoges manuell erfassen: paper, fax or an object becomes a record. Text recognition makes it lighter, not undone. */
export const paperCapture = rule({
  id: 'paper-capture',
  code: 'MB-01',
  needs: ['handovers'],
  check: ({ handovers }) =>
    hits(handovers, ({ from, to, transfer }) => {
      if (from.class !== 'A' || to.class !== 'S' || isSpoken(from.carrier)) return null;
      return transfer === 'automatic' || transfer === 'userTriggered' ? 2 : 3;
    }),
});
