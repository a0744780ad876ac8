import { hits, rule } from '../rule';

/** MB-06 Halbautomatische Übergabe: between systems, but somebody has to start it, carry a file or copy a document. */
export const halfAutomaticHandover = rule({
  id: 'half-automatic-handover',
  code: 'MB-06',
  needs: ['handovers'],
  check: ({ handovers }) =>
    hits(handovers, ({ from, to, transfer, systemsDiffer }) => {
      const structured = from.class === 'S' && to.class === 'S';
      if (!systemsDiffer || (!structured && (from.class !== 'U' || to.class !== 'U'))) return null;
      if (transfer === 'userTriggered') return 1;
      if (transfer === 'fileTransfer') return structured ? 2 : 1;
      return transfer === 'copyRetype' && !structured ? 1 : null;
    }),
});
