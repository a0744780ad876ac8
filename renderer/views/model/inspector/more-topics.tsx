import { type ReactNode, useState } from 'react';
import { inspector } from '#models/text/inspector';
import { TextField } from '../../../parts/text-field';
import { useLanguage } from '../../../state/settings';
import { More } from './more';

export type Topic = {
  readonly title: string;
  /** `label` is what the search looks for; `stated` counts while all of it is closed. */
  readonly fields: readonly { readonly label: string; readonly stated: unknown; readonly field: ReactNode }[];
};

/** So many fields are looked over at a glance; more want a search. */
const GLANCE = 6;

/** What is rarely needed, by topic; found by its name where there is much of it. */
export function MoreTopics({ id, topics }: { readonly id: string; readonly topics: readonly Topic[] }) {
  const words = inspector[useLanguage()];
  const [wanted, setWanted] = useState('');
  const fields = topics.flatMap((topic) => topic.fields);
  const search = wanted.trim().toLowerCase();
  const shown = topics
    .map((topic) => ({ ...topic, fields: topic.fields.filter(({ label }) => label.toLowerCase().includes(search)) }))
    .filter((topic) => topic.fields.length > 0);
  return (
    <More id={id} stated={fields.map(({ stated }) => stated)}>
      {fields.length > GLANCE && (
        <TextField
          compact
          icon="search"
          label={words.moreSearch}
          labelHidden
          placeholder={words.moreSearch}
          value={wanted}
          clearLabel={words.moreSearch}
          onChange={setWanted}
          onEscape={() => setWanted('')}
        />
      )}
      {shown.length === 0 && <p className="note">{words.moreNone}</p>}
      {shown.map((topic) => (
        <section key={topic.title} className="more-topic" aria-label={topic.title}>
          <h4>{topic.title}</h4>
          {topic.fields.map(({ label, field }) => (
            <div key={label}>{field}</div>
          ))}
        </section>
      ))}
    </More>
  );
}
