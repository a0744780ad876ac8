import type { ReactNode } from 'react';
import type { GlyphName } from '#models/glyphs/glyphs';
import { formatNumber, formatRange } from '#models/text/numbers';
import { panel } from '#models/text/panel';
import { Icon } from '../../parts/icon';
import { KeyCap } from '../../parts/key-cap';
import { useLanguage } from '../../state/settings';
import type { Effect } from './what-if';

export type AnswerProps = {
  /** Name the answers of one question share. */
  readonly group: string;
  readonly icon: GlyphName;
  readonly keyCap: string;
  readonly title: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
};

/** One answer to the question whether a finding is a break, with what it would change. */
export function Answer({ group, icon, keyCap, title, chosen, onChoose, children }: AnswerProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the whole card takes the click; keys reach the radio button in it
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div className={chosen ? 'answer answer-chosen' : 'answer'} onClick={onChoose}>
      <label className="answer-label">
        <input type="radio" className="answer-radio" name={group} checked={chosen} onChange={onChoose} />
        <Icon name={icon} size={16} />
        <b>{title}</b>
        <KeyCap>{keyCap}</KeyCap>
      </label>
      <div className="answer-body note">{children}</div>
    </div>
  );
}

/** "Index 41,0 → 40,8, Spanne 39,2–41,8", or that it stays; an empty line of the same height until it is known. */
export function EffectLine({ effect }: { readonly effect: Effect | null }) {
  const language = useLanguage();
  const words = panel[language].findings;
  if (!effect) return <span>&nbsp;</span>;
  const { measure, before, after, low, high } = effect;
  const [from, to] = [formatNumber(before, 1, language), formatNumber(after, 1, language)];
  const stays = from === to;
  const [towards, remains] = measure === 'index' ? [words.indexTo, words.indexStays] : [words.d2To, words.d2Stays];
  const better = (after ?? 0) >= (before ?? 0);
  return (
    <span>
      {stays ? (
        <>
          {remains} <b className="effect-same">{to}</b>
        </>
      ) : (
        <>
          {towards} {from} → <b className={better ? 'effect-up' : 'effect-down'}>{to}</b>
        </>
      )}
      , {words.range(formatRange(low, high, 1, language))}
    </span>
  );
}
