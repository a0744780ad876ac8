import { hits, rule } from '../rule';

/** MB-05 Systemwechsel ohne Schnittstelle: structured data retyped from one system into another. */
export const missingInterface = rule({
  id: 'missing-interface',
  code: 'MB-05',
  needs: ['handovers'],
  check: ({ handovers }) =>
    hits(handovers, ({ from, to, transfer, systemsDiffer }) =>
      from.class === 'S' && to.class === 'S' && systemsDiffer && transfer === 'copyRetype' ? 3 : null,
    ),
});
