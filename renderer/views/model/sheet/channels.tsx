import { Button as AriaButton } from 'react-aria-components';
import type { ChannelMark } from '#models/process/marks';
import { marks } from '#models/text/marks';
import { formatPercent } from '#models/text/numbers';
import { sheet as texts } from '#models/text/sheet';
import { Button, IconButton } from '../../../parts/button';
import { CarrierChip } from '../../../parts/carrier-chip';
import { Slider } from '../../../parts/slider';
import { useLanguage } from '../../../state/settings';
import { CarrierPicker } from '../inspector/carrier-picker';
import { ShareField } from '../inspector/figure-fields';
import { countedShares, sharesWith, withAdded, withoutInput, withShare } from '../inspector/shares';
import { toneOf } from '../inspector/tone';
import { useSettled } from '../inspector/use-settled';

type ChannelsProps = { readonly channels: readonly ChannelMark[]; readonly onChange: (channels: readonly ChannelMark[]) => void };

/** How cases arrive, each way with its share. Moving one share scales the others: together they are always all cases. */
export function Channels({ channels, onChange }: ChannelsProps) {
  const language = useLanguage();
  const words = texts[language];
  const { moving, move, rest } = useSettled<{ readonly index: number; readonly share: number }>(({ index, share }) =>
    onChange(withShare(channels, index, share)),
  );
  const shares = moving ? sharesWith(channels, moving.index, moving.share) : countedShares(channels);
  const sum = channels.reduce((total, channel) => total + (channel.share ?? 0), 0);
  const off = channels.every((channel) => channel.share !== null) && Math.abs(sum - 1) > 1e-6;
  const change = (index: number, changes: Partial<ChannelMark>) =>
    onChange(channels.map((channel, at) => (at === index ? { ...channel, ...changes } : channel)));
  return (
    <section className="field" aria-label={words.channels}>
      <div className="field-head">
        <h3 className="field-label">{words.channels}</h3>
        {channels.length > 1 && (
          <span className="field-aside">{off ? words.channelsOff(formatPercent(sum, language)) : words.channelsSum}</span>
        )}
      </div>
      {channels.length > 0 && (
        <ul className="row-list">
          {channels.map((channel, index) => {
            const name = marks[language].carrier[channel.carrier];
            const share = shares[index] ?? 0;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a channel has no identity but its place
              <li key={index} className="row-list-row channel-row">
                <CarrierPicker
                  label={words.changeChannel(name)}
                  onPick={(carrier) => change(index, { carrier })}
                  trigger={
                    <AriaButton className="input-carrier" aria-label={words.changeChannel(name)}>
                      <CarrierChip carrier={channel.carrier} size={20} />
                      <span className="input-name">{name}</span>
                    </AriaButton>
                  }
                />
                {channels.length > 1 ? (
                  <>
                    <Slider
                      value={Math.round(share * 100)}
                      onChange={(percent) => move({ index, share: percent / 100 })}
                      onSettle={(percent) => rest({ index, share: percent / 100 })}
                      label={words.channelShare(name)}
                      tone={toneOf(channel.carrier)}
                      valueText={formatPercent(share, language)}
                    />
                    <ShareField
                      className="share-field"
                      label={words.channelShare(name)}
                      labelHidden
                      value={{ mixed: false, value: share }}
                      onCommit={(value) => value !== null && onChange(withShare(channels, index, value))}
                      onStep={(direction, large) => rest({ index, share: share + direction * (large ? 0.1 : 0.01) })}
                    />
                  </>
                ) : (
                  <>
                    <span />
                    <span className="input-whole">{formatPercent(1, language)}</span>
                  </>
                )}
                <IconButton
                  icon="close"
                  size={14}
                  label={words.removeChannel(name)}
                  onPress={() => onChange(withoutInput(channels, index))}
                />
              </li>
            );
          })}
        </ul>
      )}
      <div className="row-list-foot">
        <CarrierPicker
          label={words.addChannel}
          onPick={(carrier) => onChange(withAdded(channels, { carrier, share: null }))}
          trigger={
            <Button kind="quiet" size="compact" icon="plus">
              {words.addChannel}
            </Button>
          }
        />
        <span className="note">{channels.length === 0 && words.channelsHint}</span>
      </div>
    </section>
  );
}
