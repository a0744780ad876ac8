import { documents } from '#models/text/documents';
import type { Language } from '#models/text/language';
import { marks as markWords } from '#models/text/marks';
import { marked } from '#models/search/marked';
import type { FoundDocument } from '#models/search/search-index';
import type { Words } from '#models/search/words';
import { classNames } from '../../parts/class-names';

export type FoundPlacesProps = {
  readonly id: string;
  readonly found: FoundDocument;
  readonly marks: readonly string[];
  readonly language: Language;
  /** The place the keyboard is at. */
  readonly at: number;
};

/** Where the words were found, each place a way to its element: "Schritt: Wohnsitz prüfen". */
export function FoundPlaces({ id, found, marks, language, at }: FoundPlacesProps) {
  const words = documents[language];
  const more = found.hits - found.places.length;
  return (
    <span className="doc-places">
      {found.places.map((place, index) => {
        const before = found.places[index - 1];
        return (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: places of one answer do not change their order
            key={index}
            type="button"
            tabIndex={-1}
            id={placeId(id, index)}
            className={classNames('doc-place', index === at && 'doc-place-active')}
            data-part="place"
            data-place={index}
          >
            {before?.kind !== place.kind && `${words.place[place.kind]}: `}
            {marked(textOf(place, language), marks).map((part, number) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text stay where they are
              part.hit ? <mark key={number}>{part.text}</mark> : part.text,
            )}
          </button>
        );
      })}
      {more > 0 && <span className="doc-places-more">{words.morePlaces(more)}</span>}
    </span>
  );
}

export const placeId = (id: string, index: number) => `place-${id}-${index}`;

function textOf({ kind, text }: Words, language: Language): string {
  return kind === 'carrier' ? ((markWords[language].carrier as Readonly<Record<string, string>>)[text] ?? text) : text;
}
