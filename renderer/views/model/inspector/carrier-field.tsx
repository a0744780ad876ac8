import { Button as AriaButton } from 'react-aria-components';
import type { Carrier } from '#models/process/vocabulary';
import { inspector } from '#models/text/inspector';
import { marks } from '#models/text/marks';
import { CarrierChip } from '../../../parts/carrier-chip';
import { Icon } from '../../../parts/icon';
import { useLanguage } from '../../../state/settings';
import { CarrierPicker } from './carrier-picker';
import { agreed, type Common } from './common';

export type CarrierFieldProps = {
  readonly label: string;
  readonly value: Common<Carrier | null>;
  readonly onPick: (carrier: Carrier) => void;
};

/** One carrier, chosen from the list of all. */
export function CarrierField({ label, value, onPick }: CarrierFieldProps) {
  const language = useLanguage();
  const words = inspector[language];
  const carrier = agreed(value);
  const name = value.mixed ? words.mixed : carrier === null ? words.chooseCarrier : marks[language].carrier[carrier];
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <CarrierPicker
        label={label}
        onPick={onPick}
        trigger={
          <AriaButton className="field-box select-button" aria-label={`${label}: ${name}`}>
            {carrier !== null && <CarrierChip carrier={carrier} size={18} />}
            <span className={carrier === null ? 'select-empty' : 'select-text'}>{name}</span>
            <span className="spacer" />
            <Icon name="chevronDown" size={14} />
          </AriaButton>
        }
      />
    </div>
  );
}
