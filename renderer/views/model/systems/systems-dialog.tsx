import { useState } from 'react';
import type { SystemMark } from '#models/process/marks';
import type { FlowNode, ProcessModel } from '#models/process/process';
import { freeSystems, systemUses } from '#models/process/systems';
import { systems as texts } from '#models/text/systems';
import { Button } from '../../../parts/button';
import { Dialog } from '../../../parts/dialog';
import { Icon } from '../../../parts/icon';
import { useAssessment } from '../../../state/assessment';
import { selectElements } from '../../../state/selection';
import { useLanguage } from '../../../state/settings';
import { addSystem, adoptSystem, closeSystems, useSystems, useSystemsDialog } from '../../../state/systems';
import { showScreen } from '../../../state/view';
import { kindName } from '../inspector/system-field';
import { MergeDialog } from './merge-dialog';
import { RemoveDialog } from './remove-dialog';
import { SystemDetail } from './system-detail';
import './systems.css';

const select = (selected: string | null) => useSystemsDialog.setState({ selected });

/** The systems a process works with: which there are, how they hang together, where they are used. */
export function SystemsDialog() {
  const model = useAssessment((state) => state.model);
  const { open } = useSystemsDialog();
  return model && <Catalogue model={model} open={open} />;
}

function Catalogue({ model, open }: { readonly model: ProcessModel; readonly open: boolean }) {
  const language = useLanguage();
  const words = texts[language];
  const systems = useSystems();
  const chosen = useSystemsDialog((state) => state.selected);
  const [asking, setAsking] = useState<'merge' | 'remove' | null>(null);
  const uses = systemUses(model);
  const free = freeSystems(model, systems);
  const current = systems.find((system) => system.id === chosen) ?? null;
  const freeName = current === null && chosen !== null && free.includes(chosen) ? chosen : null;
  const count = (id: string) => uses.get(id)?.length ?? 0;
  const add = () => {
    const taken = new Set(systems.map((system) => system.name));
    let name: string = words.newName;
    for (let number = 2; taken.has(name); number++) name = `${words.newName} ${number}`;
    const id = addSystem(name);
    if (id !== null) select(id);
  };
  return (
    <>
      <Dialog
        open={open && asking === null}
        onClose={closeSystems}
        size="wide"
        title={words.title}
        subtitle={words.subtitle}
        closeLabel={words.done}
        footer={
          <>
            {current && (
              <>
                <Button kind="danger" size="compact" onPress={() => setAsking('remove')}>
                  {words.remove}
                </Button>
                {systems.length > 1 && (
                  <Button kind="ghost" size="compact" onPress={() => setAsking('merge')}>
                    {words.merge}
                  </Button>
                )}
              </>
            )}
            <span className="spacer" />
            <Button kind="primary" onPress={closeSystems}>
              {words.done}
            </Button>
          </>
        }
      >
        <div className="systems">
          <nav className="systems-list" aria-label={words.list}>
            {systems.map((system) => (
              <SystemLine
                key={system.id}
                name={system.name}
                note={system.kind === null ? null : kindName(system.kind, language)}
                count={words.steps(count(system.id))}
                current={system.id === chosen}
                onSelect={() => select(system.id)}
              />
            ))}
            {free.length > 0 && <h3 className="option-group">{words.free}</h3>}
            {free.map((name) => (
              <SystemLine
                key={name}
                name={name}
                note={null}
                count={words.steps(count(name))}
                current={name === chosen}
                onSelect={() => select(name)}
              />
            ))}
            <Button kind="quiet" size="compact" icon="plus" onPress={add}>
              {words.add}
            </Button>
          </nav>
          <div className="systems-detail" data-scrolls="">
            {current ? (
              <SystemDetail key={current.id} system={current} systems={systems} onSelect={select} />
            ) : freeName !== null ? (
              <Free name={freeName} systems={systems} onMerge={() => setAsking('merge')} />
            ) : systems.length === 0 ? (
              <div className="systems-empty">
                <b>{words.empty}</b>
                <p className="note">{words.emptyHint}</p>
              </div>
            ) : (
              <p className="note">{words.chooseOne}</p>
            )}
            {chosen !== null && (current || freeName !== null) && <Uses steps={uses.get(chosen) ?? []} />}
          </div>
        </div>
      </Dialog>
      {open && asking === 'merge' && chosen !== null && (
        <MergeDialog
          from={chosen}
          name={current?.name ?? chosen}
          others={systems.filter((system) => system.id !== chosen)}
          onDone={(into) => {
            setAsking(null);
            if (into !== null) select(into);
          }}
        />
      )}
      {open && asking === 'remove' && current && (
        <RemoveDialog
          system={current}
          uses={count(current.id)}
          onDone={() => {
            setAsking(null);
            if (!systems.some((system) => system.id === chosen)) select(null);
          }}
        />
      )}
    </>
  );
}

type LineProps = {
  readonly name: string;
  readonly note: string | null;
  readonly count: string;
  readonly current: boolean;
  readonly onSelect: () => void;
};

function SystemLine({ name, note, count, current, onSelect }: LineProps) {
  return (
    <button type="button" className="systems-line" aria-current={current} onClick={onSelect}>
      <span className="systems-name">{name}</span>
      <span className="caption">{note === null ? count : `${note} · ${count}`}</span>
    </button>
  );
}

/** A name steps use without the catalogue knowing it: take it in, or say which system is meant. */
function Free({
  name,
  systems,
  onMerge,
}: {
  readonly name: string;
  readonly systems: readonly SystemMark[];
  readonly onMerge: () => void;
}) {
  const words = texts[useLanguage()];
  return (
    <div className="systems-fields">
      <h3>{name}</h3>
      <p className="note">{words.freeHint}</p>
      <div className="systems-buttons">
        <Button size="compact" icon="plus" onPress={() => adoptSystem(name)}>
          {words.adopt}
        </Button>
        {systems.length > 0 && (
          <Button kind="ghost" size="compact" onPress={onMerge}>
            {words.merge}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The steps that name the system; a click leads there. */
function Uses({ steps }: { readonly steps: readonly FlowNode[] }) {
  const words = texts[useLanguage()];
  const go = (id: string) => {
    closeSystems();
    showScreen('model');
    selectElements([id]);
  };
  return (
    <section className="field systems-uses" aria-label={words.usedIn}>
      <h3 className="field-label">{words.usedIn}</h3>
      {steps.length === 0 && <p className="note">{words.unused}</p>}
      {steps.map((step) => (
        <button key={step.id} type="button" className="open-row" onClick={() => go(step.id)}>
          <span>{step.name.replace(/\s+/g, ' ').trim() || step.id}</span>
          <Icon name="chevronRight" size={14} />
        </button>
      ))}
    </section>
  );
}
