import type { GlyphName } from '#models/glyphs/glyphs';
import type { FindingStatus } from '#models/readiness/assessment';
import { marks } from '#models/text/marks';
import { Icon } from '../../parts/icon';
import { useLanguage } from '../../state/settings';

const GLYPH: Readonly<Record<FindingStatus, GlyphName>> = {
  suggested: 'unknown',
  detected: 'target',
  confirmed: 'check',
  dismissed: 'close',
};

/** Where a finding stands. */
export function StatusTag({ status }: { readonly status: FindingStatus }) {
  return (
    <span className={`status-tag status-tag-${status}`}>
      <Icon name={GLYPH[status]} size={14} />
      {marks[useLanguage()].status[status]}
    </span>
  );
}
