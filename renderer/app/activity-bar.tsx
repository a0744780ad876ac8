import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { GlyphName } from '#models/glyphs/glyphs';
import type { Finding } from '#models/readiness/assessment';
import { app } from '#models/text/app';
import { classNames } from '../parts/class-names';
import { useFrameWidth } from '../parts/frame-width';
import { Icon } from '../parts/icon';
import { useAssessment } from '../state/assessment';
import { groupOf } from '../state/finding-groups';
import { useLanguage } from '../state/settings';
import { type Screen, showScreen, useView } from '../state/view';
import './activity-bar.css';

type Item = { readonly screen: Screen; readonly icon: GlyphName; readonly also?: Screen; readonly name?: 'help' };

const UPPER: readonly Item[] = [
  { screen: 'library', icon: 'library', also: 'start' },
  { screen: 'model', icon: 'model' },
  { screen: 'findings', icon: 'brokenChain' },
  { screen: 'score', icon: 'score' },
  { screen: 'scenario', icon: 'scenario' },
  { screen: 'report', icon: 'report' },
  { screen: 'flow', icon: 'flow' },
];
const LOWER: readonly Item[] = [
  { screen: 'settings', icon: 'settings' },
  { screen: 'shortcuts', icon: 'help', also: 'about', name: 'help' },
];

/** How many findings still ask for something. Dismissed ones do not, and what is only unknown is a question, not a finding. */
function useOpenFindings(): number {
  const findings = useAssessment(({ assessment }) => assessment?.findings ?? NONE);
  return findings.filter((finding) => !['dismissed', 'gap'].includes(groupOf(finding))).length;
}

const NONE: readonly Finding[] = [];

/** The screens, at the left edge of the window. */
export function ActivityBar() {
  const words = app[useLanguage()];
  const findings = useOpenFindings();
  return (
    <nav className="activity-bar" aria-label={words.region.screens} data-region="screens">
      {UPPER.map((item) => (
        <ActivityItem key={item.screen} item={item} count={item.screen === 'findings' ? findings : 0} />
      ))}
      <span className="spacer" />
      {LOWER.map((item) => (
        <ActivityItem key={item.screen} item={item} count={0} />
      ))}
    </nav>
  );
}

function ActivityItem({ item, count }: { readonly item: Item; readonly count: number }) {
  const words = app[useLanguage()];
  const width = useFrameWidth();
  const current = useView(({ screen }) => screen === item.screen || screen === item.also);
  const name = words.screen[item.name ?? item.screen];
  const labelled = width === 'wide' || width === 'normal';
  const button = (
    <AriaButton
      className={classNames('activity', current && 'activity-on')}
      {...(current && { 'aria-current': 'page' as const })}
      aria-label={count > 0 ? `${name}, ${words.openFindings(count)}` : name}
      onPress={() => showScreen(item.screen)}
    >
      <Icon name={item.icon} size={20} />
      {labelled && <span>{name}</span>}
      {count > 0 && (
        <span className="activity-count" aria-hidden="true">
          {count > 999 ? '999+' : count}
        </span>
      )}
    </AriaButton>
  );
  return (
    <TooltipTrigger delay={400} isDisabled={labelled}>
      {button}
      <Tooltip className="tooltip" placement="right" offset={4}>
        {name}
      </Tooltip>
    </TooltipTrigger>
  );
}
