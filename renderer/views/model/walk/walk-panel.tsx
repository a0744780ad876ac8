import { useEffect, useMemo, useRef } from 'react';
import type { Range } from '#models/analysis/flow';
import type { Assessment } from '#models/readiness/assessment';
import { provenanceOf } from '#models/readiness/provenance';
import { NO_TALLY, type Tally } from '#models/readiness/walked-case';
import type { Language } from '#models/text/language';
import { formatNumber, formatRange } from '#models/text/numbers';
import { provenanceText } from '#models/text/provenance';
import { walk as allWords } from '#models/text/walk';
import { shortNumber } from '../../../parts/figure-text';
import { isNothingKnown } from '../../../parts/finding-words';
import { Icon } from '../../../parts/icon';
import { useAssessment } from '../../../state/assessment';
import { useLanguage } from '../../../state/settings';
import { goTo, stepWalk, type Walk } from '../../../state/walk';
import { endText } from './end-text';
import { EventWords } from './event-words';

/** The course of the walked case as a list that follows, and its sums beside the expectations of all cases. */
export function WalkPanel({ walk }: { readonly walk: Walk }) {
  const assessment = useAssessment((state) => state.assessment);
  return (
    <div className="walk-panel">
      <Course walk={walk} />
      {assessment && <Sums walk={walk} assessment={assessment} />}
    </div>
  );
}

function Course({ walk }: { readonly walk: Walk }) {
  const language = useLanguage();
  const words = allWords[language];
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const row = list.current?.children[walk.at];
    row?.scrollIntoView({ block: 'nearest' });
    // Where the keyboard is in the list it goes along.
    if (list.current?.contains(document.activeElement)) row?.querySelector('button')?.focus();
  }, [walk.at]);
  const rows = useMemo(() => walk.stops.map((frame) => ({ frame, event: walk.walked.events[frame] ?? null })), [walk.stops, walk.walked]);
  return (
    <ol
      ref={list}
      className="walk-course"
      aria-label={words.list}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
        if (by === null) return;
        event.preventDefault();
        stepWalk(by);
      }}
    >
      {rows.map(({ frame, event }, at) => (
        <li key={frame}>
          <button
            type="button"
            className="walk-row"
            tabIndex={at === walk.at ? 0 : -1}
            {...(at === walk.at && { 'aria-current': 'step' as const })}
            data-later={at > walk.at || undefined}
            onClick={() => goTo(at)}
          >
            <span className="walk-number num">{at + 1}</span>
            <span className="walk-words">
              {event ? <EventWords event={event} language={language} /> : <b>{endText(walk.walked, language)}</b>}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

type Figure = { readonly id: keyof (typeof allWords)['de']['figures']; readonly here: string; readonly all: string };

function Sums({ walk, assessment }: { readonly walk: Walk; readonly assessment: Assessment }) {
  const language = useLanguage();
  const words = allWords[language];
  const frame = walk.stops[walk.at] ?? 0;
  const ended = frame >= walk.walked.events.length;
  const tally = walk.walked.tallies[Math.min(frame, walk.walked.tallies.length - 1)] ?? NO_TALLY;
  return (
    <section className="walk-sums" aria-label={words.summary}>
      <table>
        <caption className="visually-hidden">{words.summary}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{words.figure}</span>
            </th>
            <th scope="col">{ended ? words.thisCase : words.soFar}</th>
            <th scope="col">{words.allCases}</th>
          </tr>
        </thead>
        <tbody>
          {figuresOf(tally, assessment, language).map(({ id, here, all }) => (
            <tr key={id}>
              <th scope="row">{words.figures[id]}</th>
              <td className="num">{here}</td>
              <td className="num">{all}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {tally.withoutMinutes > 0 && <p className="caption">{words.withoutMinutes(tally.withoutMinutes)}</p>}
      <p className="caption">
        <Icon name="info" size={12} /> {words.expectedFrom(provenanceText(provenanceOf(assessment), language))}
      </p>
    </section>
  );
}

function figuresOf(tally: Tally, assessment: Assessment, language: Language): readonly Figure[] {
  const words = allWords[language];
  const { flow, ownSteps } = assessment;
  // Without a known medium nobody can speak of breaks; no value, not zero.
  const known = !isNothingKnown(assessment);
  const visits = ownSteps.map((id) => flow.visits.get(id) ?? null);
  const steps = visits.includes(null) ? null : visits.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  const count = (value: number) => formatNumber(value, 0, language);
  const touches =
    tally.unknownTouches > 0 ? words.atLeast(count(tally.touches), tally.touches + tally.unknownTouches) : count(tally.touches);
  return [
    { id: 'steps', here: count(tally.steps), all: formatNumber(steps, 1, language) },
    { id: 'touches', here: touches, all: span(flow.expectedTouches, language) },
    { id: 'breaks', here: known ? count(tally.breaks) : '–', all: formatNumber(known ? flow.expectedBreaks : null, 1, language) },
    {
      id: 'handovers',
      here: known ? count(tally.analogHandovers) : '–',
      all: formatNumber(known ? flow.expectedAnalogHandovers : null, 1, language),
    },
    { id: 'minutes', here: shortNumber(tally.minutes, language), all: shortNumber(flow.minutes, language) },
    { id: 'wait', here: shortNumber(tally.waitDays, language), all: shortNumber(flow.waitDays, language) },
  ];
}

function span({ value, low, high }: Range, language: Language): string {
  if (value !== null) return formatNumber(value, 1, language);
  return Number.isFinite(high) ? formatRange(low, high, 1, language) : '–';
}
