import type { AiEntry, AiRow } from '#models/ai/overview';
import type { AiSuggestion } from '#models/ai/suggest';
import type { ProcessModel } from '#models/process/process';
import { ai, sayGrounds } from '#models/text/ai';
import type { Language } from '#models/text/language';
import { panel } from '#models/text/panel';
import { Button, IconButton } from '../../../parts/button';
import { EmptyState } from '../../../parts/empty-state';
import { Icon } from '../../../parts/icon';
import { useRowKeys } from '../../../parts/row-keys';
import { acceptAiSuggestions } from '../../../state/ai';
import { nameOf } from '../../../state/lookup';
import { selectElements, useSelection } from '../../../state/selection';
import { useLanguage } from '../../../state/settings';
import { PointedRow } from './pointed-row';
import './ai-list.css';

type Props = { readonly model: ProcessModel; readonly rows: readonly AiRow[]; readonly filter: string };

/** One line: a mark, a suggestion, or that somebody declined. */
type Line = {
  readonly id: string;
  readonly element: string;
  readonly what: string;
  readonly why: string;
  readonly entry: AiEntry | null;
  readonly suggestion: AiSuggestion | null;
};

function linesOf({ element, entries, suggestions, declined }: AiRow, language: Language): readonly Line[] {
  const words = ai[language];
  const none = { element, entry: null, suggestion: null };
  return [
    ...entries.map((entry, at): Line => {
      const what = entry.mark.type === null ? words.otherType : words.type[entry.mark.type];
      return { ...none, id: `${element} mark ${at}`, what, why: entry.mark.note ?? '', entry };
    }),
    ...suggestions.map((suggestion): Line => {
      const { id, types, instead, rule, grounds, flag } = suggestion;
      const named = [...(instead ? [words.instead[instead]] : []), ...types.map((type) => words.type[type])].join(', ');
      const why = words.because[rule](sayGrounds(grounds, language));
      return { ...none, id, what: named, why: flag ? `${words.flag}. ${why}` : why, suggestion };
    }),
    ...(declined ? [{ ...none, id: `${element} declined`, what: words.type.none, why: '' }] : []),
  ];
}

/** What software that learns could do over the whole process: step, what, why, suitability, outcome of the screening. */
export function AiList({ model, rows, filter }: Props) {
  const language = useLanguage();
  const words = ai[language];
  const selection = useSelection((state) => state.elements);
  const lines = rows
    .flatMap((row) => linesOf(row, language))
    .filter(({ element, what, why }) => `${nameOf(model, element, language)} ${what} ${why}`.toLowerCase().includes(filter));
  const open = rows.flatMap((row) => row.suggestions);
  const learning = open.filter(({ types }) => types.length > 0);
  const byId = new Map(lines.map((line) => [line.id, line]));
  const accept = (id: string) => {
    const suggestion = byId.get(id)?.suggestion;
    if (suggestion) acceptAiSuggestions([suggestion]);
  };
  const { rowProps } = useRowKeys(
    lines.map(({ id }) => id),
    {
      onEnter: (id) => selectElements([byId.get(id)?.element ?? '']),
      keys: { j: accept },
    },
  );
  if (rows.length === 0) return <EmptyState icon="spark" title={words.overviewNone} text={words.noSuggestion} />;
  if (lines.length === 0) return <EmptyState icon="search" title={panel[language].empty.noMatch} />;
  return (
    <div className="ai-list">
      <p className="note ai-list-note">
        <span>
          {words.neverCounts} {words.noAdvice}
        </span>
        {learning.length > 0 && (
          <Button kind="ghost" size="compact" icon="check" onPress={() => acceptAiSuggestions(learning)}>
            {words.acceptAll(learning.reduce((sum, { types }) => sum + types.length, 0))}
          </Button>
        )}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen is a grid */}
      <table className="list-table ai-table" role="grid" aria-label={words.overview} aria-rowcount={lines.length + 1}>
        <thead>
          <tr>
            <th scope="col" className="col-element">
              {words.column.step}
            </th>
            <th scope="col" className="col-what">
              {words.column.what}
            </th>
            <th scope="col">{words.column.reason}</th>
            <th scope="col" className="num col-number">
              {words.column.suitability}
            </th>
            <th scope="col" className="col-outcome">
              {words.column.screening}
            </th>
            <th scope="col" className="col-action">
              <span className="visually-hidden">{words.accept}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const { id, element, what, why, entry, suggestion } = line;
            return (
              <PointedRow
                key={id}
                {...rowProps(id)}
                element={element}
                aria-selected={selection.includes(element)}
                onClick={() => selectElements([element])}
              >
                <td className="cut strong">{nameOf(model, element, language)}</td>
                <td className={suggestion ? 'ai-what ai-suggested' : 'ai-what'}>
                  <span>
                    <Icon name={suggestion && suggestion.types.length === 0 ? 'check' : 'spark'} size={14} />
                    <span className="ai-cut">{what}</span>
                    {suggestion && <span className="visually-hidden"> ({words.standing.suggested})</span>}
                  </span>
                </td>
                <td className="cut quiet" title={why}>
                  {why || '–'}
                </td>
                <td className="num">{entry?.suitability.value ?? '–'}</td>
                <td className="cut">{entry ? outcome(entry, language) : '–'}</td>
                <td className="suggestion-actions">
                  {suggestion && (
                    <IconButton
                      icon="check"
                      label={`${words.accept}: ${nameOf(model, element, language)}, ${what}`}
                      onPress={() => accept(id)}
                    />
                  )}
                </td>
              </PointedRow>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function outcome({ screening }: AiEntry, language: Language): string {
  const words = ai[language];
  return screening.outcome ? words.outcomeShort[screening.outcome] : words.outcomeOpenShort(screening.open.length);
}
