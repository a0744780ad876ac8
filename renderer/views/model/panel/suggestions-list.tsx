import { useRef, useState } from 'react';
import { wordOf } from '#models/capture/cell-words';
import { grouped } from '#models/capture/grouped';
import type { MarkSuggestion } from '#models/capture/suggest-marks';
import type { ProcessModel } from '#models/process/process';
import type { Carrier } from '#models/process/vocabulary';
import { capture } from '#models/text/capture';
import type { Language } from '#models/text/language';
import { panel } from '#models/text/panel';
import { Button, IconButton } from '../../../parts/button';
import { CarrierChip } from '../../../parts/carrier-chip';
import { Checkbox } from '../../../parts/checkbox';
import { EmptyState } from '../../../parts/empty-state';
import { RestRow, useGrowing } from '../../../parts/growing';
import { KeyCap } from '../../../parts/key-cap';
import { useRowKeys } from '../../../parts/row-keys';
import { acceptSuggestions, rejectSuggestions, restoreRejected, useSuggestions } from '../../../state/bulk-suggestions';
import { nameOf } from '../../../state/lookup';
import { selectElements } from '../../../state/selection';
import { useLanguage } from '../../../state/settings';
import { PointedRow } from './pointed-row';
import './suggestions.css';

type Props = { readonly model: ProcessModel; readonly filter: string };

const WORDS = { input: 'inputs', output: 'output', carrier: 'inputs', transfer: 'transfer', workMode: 'workMode', form: 'form' } as const;
const kindOf = ({ field, value }: MarkSuggestion) => `${field} ${value}`;

function valueText({ field, value }: MarkSuggestion, language: Language): string {
  return wordOf(WORDS[field], value, language);
}

/** Marks that labels speak for, by what they would set. J or Enter accepts, N rejects: the row that has the focus, or all that are ticked. */
export function SuggestionsList({ model, filter }: Props) {
  const language = useLanguage();
  const words = capture[language].suggestions;
  const { open, rejected } = useSuggestions();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const table = useRef<HTMLTableElement>(null);
  const whole = (suggestion: MarkSuggestion) => `${words.field[suggestion.field]}: ${valueText(suggestion, language)}`;
  const matching = open.filter((one) => `${one.source.text} ${whole(one)}`.toLowerCase().includes(filter));
  const groups = [...grouped(matching, kindOf).values()];
  const rows = groups.flat();
  const chosen = rows.filter(({ id }) => ticked.has(id));
  const growing = useGrowing(rows.length);

  /** A ticked row speaks for all that are ticked. The focus goes on to the next row that stays. */
  const decide = (id: string, how: (suggestions: readonly MarkSuggestion[]) => void) => {
    const own = ticked.has(id) ? chosen : rows.filter((row) => row.id === id);
    const gone = new Set(own.map((one) => one.id));
    const at = rows.findIndex((row) => row.id === id);
    const next = rows.slice(at).find((row) => !gone.has(row.id)) ?? rows.slice(0, at).findLast((row) => !gone.has(row.id));
    setTicked(new Set());
    how(own);
    requestAnimationFrame(() => table.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(next?.id ?? '')}"]`)?.focus());
  };
  const tick = (id: string) => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  const { rowProps } = useRowKeys(
    rows.map(({ id }) => id),
    {
      beforeEnd: growing.all,
      onEnter: (id) => decide(id, acceptSuggestions),
      onSpace: tick,
      keys: { j: (id) => decide(id, acceptSuggestions), n: (id) => decide(id, rejectSuggestions) },
    },
  );
  const decideAll = (suggestions: readonly MarkSuggestion[], how: (all: readonly MarkSuggestion[]) => void) => {
    setTicked(new Set());
    how(suggestions);
  };

  if (open.length === 0)
    return rejected === 0 ? (
      <EmptyState icon="spark" title={words.none} text={words.noneHint} />
    ) : (
      <EmptyState
        icon="check"
        tone="ok"
        title={words.allDone}
        text={words.allDoneHint}
        action={
          <Button size="compact" onPress={restoreRejected}>
            {words.again}
          </Button>
        }
      />
    );
  if (rows.length === 0) return <EmptyState icon="search" title={panel[language].empty.noMatch} />;
  let index = 0;
  return (
    <div className="suggestions">
      <table
        ref={table}
        className="list-table suggestion-table"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen is a grid
        role="grid"
        aria-label={words.title}
        aria-rowcount={rows.length + groups.length + 1}
      >
        <thead>
          <tr>
            <th scope="col" className="col-severity">
              <span className="visually-hidden">{words.select}</span>
            </th>
            <th scope="col">{words.column.found}</th>
            <th scope="col">{words.column.would}</th>
            <th scope="col">{words.column.confidence}</th>
            <th scope="col">
              <span className="visually-hidden">{words.column.action}</span>
            </th>
          </tr>
        </thead>
        {groups.map((group) => {
          const first = group[0];
          const shown = group.filter(() => index++ < growing.shown);
          if (!first || shown.length === 0) return null;
          return (
            <tbody key={kindOf(first)}>
              <tr className="suggestion-group">
                <th scope="rowgroup" colSpan={5}>
                  <span className="suggestion-kind">
                    <Value suggestion={first} />
                    <span className="count">{group.length}</span>
                    <span className="spacer" />
                    {group.length > 1 && (
                      <>
                        <Button kind="ghost" size="compact" onPress={() => decideAll(group, rejectSuggestions)}>
                          {words.rejectKind(group.length)}
                        </Button>
                        <Button kind="ghost" size="compact" icon="check" onPress={() => decideAll(group, acceptSuggestions)}>
                          {words.acceptKind(group.length)}
                        </Button>
                      </>
                    )}
                  </span>
                </th>
              </tr>
              {shown.map((suggestion) => {
                const name = `${nameOf(model, suggestion.element, language)}, ${whole(suggestion)}`;
                return (
                  <PointedRow
                    key={suggestion.id}
                    {...rowProps(suggestion.id)}
                    element={suggestion.element}
                    aria-selected={ticked.has(suggestion.id)}
                    aria-label={name}
                    onClick={() => selectElements([suggestion.element])}
                  >
                    <td className="col-severity">
                      <Checkbox checked={ticked.has(suggestion.id)} onChange={() => tick(suggestion.id)} label={words.selectRow(name)} />
                    </td>
                    <td className="cut">
                      <Source suggestion={suggestion} model={model} />
                    </td>
                    <td>
                      <Value suggestion={suggestion} />
                    </td>
                    <td className={suggestion.confidence === 'unsure' ? 'quiet suggestion-unsure' : 'quiet'}>
                      {words.confidence[suggestion.confidence]}
                    </td>
                    <td className="suggestion-actions">
                      <IconButton icon="check" label={words.acceptOne(name)} onPress={() => decide(suggestion.id, acceptSuggestions)} />
                      <IconButton icon="close" label={words.rejectOne(name)} onPress={() => decide(suggestion.id, rejectSuggestions)} />
                    </td>
                  </PointedRow>
                );
              })}
            </tbody>
          );
        })}
        <tbody>
          <RestRow rows={rows.length - growing.shown} columns={5} height="var(--row-panel)" growing={growing} />
        </tbody>
      </table>
      {chosen.length > 1 && (
        <div className="suggestion-bar" role="toolbar" aria-label={words.selected(chosen.length)}>
          <b>{words.selected(chosen.length)}</b>
          <Button size="compact" icon="check" onPress={() => decideAll(chosen, acceptSuggestions)}>
            {words.accept}
            <KeyCap>J</KeyCap>
          </Button>
          <Button size="compact" icon="close" onPress={() => decideAll(chosen, rejectSuggestions)}>
            {words.reject}
            <KeyCap>N</KeyCap>
          </Button>
          <IconButton icon="close" label={words.clearSelection} onPress={() => setTicked(new Set())} />
        </div>
      )}
    </div>
  );
}

/** The text with the word that led to the suggestion. */
function Source({ suggestion, model }: { readonly suggestion: MarkSuggestion; readonly model: ProcessModel }) {
  const language = useLanguage();
  const words = capture[language].suggestions;
  const { source, target, element } = suggestion;
  const where =
    source.kind === 'annotation'
      ? `${nameOf(model, element, language)} · ${words.annotation}`
      : target === 'step'
        ? ''
        : words.target[target];
  return (
    <>
      {where && <span className="quiet">{where}: </span>}
      <span className="strong">{source.text.slice(0, source.start)}</span>
      <mark>{source.text.slice(source.start, source.end)}</mark>
      <span className="strong">{source.text.slice(source.end)}</span>
    </>
  );
}

function Value({ suggestion }: { readonly suggestion: MarkSuggestion }) {
  const language = useLanguage();
  const { field, value } = suggestion;
  const isCarrier = field === 'input' || field === 'output' || field === 'carrier';
  return (
    <span className="suggestion-value">
      <span className="quiet">{capture[language].suggestions.field[field]}</span>
      {isCarrier && <CarrierChip carrier={value as Carrier} size={16} />}
      {valueText(suggestion, language)}
    </span>
  );
}
