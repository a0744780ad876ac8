import type { MessageMark } from '#models/process/marks';
import type { DataItem, Lane, MessageFlow, Participant, ProcessModel } from '#models/process/process';
import { PARTY_TYPES, TRANSFERS } from '#models/process/vocabulary';
import { inspector } from '#models/text/inspector';
import { marks } from '#models/text/marks';
import { Switch } from '../../../parts/switch';
import { canvas } from '../../../state/canvas-link';
import { nameOf } from '../../../state/lookup';
import { useLanguage } from '../../../state/settings';
import { CarrierField } from './carrier-field';
import { InspectorHead } from './name-field';
import { WordSelect, WordsField } from './word-fields';

/** What a message carries between two pools. */
export function MessageInspector({ model, message }: { readonly model: ProcessModel; readonly message: MessageFlow }) {
  const language = useLanguage();
  const words = inspector[language];
  const { mark } = message;
  const change = (patch: { readonly [K in keyof MessageMark]?: MessageMark[K] | null }) =>
    canvas()?.change({ kind: 'message', elements: [message.id], patch });
  const from = message.source ? nameOf(model, message.source, language) : '–';
  const to = message.target ? nameOf(model, message.target, language) : '–';
  return (
    <>
      <InspectorHead crumbs={[words.message, words.flowFromTo(from, to)]} id={message.id} name={message.name} />
      <div className="inspector-body inspector-scroll">
        <CarrierField label={words.carrier} value={mark?.carrier ?? null} onPick={(carrier) => change({ carrier })} />
        <WordSelect
          label={words.transfer}
          value={{ mixed: false, value: mark?.transfer ?? null }}
          options={TRANSFERS}
          words={marks[language].transfer}
          onChange={(transfer) => change({ transfer })}
        />
        <Switch on={mark?.decisionNotice ?? false} onChange={(decisionNotice) => change({ decisionNotice })}>
          {words.decisionNotice}
        </Switch>
      </div>
    </>
  );
}

type PartyElement = { readonly type: 'lane'; readonly of: Lane } | { readonly type: 'pool'; readonly of: Participant };

/** Who a pool or lane stands for. */
export function PartyInspector({ element }: { readonly element: PartyElement }) {
  const language = useLanguage();
  const words = inspector[language];
  const { id, name, party } = element.of;
  return (
    <>
      <InspectorHead crumbs={[words[element.type]]} id={id} name={name} />
      <div className="inspector-body inspector-scroll">
        <WordSelect
          label={words.party}
          value={{ mixed: false, value: party?.type ?? null }}
          options={PARTY_TYPES}
          words={marks[language].partyType}
          hint={words.partyHint}
          onChange={(type) => canvas()?.change({ kind: 'party', elements: [id], patch: { type } })}
        />
        <WordsField
          label={words.unit}
          value={{ mixed: false, value: party?.unit ?? null }}
          onCommit={(unit) => canvas()?.change({ kind: 'party', elements: [id], patch: { unit } })}
        />
      </div>
    </>
  );
}

/** What a data object or store is made of. */
export function DataInspector({ item }: { readonly item: DataItem }) {
  const words = inspector[useLanguage()];
  return (
    <>
      <InspectorHead crumbs={[words.data]} id={item.id} name={item.name} />
      <div className="inspector-body inspector-scroll">
        <CarrierField
          label={words.carrier}
          value={item.mark?.carrier ?? null}
          onPick={(carrier) => canvas()?.change({ kind: 'document', elements: [item.id], patch: { carrier } })}
        />
      </div>
    </>
  );
}
