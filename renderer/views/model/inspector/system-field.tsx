import { useState } from 'react';
import {
  Button as AriaButton,
  Autocomplete,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  SearchField,
} from 'react-aria-components';
import type { MarksChange } from '#models/process/change';
import { freeSystems } from '#models/process/systems';
import { marks } from '#models/text/marks';
import { inspector } from '#models/text/inspector';
import { systems as texts } from '#models/text/systems';
import { Icon } from '../../../parts/icon';
import { useAssessment } from '../../../state/assessment';
import { useLanguage } from '../../../state/settings';
import { addSystem, showSystems, systemName, useSystems } from '../../../state/systems';
import type { Common } from './common';

type SystemFieldProps = {
  readonly value: Common<string | null>;
  readonly onCommit: (system: string | null) => void;
  /** The change that puts a system here, so that a new system and its use are one step to undo. */
  readonly changeTo: (system: string) => MarksChange;
};

/** Entries that are there whatever was typed. */
const ALWAYS = '\u0000';

/** A system of the catalogue, a name steps already use, a new one, or any other name. */
export function SystemField({ value, onCommit, changeTo }: SystemFieldProps) {
  const language = useLanguage();
  const words = inspector[language];
  const say = texts[language];
  const systems = useSystems();
  const model = useAssessment((state) => state.model);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const free = model ? freeSystems(model, systems) : [];
  const name = typed.trim();
  const known = [...systems.map((system) => system.name), ...free].some((each) => each.toLowerCase() === name.toLowerCase());
  const current = value.mixed || value.value === null ? null : value.value;
  const shown = value.mixed ? words.mixed : current === null ? say.choose : systemName(systems, current);
  const run = (key: string) => {
    if (key.startsWith('id:')) onCommit(key.slice(3));
    else if (key === 'use') onCommit(name);
    else if (key === 'new') {
      const id = addSystem(name || say.newName, (fresh) => [changeTo(fresh)]);
      if (id !== null) showSystems(id);
    } else if (key === 'manage') showSystems(current);
    else onCommit(null);
  };
  return (
    <div className="field field-compact">
      <span className="field-label">{words.system}</span>
      <MenuTrigger
        isOpen={open}
        onOpenChange={(next) => {
          setOpen(next);
          setTyped('');
        }}
      >
        <AriaButton className="field-box select-button" aria-label={`${words.system}: ${shown}`}>
          <span className={current === null ? 'select-empty' : 'select-text'}>{shown}</span>
          <span className="spacer" />
          <Icon name="chevronDown" size={14} />
        </AriaButton>
        <Popover className="popover carrier-popover" offset={4}>
          <Autocomplete
            inputValue={typed}
            onInputChange={setTyped}
            filter={(textValue, wanted) => textValue.startsWith(ALWAYS) || textValue.toLowerCase().includes(wanted.trim().toLowerCase())}
          >
            <SearchField className="carrier-search" aria-label={say.search} autoFocus>
              <div className="field-box">
                <Icon name="search" size={14} />
                <Input placeholder={say.search} spellCheck={false} />
              </div>
            </SearchField>
            <Menu className="menu" aria-label={words.system} onAction={(key) => run(String(key))}>
              {systems.length > 0 && (
                <MenuSection>
                  <Header className="option-group">{say.inCatalogue}</Header>
                  {systems.map((system) => (
                    <MenuItem key={system.id} id={`id:${system.id}`} className="option" textValue={system.name}>
                      <span className="option-text">
                        {system.name}
                        {system.kind !== null && <span className="option-detail">{kindName(system.kind, language)}</span>}
                      </span>
                      {system.id === current && <Icon name="check" size={14} />}
                    </MenuItem>
                  ))}
                </MenuSection>
              )}
              {free.length > 0 && (
                <MenuSection>
                  <Header className="option-group">{say.free}</Header>
                  {free.map((each) => (
                    <MenuItem key={each} id={`id:${each}`} className="option" textValue={each}>
                      <span className="option-text">{each}</span>
                      {each === current && <Icon name="check" size={14} />}
                    </MenuItem>
                  ))}
                </MenuSection>
              )}
              <MenuSection className="menu-actions" aria-label={words.more}>
                {name !== '' && !known && (
                  <MenuItem id="use" className="option" textValue={`${ALWAYS}use`}>
                    <span className="option-text">{say.takeName(name)}</span>
                  </MenuItem>
                )}
                <MenuItem id="new" className="option" textValue={`${ALWAYS}new`}>
                  <Icon name="plus" size={14} />
                  <span className="option-text">{say.newSystem}</span>
                </MenuItem>
                <MenuItem id="manage" className="option" textValue={`${ALWAYS}manage`}>
                  <Icon name="settings" size={14} />
                  <span className="option-text">{say.manage}</span>
                </MenuItem>
                {(current !== null || value.mixed) && (
                  <MenuItem id="clear" className="option" textValue={`${ALWAYS}clear`}>
                    <Icon name="close" size={14} />
                    <span className="option-text">{say.clear}</span>
                  </MenuItem>
                )}
              </MenuSection>
            </Menu>
          </Autocomplete>
        </Popover>
      </MenuTrigger>
    </div>
  );
}

/** The kind of a system in words; a word of the file this edition does not know stands for itself. */
export function kindName(kind: string, language: 'de' | 'en'): string {
  const names: Readonly<Record<string, string>> = marks[language].systemKind;
  return names[kind] ?? kind;
}
