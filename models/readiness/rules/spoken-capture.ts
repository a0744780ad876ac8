import { isSpoken } from '../spoken';
import { hits, rule } from '../rule';

/** MB-07 Gesprochenes erfassen: what somebody says on the phone or at the counter becomes a record. */
export const spokenCapture = rule({
  id: 'spoken-capture',
  code: 'MB-07',
  needs: ['handovers'],
  check: ({ handovers }) =>
    hits(handovers, ({ from, to }) => (from.class === 'A' && to.class === 'S' && isSpoken(from.carrier) ? 2 : null)),
});
