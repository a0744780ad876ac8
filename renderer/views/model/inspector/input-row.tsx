import { type KeyboardEvent, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { MarksChange } from '#models/process/change';
import type { InputMark } from '#models/process/marks';
import { INPUT_SOURCES, TRANSFERS } from '#models/process/vocabulary';
import type { Finding } from '#models/readiness/assessment';
import { inspector } from '#models/text/inspector';
import { marks } from '#models/text/marks';
import { formatPercent } from '#models/text/numbers';
import { IconButton } from '../../../parts/button';
import { CarrierChip } from '../../../parts/carrier-chip';
import { SeverityMark } from '../../../parts/severity-mark';
import { Slider } from '../../../parts/slider';
import { showFindings } from '../../../state/destinations';
import { useLanguage } from '../../../state/settings';
import { systemName, useSystems } from '../../../state/systems';
import { CarrierPicker } from './carrier-picker';
import { ShareField } from './figure-fields';
import { SideDetails } from './side-details';
import { SystemField } from './system-field';
import { toneOf } from './tone';
import { WordSelect } from './word-fields';

export type InputRowProps = {
  readonly input: InputMark;
  /** The share that counts now, 0…1, also while a slider moves. */
  readonly share: number;
  /** The only input has no share to move. */
  readonly alone: boolean;
  /** Findings this input raises. */
  readonly findings: readonly Finding[];
  readonly onChange: (changes: Partial<InputMark>) => void;
  /** The same change, not yet made. */
  readonly changeWith: (changes: Partial<InputMark>) => MarksChange;
  readonly onShareMove: (share: number) => void;
  readonly onShare: (share: number) => void;
  readonly onRemove: () => void;
};

/** One way information comes in: what carries it, how often, how it gets into the output, and the break that makes. */
export function InputRow({ input, share, alone, findings, onChange, changeWith, onShareMove, onShare, onRemove }: InputRowProps) {
  const language = useLanguage();
  const words = inspector[language];
  const names = marks[language];
  const name = names.carrier[input.carrier];
  const [open, setOpen] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const systems = useSystems();

  // Digits typed on the slider go into the field beside it: focused now, it receives the key that is on its way.
  const onSliderKey = (event: KeyboardEvent) => {
    if (!/^[\d,.]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    const field = row.current?.querySelector<HTMLInputElement>('.share-field input');
    field?.focus();
    field?.select();
  };

  return (
    <div className="input-row" ref={row}>
      <CarrierPicker
        label={words.changeCarrier(name)}
        onPick={(carrier) => onChange({ carrier })}
        trigger={
          <AriaButton className="input-carrier" aria-label={words.changeCarrier(name)}>
            <CarrierChip carrier={input.carrier} size={20} />
            <span className="input-name">{name}</span>
            {input.system !== null && !open && <span className="input-system note">{systemName(systems, input.system)}</span>}
          </AriaButton>
        }
      />
      {alone ? (
        <span className="input-whole">{formatPercent(1, language)}</span>
      ) : (
        <ShareField
          className="share-field"
          label={words.share(name)}
          labelHidden
          value={{ mixed: false, value: share }}
          onCommit={(value) => {
            if (value !== null) onShare(value);
          }}
          onStep={(direction, large) => onShare(share + direction * (large ? 0.1 : 0.01))}
        />
      )}
      <IconButton icon="close" size={14} label={words.removeCarrier(name)} onPress={onRemove} className="input-remove" />
      {!alone && (
        <div className="input-slider" onKeyDownCapture={onSliderKey}>
          <Slider
            value={Math.round(share * 100)}
            onChange={(percent) => onShareMove(percent / 100)}
            onSettle={(percent) => onShare(percent / 100)}
            label={words.share(name)}
            tone={toneOf(input.carrier)}
            valueText={formatPercent(share, language)}
          />
        </div>
      )}
      <div className="input-how" data-ask="transfer">
        <WordSelect
          className="input-transfer"
          label={words.transfer}
          labelHidden
          compact
          value={{ mixed: false, value: input.transfer }}
          options={TRANSFERS}
          words={names.transfer}
          onChange={(transfer) => onChange({ transfer })}
        />
        <span className="input-rules">
          {findings.map((finding) => (
            <button
              key={finding.rule + finding.key}
              type="button"
              className="input-rule"
              onClick={() => showFindings(finding.status === 'dismissed' ? 'dismissed' : 'all', finding)}
            >
              <SeverityMark
                severity={finding.severity}
                size={16}
                look={finding.status === 'suggested' ? 'suggested' : finding.status === 'dismissed' ? 'dismissed' : 'counted'}
              />
              {finding.rule}
            </button>
          ))}
        </span>
        <IconButton
          icon={open ? 'chevronDown' : 'chevronRight'}
          size={14}
          label={open ? words.less : words.more}
          pressed={open}
          onPress={() => setOpen(!open)}
          className="input-more"
        />
      </div>
      {open && (
        <div className="input-details">
          <SystemField
            value={{ mixed: false, value: input.system }}
            onCommit={(system) => onChange({ system })}
            changeTo={(system) => changeWith({ system })}
          />
          <WordSelect
            label={words.source}
            compact
            required
            value={{ mixed: false, value: input.source }}
            options={INPUT_SOURCES}
            words={names.source}
            onChange={(source) => onChange({ source: source ?? 'predecessor' })}
          />
          <SideDetails side={input} onChange={onChange} />
        </div>
      )}
    </div>
  );
}
