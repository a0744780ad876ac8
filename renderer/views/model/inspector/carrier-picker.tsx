import { type ReactElement, useState } from 'react';
import { Autocomplete, Header, Input, Menu, MenuItem, MenuSection, MenuTrigger, Popover, SearchField } from 'react-aria-components';
import { CARRIER_GLYPH } from '#models/glyphs/carrier-glyph';
import { CARRIER_CLASS, CARRIER_LETTER, CARRIERS, type Carrier, type CarrierClass } from '#models/process/vocabulary';
import { inspector } from '#models/text/inspector';
import { marks } from '#models/text/marks';
import { CarrierChip } from '../../../parts/carrier-chip';
import { Icon } from '../../../parts/icon';
import { KeyCap } from '../../../parts/key-cap';
import { useLanguage } from '../../../state/settings';

const CLASSES: readonly CarrierClass[] = ['S', 'U', 'A', 'X', 'N'];

export type CarrierPickerProps = {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly label: string;
  readonly onPick: (carrier: Carrier) => void;
};

const LETTERS: ReadonlySet<string> = new Set(CARRIERS.map((carrier) => CARRIER_LETTER[carrier].toLowerCase()));

/** One letter means the carrier with that key, as on the diagram; more than one is searched in its name and what it stands for. */
function matches(textValue: string, typed: string): boolean {
  const [letter = '', ...rest] = textValue.toLowerCase().split('|');
  const wanted = typed.trim().toLowerCase();
  if (LETTERS.has(wanted)) return letter === wanted;
  return rest.some((part) => part.includes(wanted));
}

/** All carriers with letter and glyph, grouped by class. Typing a letter or name narrows the list. */
export function CarrierPicker({ trigger, label, onPick }: CarrierPickerProps) {
  const language = useLanguage();
  const words = inspector[language];
  const names = marks[language];
  const [open, setOpen] = useState(false);
  return (
    <MenuTrigger isOpen={open} onOpenChange={setOpen}>
      {trigger}
      <Popover className="popover carrier-popover" offset={4}>
        <Autocomplete filter={matches}>
          <SearchField className="carrier-search" aria-label={words.searchCarrier} autoFocus>
            <div className="field-box">
              <Icon name="search" size={14} />
              <Input placeholder={words.searchCarrier} spellCheck={false} />
            </div>
          </SearchField>
          <Menu
            className="menu"
            aria-label={label}
            onAction={(key) => {
              const carrier = CARRIERS.find((each) => each === key);
              if (carrier) onPick(carrier);
            }}
            renderEmptyState={() => <div className="carrier-none note">{words.noCarrierFound}</div>}
          >
            {CLASSES.map((cls) => (
              <MenuSection key={cls}>
                <Header className="option-group">{names.carrierClass[cls]}</Header>
                {CARRIERS.filter((carrier) => CARRIER_CLASS[carrier] === cls).map((carrier) => (
                  <MenuItem
                    key={carrier}
                    id={carrier}
                    className="option"
                    textValue={`${CARRIER_LETTER[carrier]}|${names.carrier[carrier]}|${names.carrierDetail[carrier]}`}
                  >
                    <CarrierChip carrier={carrier} size={18} />
                    <span className="carrier-glyph">
                      <Icon name={CARRIER_GLYPH[carrier]} size={16} />
                    </span>
                    <span className="option-text">
                      {names.carrier[carrier]}
                      <span className="option-detail">{names.carrierDetail[carrier]}</span>
                    </span>
                    <KeyCap>{CARRIER_LETTER[carrier]}</KeyCap>
                  </MenuItem>
                ))}
              </MenuSection>
            ))}
          </Menu>
        </Autocomplete>
      </Popover>
    </MenuTrigger>
  );
}
