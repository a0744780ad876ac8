import { Button as AriaButton } from 'react-aria-components';
import type { ChannelMark } from '#models/process/marks';
import { marks } from '#models/text/marks';
import { formatPercent } from '#models/text/numbers';
import { sheet as texts } from '#models/text/sheet';
import { Button, IconButton } from '../../../parts/button';
import { CarrierChip } from '../../../parts/carrier-chip';
import { useLanguage } from '../../../state/settings';
import { CarrierPicker } from '../inspector/carrier-picker';
import { ShareField } from '../inspector/figure-fields';

type ChannelsProps = { readonly channels: readonly ChannelMark[]; readonly onChange: (channels: readonly ChannelMark[]) => void };

/** How cases arrive, each way with its share. */
export function Channels({ channels, onChange }: ChannelsProps) {
  const language = useLanguage();
  const words = texts[language];
  const sum = channels.reduce((total, channel) => total + (channel.share ?? 0), 0);
  const complete = channels.length > 0 && channels.every((channel) => channel.share !== null);
  const change = (index: number, changes: Partial<ChannelMark>) =>
    onChange(channels.map((channel, at) => (at === index ? { ...channel, ...changes } : channel)));
  return (
    <section className="field" aria-label={words.channels}>
      <div className="field-head">
        <h3 className="field-label">{words.channels}</h3>
        {complete && <span className="field-aside">{words.channelsSum(formatPercent(sum, language))}</span>}
      </div>
      {channels.length > 0 && (
        <ul className="row-list">
          {channels.map((channel, index) => {
            const name = marks[language].carrier[channel.carrier];
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
                <ShareField
                  className="share-field"
                  label={words.channelShare(name)}
                  labelHidden
                  value={{ mixed: false, value: channel.share }}
                  onCommit={(share) => change(index, { share })}
                />
                <IconButton
                  icon="close"
                  size={14}
                  label={words.removeChannel(name)}
                  onPress={() => onChange(channels.filter((_, at) => at !== index))}
                />
              </li>
            );
          })}
        </ul>
      )}
      <div className="row-list-foot">
        <CarrierPicker
          label={words.addChannel}
          onPick={(carrier) => onChange([...channels, { carrier, share: null }])}
          trigger={
            <Button kind="quiet" size="compact" icon="plus">
              {words.addChannel}
            </Button>
          }
        />
        <span className="note">
          {complete && Math.abs(sum - 1) > 1e-6
            ? words.channelsOff(formatPercent(sum, language))
            : channels.length === 0 && words.channelsHint}
        </span>
      </div>
    </section>
  );
}
