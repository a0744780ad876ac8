import type { InterfaceMark, SystemMark } from '#models/process/marks';
import { isNameTaken } from '#models/process/systems';
import { OPERATORS, SYSTEM_KINDS, TRANSFERS } from '#models/process/vocabulary';
import { marks } from '#models/text/marks';
import { systems as texts } from '#models/text/systems';
import { Button, IconButton } from '../../../parts/button';
import { useLanguage } from '../../../state/settings';
import { changeSystem } from '../../../state/systems';
import { TruthField } from '../inspector/choice-fields';
import { DraftField } from '../inspector/draft-field';
import { AmountField } from '../inspector/figure-fields';
import { WordSelect, WordsField } from '../inspector/word-fields';

type DetailProps = {
  readonly system: SystemMark;
  readonly systems: readonly SystemMark[];
  readonly onSelect: (id: string) => void;
};

const stated = <T,>(value: T | null | undefined) => ({ mixed: false as const, value: value ?? null });

/** One system of the catalogue: name, kind, where it runs, what it can hand on. */
export function SystemDetail({ system, systems, onSelect }: DetailProps) {
  const language = useLanguage();
  const words = texts[language];
  const names = marks[language];
  const change = (changes: Partial<SystemMark>) => changeSystem(system.id, changes);
  // A word of the file this edition does not know is offered as it stands, so that choosing nothing does not lose it.
  const kinds: readonly string[] =
    system.kind === null || (SYSTEM_KINDS as readonly string[]).includes(system.kind) ? SYSTEM_KINDS : [...SYSTEM_KINDS, system.kind];
  const kindNames: Readonly<Record<string, string>> = { ...Object.fromEntries(kinds.map((kind) => [kind, kind])), ...names.systemKind };
  return (
    <div className="systems-fields">
      <div className="systems-grid">
        <DraftField
          label={words.name}
          value={system.name}
          format={(name) => name}
          read={(text) => {
            const name = text.trim();
            if (name === '') return { ok: false, error: words.nameEmpty, meant: null };
            if (isNameTaken(systems, name, system.id)) return { ok: false, error: words.nameTaken, meant: null };
            return { ok: true, value: name };
          }}
          onCommit={(name) => change({ name })}
        />
        <WordSelect
          label={words.kind}
          value={stated(system.kind)}
          options={kinds}
          words={kindNames}
          onChange={(kind) => change({ kind })}
        />
        <WordSelect
          label={words.operator}
          value={stated(system.operator)}
          options={OPERATORS}
          words={names.operator}
          onChange={(operator) => change({ operator })}
        />
        <TruthField label={words.base} value={stated(system.base)} onChange={(base) => change({ base })} />
        <AmountField
          label={words.sovereignty}
          max={5}
          whole
          hint={words.sovereigntyHint}
          value={stated(system.sovereignty)}
          onCommit={(sovereignty) => change({ sovereignty })}
        />
        <WordsField
          label={words.exportFormat}
          placeholder={words.exportHint}
          value={stated(system.exportFormat)}
          onCommit={(exportFormat) => change({ exportFormat })}
        />
        <WordsField label={words.vendor} value={stated(system.vendor)} onCommit={(vendor) => change({ vendor })} />
      </div>
      <Interfaces system={system} systems={systems} onChange={(interfaces) => change({ interfaces })} />
      <Incoming system={system} systems={systems} onSelect={onSelect} />
    </div>
  );
}

type InterfacesProps = {
  readonly system: SystemMark;
  readonly systems: readonly SystemMark[];
  readonly onChange: (interfaces: readonly InterfaceMark[]) => void;
};

/** Where the system hands data on, one line for each other system. */
function Interfaces({ system, systems, onChange }: InterfacesProps) {
  const language = useLanguage();
  const words = texts[language];
  const { interfaces } = system;
  const others = systems.filter((other) => other.id !== system.id);
  const taken = new Set(interfaces.map((each) => each.to));
  const left = others.filter((other) => !taken.has(other.id));
  const nameOf = (id: string) => systems.find((other) => other.id === id)?.name ?? id;
  const change = (index: number, changes: Partial<InterfaceMark>) =>
    onChange(interfaces.map((each, at) => (at === index ? { ...each, ...changes } : each)));
  const [next] = left;
  return (
    <section className="field" aria-label={words.interfaces}>
      <div className="field-head">
        <h3 className="field-label">{words.interfaces}</h3>
        <span className="field-aside">{words.interfacesHint}</span>
      </div>
      {interfaces.length > 0 && (
        <ul className="row-list">
          {interfaces.map((each, index) => {
            const free = [each.to, ...left.map((other) => other.id)];
            return (
              <li key={each.to} className="row-list-row interface-row">
                <span aria-hidden="true">→</span>
                <WordSelect
                  label={words.interfaceTo}
                  labelHidden
                  compact
                  required
                  value={{ mixed: false, value: each.to }}
                  options={free}
                  words={Object.fromEntries(free.map((id) => [id, nameOf(id)]))}
                  onChange={(to) => change(index, { to: to ?? each.to })}
                />
                <WordSelect
                  label={words.interfaceHow(nameOf(each.to))}
                  labelHidden
                  compact
                  required
                  value={{ mixed: false, value: each.transfer }}
                  options={TRANSFERS}
                  words={marks[language].transfer}
                  onChange={(transfer) => change(index, { transfer: transfer ?? 'unknown' })}
                />
                <IconButton
                  icon="close"
                  size={14}
                  label={words.removeInterface(nameOf(each.to))}
                  onPress={() => onChange(interfaces.filter((_, at) => at !== index))}
                />
              </li>
            );
          })}
        </ul>
      )}
      {others.length === 0 ? (
        <p className="note">{words.needsAnother}</p>
      ) : (
        <div>
          {next && (
            <Button
              kind="quiet"
              size="compact"
              icon="plus"
              onPress={() => onChange([...interfaces, { to: next.id, transfer: 'automatic' }])}
            >
              {words.addInterface}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

/** The systems that hand data to this one; they are described on their own page. */
function Incoming({ system, systems, onSelect }: DetailProps) {
  const language = useLanguage();
  const words = texts[language];
  const sources = systems.flatMap((other) => {
    const towards = other.interfaces.find((each) => each.to === system.id);
    return towards && other.id !== system.id ? [{ other, transfer: towards.transfer }] : [];
  });
  if (sources.length === 0) return null;
  return (
    <section className="field" aria-label={words.incoming}>
      <h3 className="field-label">{words.incoming}</h3>
      {sources.map(({ other, transfer }) => (
        <button key={other.id} type="button" className="open-row" onClick={() => onSelect(other.id)}>
          <span>
            {other.name} <span className="note">{marks[language].transfer[transfer]}</span>
          </span>
        </button>
      ))}
    </section>
  );
}
