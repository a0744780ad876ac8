import { hits, rule } from '../rule';

/** AN-01 Analoge Übergabe: analogue in, analogue out. No change of medium, but nothing digital either. */
export const analogueHandover = rule({
  id: 'analogue-handover',
  code: 'AN-01',
  needs: ['handovers'],
  check: ({ handovers }) => hits(handovers, ({ from, to }) => (from.class === 'A' && to.class === 'A' ? 0 : null)),
});
