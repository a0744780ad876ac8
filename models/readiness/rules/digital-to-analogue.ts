import { hits, rule } from '../rule';

/** MB-03 Digital zu Papier/Objekt: heavier where it leaves the authority, lighter where it is printed and sent centrally. */
export const digitalToAnalogue = rule({
  id: 'digital-to-analogue',
  code: 'MB-03',
  needs: ['handovers'],
  check: ({ handovers }) =>
    hits(handovers, ({ from, to, transfer, external }) => {
      if ((from.class !== 'S' && from.class !== 'U') || to.class !== 'A') return null;
      if (transfer === 'automatic') return external ? 2 : 1;
      return external ? 3 : 2;
    }),
});
