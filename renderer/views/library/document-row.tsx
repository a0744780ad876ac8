import { memo } from 'react';
import type { Language } from '#models/text/language';
import { documents } from '#models/text/documents';
import { formatNumber, formatRange } from '#models/text/numbers';
import { provenanceText } from '#models/text/provenance';
import { score } from '#models/text/score';
import type { FoundDocument } from '#models/search/search-index';
import type { DocumentRow } from '../../db/database';
import { BandBars } from '../../parts/band-bars';
import { bandColour, bandNumber } from '../../parts/band-colour';
import { classNames } from '../../parts/class-names';
import { Icon } from '../../parts/icon';
import { ScoreTrack } from '../../parts/score-track';
import { knownBreaks } from '../../state/library-listing';
import { changedText } from './changed-text';
import { FoundPlaces } from './found-places';

export type DocumentRowProps = {
  readonly row: DocumentRow;
  readonly language: Language;
  readonly found: FoundDocument | null;
  readonly marks: readonly string[];
  readonly isOpen: boolean;
  readonly chosen: boolean;
  /** The keyboard is at this row. */
  readonly active: boolean;
  /** Number of the place the keyboard is at; -1 for the row itself. */
  readonly place: number;
};

/** What one row shows. Everything the pointer does in it is handled by the list, by `data-part`. */
export const DocumentCells = memo(function DocumentCells({ row, language, found, marks, isOpen, chosen, active, place }: DocumentRowProps) {
  const words = documents[language];
  const { summary } = row;
  const how = summary?.provenance && provenanceText(summary.provenance, language);
  return (
    <>
      <td className="doc-check" data-part="check" title={words.choose(row.title)}>
        <span className={classNames('doc-box', chosen && 'doc-box-on')}>{chosen && <Icon name="check" size={14} />}</span>
      </td>
      <th scope="row" className="doc-process">
        <span className="doc-title">{row.title}</span>
        {found ? (
          <FoundPlaces id={row.id} found={found} marks={marks} language={language} at={active ? place : -1} />
        ) : (
          <About row={row} language={language} isOpen={isOpen} />
        )}
      </th>
      <td className="doc-state">{summary?.state && <span className="doc-badge">{words.state[summary.state]}</span>}</td>
      <td className="doc-index num" title={how}>
        {formatNumber(summary?.index, 1, language)}
      </td>
      <td className="doc-range">{summary && <Span summary={summary} language={language} />}</td>
      <td className="doc-band">{summary && <Band summary={summary} language={language} />}</td>
      <td className="doc-confidence">{(summary?.index !== null && summary?.confidence) || '–'}</td>
      <td className="doc-breaks num" title={how}>
        {formatNumber(knownBreaks(row), 1, language)}
      </td>
      <td className="doc-cases num">{formatNumber(summary?.casesPerYear, 0, language)}</td>
      <td className="doc-changed">{changedText(row.trashedAt ?? row.changedAt, language)}</td>
      <td className="doc-more">
        <button type="button" tabIndex={-1} className="icon-button" data-part="more" aria-label={words.moreFor(row.title)}>
          <Icon name="more" size={16} />
        </button>
      </td>
    </>
  );
});

type Figures = { readonly summary: NonNullable<DocumentRow['summary']>; readonly language: Language };

function Span({ summary: { index, low, high }, language }: Figures) {
  const range = formatRange(low, high, 1, language);
  return (
    <>
      <ScoreTrack kind="bar" value={index} low={low} high={high} width={104} label={range} />
      <span className="caption" aria-hidden="true">
        {range}
      </span>
    </>
  );
}

function Band({ summary: { index, band }, language }: Figures) {
  if (index === null || band === null) {
    return (
      <span className="doc-withheld">
        <Icon name="unknown" size={16} />
        {documents[language].withheld}
      </span>
    );
  }
  return (
    <span className="doc-band-name" style={{ color: bandColour(bandNumber(band)) }}>
      <BandBars band={band} />
      <span className="doc-band-text">{score[language].band[band]}</span>
    </span>
  );
}

/** Where a document came from and how it is filed. */
function About({ row, language, isOpen }: { readonly row: DocumentRow; readonly language: Language; readonly isOpen: boolean }) {
  const words = documents[language];
  const source = row.fileName ?? (row.origin === 'example' ? words.example : words.noFile);
  return (
    <span className="doc-about">
      {row.dirty && row.fileName !== null && <span className="doc-dirty" title={words.unsaved} />}
      <span className="doc-source">
        {[source, row.dirty && row.fileName !== null && words.unsaved, isOpen && words.openNow, row.folder].filter(Boolean).join(' · ')}
      </span>
      {row.tags.map((tag) => (
        <span key={tag} className="doc-tag">
          {tag}
        </span>
      ))}
    </span>
  );
}
