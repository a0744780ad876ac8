import { profileLine, profiles } from '#models/text/profiles';
import type { DocumentRow } from '../../db/database';
import { Icon } from '../../parts/icon';
import { Progress, useLasting } from '../../parts/progress';
import { useProfile } from '../../state/profile';
import { isRatedNow, useRerating } from '../../state/rerate';
import { useLanguage } from '../../state/settings';

/** What the figures of the list were computed with, and how many still come from another profile. */
export function RatedWith({ rows }: { readonly rows: readonly DocumentRow[] }) {
  const language = useLanguage();
  const words = profiles[language];
  const { profile, key } = useProfile();
  const left = useRerating((state) => state.left);
  const lasting = useLasting(left > 0);
  const others = rows.filter((row) => !isRatedNow(row, key)).length;
  if (others > 0 && left > 0 && !lasting) return null;
  return (
    <p className="note library-remark rated-with">
      {others > 0 && <Icon name="info" size={14} />}
      {others === 0
        ? `${words.computedWith} ${profileLine(profile, language)}.`
        : left > 0
          ? words.rerating(others)
          : words.notRerated(others)}
      {lasting && <Progress label={words.rerating(others)} />}
    </p>
  );
}
