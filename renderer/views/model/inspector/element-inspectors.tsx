import { type DataItem, isActivity, type Lane, type MessageFlow, type Participant, type ProcessModel } from '#models/process/process';
import type { DocumentMark, MessageMark } from '#models/process/marks';
import { DIRECTIONS, EVIDENCE_MATURITIES, LOAS, PARTY_TYPES, TRANSFERS } from '#models/process/vocabulary';
import { inspector } from '#models/text/inspector';
import { marks } from '#models/text/marks';
import { Switch } from '../../../parts/switch';
import { canvas } from '../../../state/canvas-link';
import { nameOf } from '../../../state/lookup';
import { hoverElement, selectElements } from '../../../state/selection';
import { useLanguage } from '../../../state/settings';
import { CarrierField } from './carrier-field';
import { StandardField, TruthField } from './choice-fields';
import { agreed, type Common, commonOf } from './common';
import { AmountField, ShareField } from './figure-fields';
import { Foundation } from './foundation';
import { More } from './more';
import { ElementsHead } from './name-field';
import { WordSelect, WordsField } from './word-fields';

type Several<T> = { readonly model: ProcessModel; readonly elements: readonly T[] };

const ids = (elements: readonly { readonly id: string }[]) => elements.map((element) => element.id);

/** What messages carry between two pools. */
export function MessageInspector({ model, elements }: Several<MessageFlow>) {
  const language = useLanguage();
  const words = inspector[language];
  const names = marks[language];
  const change = (patch: { readonly [K in keyof MessageMark]?: MessageMark[K] | null }) =>
    canvas()?.change({ kind: 'message', elements: ids(elements), patch });
  const said = <T,>(pick: (mark: MessageMark) => T): Common<T | null> =>
    commonOf(elements, ({ mark }) => (mark ? (pick(mark) ?? null) : null));
  const [only] = elements;
  const end = (id: string | null) => (id === null ? '–' : nameOf(model, id, language));
  const notice = said((mark) => mark.decisionNotice);
  const [direction, standard, loa, share] = [
    said((mark) => mark.direction ?? null),
    said((mark) => mark.standard ?? null),
    said((mark) => mark.loa ?? null),
    said((mark) => mark.share ?? null),
  ];
  return (
    <>
      <ElementsHead
        elements={elements}
        crumbs={only ? [words.message, words.flowFromTo(end(only.source), end(only.target))] : []}
        several={words.several.message}
      />
      <div className="inspector-body inspector-scroll">
        <CarrierField label={words.carrier} value={said((mark) => mark.carrier)} onPick={(carrier) => change({ carrier })} />
        <WordSelect
          label={words.transfer}
          value={said((mark) => mark.transfer)}
          options={TRANSFERS}
          words={names.transfer}
          onChange={(transfer) => change({ transfer })}
        />
        <Switch on={agreed(notice) ?? false} onChange={(decisionNotice) => change({ decisionNotice })}>
          {notice.mixed ? `${words.decisionNotice} (${words.mixed})` : words.decisionNotice}
        </Switch>
        <More id="message" stated={[direction, standard, loa, share].map((value) => agreed<unknown>(value))}>
          <WordSelect
            label={words.direction}
            value={direction}
            options={DIRECTIONS}
            words={names.direction}
            onChange={(value) => change({ direction: value })}
          />
          <StandardField value={standard} onCommit={(value) => change({ standard: value })} />
          <div className="field-pair">
            <WordSelect label={words.loa} value={loa} options={LOAS} words={names.loa} onChange={(value) => change({ loa: value })} />
            <ShareField label={words.shareOfInputs} value={share} onCommit={(value) => change({ share: value })} />
          </div>
          <Foundation confidence={said((mark) => mark.confidence ?? null)} note={said((mark) => mark.note ?? null)} onChange={change} />
        </More>
      </div>
    </>
  );
}

export type PartyElement = { readonly type: 'lane'; readonly of: Lane } | { readonly type: 'pool'; readonly of: Participant };

/** Who pools and lanes stand for. */
export function PartyInspector({ model, parties }: { readonly model: ProcessModel; readonly parties: readonly PartyElement[] }) {
  const language = useLanguage();
  const words = inspector[language];
  const elements = parties.map((party) => party.of);
  const [only] = parties;
  const kinds = new Set(parties.map((party) => party.type));
  const inside = model.nodes.filter((node) => isActivity(node.kind) && (node.lane === only?.of.id || node.pool === only?.of.id)).length;
  const several = kinds.size > 1 ? words.several.party : words.several[only?.type ?? 'party'];
  return (
    <>
      <ElementsHead elements={elements} crumbs={only ? [words[only.type], words.stepsInside(inside)] : []} several={several} />
      <div className="inspector-body inspector-scroll">
        <WordSelect
          label={words.party}
          value={commonOf(elements, (each) => each.party?.type ?? null)}
          options={PARTY_TYPES}
          words={marks[language].partyType}
          hint={words.partyHint}
          onChange={(type) => canvas()?.change({ kind: 'party', elements: ids(elements), patch: { type } })}
        />
        <WordsField
          label={words.unit}
          value={commonOf(elements, (each) => each.party?.unit ?? null)}
          onCommit={(unit) => canvas()?.change({ kind: 'party', elements: ids(elements), patch: { unit } })}
        />
        <AmountField
          label={words.headcount}
          hint={words.headcountHint}
          value={commonOf(elements, (each) => each.party?.headcount ?? null)}
          onCommit={(headcount) => canvas()?.change({ kind: 'party', elements: ids(elements), patch: { headcount } })}
        />
      </div>
    </>
  );
}

/** What data objects and stores are made of, and which steps use them. */
export function DataInspector({ model, elements }: Several<DataItem>) {
  const language = useLanguage();
  const words = inspector[language];
  const change = (patch: { readonly [K in keyof DocumentMark]?: DocumentMark[K] | null }) =>
    canvas()?.change({ kind: 'document', elements: ids(elements), patch });
  const said = <T,>(pick: (mark: DocumentMark) => T): Common<T | null> =>
    commonOf(elements, ({ mark }) => (mark ? (pick(mark) ?? null) : null));
  const [held, personal, standard, maturity] = [
    said((mark) => mark.heldByRegister ?? null),
    said((mark) => mark.personalData ?? null),
    said((mark) => mark.standard ?? null),
    said((mark) => mark.maturity ?? null),
  ];
  const [only] = elements;
  return (
    <>
      <ElementsHead elements={elements} crumbs={[words.data]} several={words.several.data} />
      <div className="inspector-body inspector-scroll">
        <CarrierField label={words.carrier} value={said((mark) => mark.carrier)} onPick={(carrier) => change({ carrier })} />
        <WordsField
          label={words.documentKind}
          value={said((mark) => mark.kind ?? null)}
          suggestions={words.documentKinds}
          onCommit={(kind) => change({ kind })}
        />
        <More id="data" stated={[held, personal, standard, maturity].map((value) => agreed<unknown>(value))}>
          <div className="field-pair">
            <TruthField label={words.personalData} value={personal} onChange={(value) => change({ personalData: value })} />
            <TruthField label={words.heldByRegister} value={held} onChange={(value) => change({ heldByRegister: value })} />
          </div>
          <StandardField value={standard} onCommit={(value) => change({ standard: value })} />
          <WordSelect
            label={words.maturity}
            value={maturity}
            options={EVIDENCE_MATURITIES}
            words={marks[language].maturity}
            onChange={(value) => change({ maturity: value })}
          />
          <Foundation confidence={said((mark) => mark.confidence ?? null)} note={said((mark) => mark.note ?? null)} onChange={change} />
        </More>
        {elements.length === 1 && only && <Users model={model} item={only} />}
      </div>
    </>
  );
}

/** The steps that read or write one piece of data, each a way to the step. */
function Users({ model, item }: { readonly model: ProcessModel; readonly item: DataItem }) {
  const language = useLanguage();
  const words = inspector[language];
  const users = model.dataAssociations.filter((association) => association.data === item.id);
  return (
    <section className="field" aria-label={words.usedBy}>
      <h3 className="field-label">{words.usedBy}</h3>
      {users.length === 0 && <p className="note">{words.notUsed}</p>}
      {users.map(({ node, direction }) => (
        <button
          key={`${node} ${direction}`}
          type="button"
          className="open-row"
          onClick={() => selectElements([node])}
          onMouseEnter={() => hoverElement(node)}
          onMouseLeave={() => hoverElement(null)}
        >
          <span>{direction === 'in' ? words.readBy(nameOf(model, node, language)) : words.writtenBy(nameOf(model, node, language))}</span>
        </button>
      ))}
    </section>
  );
}
