import type { Finding } from '#models/readiness/assessment';
import type { FindingFilter } from '../../state/destinations';

const isGap = (finding: Finding) => finding.rule === 'MB-00';

/** Which findings a chip shows. Gaps in what is known have their own chip: they are no breaks. */
export const PASSES: Readonly<Record<FindingFilter, (finding: Finding) => boolean>> = {
  all: (finding) => !isGap(finding),
  open: (finding) => !isGap(finding) && (finding.status === 'detected' || finding.status === 'suggested'),
  suggested: (finding) => !isGap(finding) && finding.status === 'suggested',
  confirmed: (finding) => !isGap(finding) && finding.status === 'confirmed',
  dismissed: (finding) => !isGap(finding) && finding.status === 'dismissed',
  gaps: isGap,
  // Patterns are a list of their own: they lie on several steps and count in no figure.
  patterns: () => false,
};
