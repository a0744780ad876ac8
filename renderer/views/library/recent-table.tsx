import { useState } from 'react';
import type { Language } from '#models/text/language';
import { library } from '#models/text/library';
import { formatNumber, formatRange } from '#models/text/numbers';
import type { DocumentRow } from '../../db/database';
import { IconButton } from '../../parts/button';
import { Question } from '../../parts/dialog';
import { ScoreTrack } from '../../parts/score-track';
import { useDocument } from '../../state/document';
import { openStored, removeStored } from '../../state/document-actions';
import { useLanguage } from '../../state/settings';
import { changedText } from './changed-text';

/** The documents of the archive, last changed first. A row opens its document; removing asks first. */
export function RecentTable({ rows }: { readonly rows: readonly DocumentRow[] }) {
  const language = useLanguage();
  const words = library[language];
  const [removing, setRemoving] = useState<DocumentRow | null>(null);
  return (
    <>
      <div className="recent-frame">
        <table className="recent">
          <thead>
            <tr>
              <th scope="col">{words.column.process}</th>
              <th scope="col" className="num">
                {words.column.index}
              </th>
              <th scope="col" className="recent-range">
                {words.column.range}
              </th>
              <th scope="col" className="num recent-steps">
                {words.column.steps}
              </th>
              <th scope="col" className="num">
                {words.column.breaks}
              </th>
              <th scope="col">{words.column.changed}</th>
              <th scope="col">
                <span className="visually-hidden">{words.removeYes}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <RecentRow key={row.id} row={row} language={language} onRemove={() => setRemoving(row)} />
            ))}
          </tbody>
        </table>
      </div>
      <Question
        open={removing !== null}
        title={words.removeTitle(removing?.title ?? '')}
        text={
          <>
            <p>{words.removeText}</p>
            {removing?.dirty && <p>{words.removeUnsaved}</p>}
          </>
        }
        yes={words.removeYes}
        cancel={words.cancel}
        danger
        onYes={() => {
          if (removing) void removeStored(removing.id);
          setRemoving(null);
        }}
        onCancel={() => setRemoving(null)}
      />
    </>
  );
}

type RecentRowProps = { readonly row: DocumentRow; readonly language: Language; readonly onRemove: () => void };

function RecentRow({ row, language, onRemove }: RecentRowProps) {
  const words = library[language];
  const isOpen = useDocument((state) => state.current?.id === row.id);
  const { summary } = row;
  // Without an index, no break only means that hardly any medium is known yet.
  const breaks = summary?.index === null && summary.breaks === 0 ? null : summary?.breaks;
  const range = summary ? formatRange(summary.low, summary.high, 1, language) : null;
  return (
    <tr className={isOpen ? 'recent-open' : undefined}>
      <th scope="row" className="recent-process">
        <button type="button" className="recent-title" onClick={() => void openStored(row.id)}>
          {row.title}
        </button>
        <span className="note recent-file">
          {row.fileName ?? words.origin[row.origin]}
          {row.dirty && row.fileName && ` · ${words.unsaved}`}
          {isOpen && ` · ${words.openNow}`}
        </span>
      </th>
      <td className="num recent-index">{formatNumber(summary?.index, 1, language)}</td>
      <td className="recent-range">
        {summary && range && (
          <>
            <ScoreTrack
              kind="bar"
              value={summary.index}
              low={summary.low}
              high={summary.high}
              width={120}
              label={summary.index === null ? words.withheld(range) : words.value(formatNumber(summary.index, 1, language), range)}
            />
            <span className="caption">{range}</span>
          </>
        )}
      </td>
      <td className="num recent-steps">{formatNumber(summary?.steps, 0, language)}</td>
      <td className="num">{formatNumber(breaks, 1, language)}</td>
      <td className="recent-changed">{changedText(row.changedAt, language)}</td>
      <td className="recent-remove">
        {!isOpen && <IconButton icon="close" size={14} label={words.remove(row.title)} onPress={onRemove} />}
      </td>
    </tr>
  );
}
