import { useId, useState } from 'react';
import type { Effort, MeasureId } from '#models/catalogues/measure';
import { SOURCES } from '#models/catalogues/sources';
import { formatDay } from '#models/text/times';
import type { Candidate, Scenario } from '#models/scenario/scenario';
import { measures as measureWords } from '#models/text/measures';
import { formatSigned } from '#models/text/numbers';
import { scenario as scenarioWords } from '#models/text/scenario';
import { Icon } from '../../parts/icon';
import { Switch } from '../../parts/switch';
import { showInDiagram } from '../../state/destinations';
import { nameOf } from '../../state/lookup';
import { useLanguage } from '../../state/settings';

type Props = {
  readonly candidate: Candidate;
  readonly scenario: Scenario;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  /** Measures without which this one brings nothing. */
  readonly partners: readonly MeasureId[];
};

/** One measure: its switch, what it changes, what it asks for and what it brings alone; opened, where it works and why. */
export function MeasureRow({ candidate, scenario, on, onSwitch, partners }: Props) {
  const language = useLanguage();
  const words = scenarioWords[language];
  const { measure, gain, requires } = candidate;
  const said = measureWords[language].measure[measure.id];
  const [open, setOpen] = useState(false);
  const body = useId();
  const linked = partners.length > 0 ? partners : requires;
  const link = partners.length > 0 ? words.onlyWith(partners.join(', ')) : requires.length > 0 ? words.buildsOn(requires.join(', ')) : null;
  return (
    <li className={on ? 'measure measure-on' : 'measure'} data-measure={measure.id}>
      <div className="measure-grid">
        <Switch on={on} label={`${measure.id} ${said?.name ?? ''}`} onChange={onSwitch} />
        <span className="measure-id">{measure.id}</span>
        <span className="measure-words">
          <b>
            {said?.name ?? measure.id}
            {linked.length > 0 && link && (
              <span className="measure-link" title={link}>
                <Icon name="chain" size={14} label={link} />
              </span>
            )}
            {measure.law !== 'none' && (
              <span className="measure-law">
                <Icon name="paragraph" size={14} label={measure.law === 'change' ? words.lawChange : words.legalCheck} />
              </span>
            )}
          </b>
          <span className="note">{said?.change}</span>
        </span>
        <EffortBars effort={measure.effort} />
        <b className={gain.points >= 0.05 ? 'num measure-gain' : 'num'}>{formatSigned(gain.points, 1, language)}</b>
        <button
          type="button"
          className="measure-open"
          aria-label={words.details(measure.id)}
          aria-expanded={open}
          aria-controls={open ? body : undefined}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'chevronDown' : 'chevronRight'} size={14} />
        </button>
      </div>
      {open && <Details id={body} candidate={candidate} scenario={scenario} link={link} />}
    </li>
  );
}

const EFFORTS: readonly Effort[] = ['S', 'M', 'L', 'XL'];

/** Four rising bars, as many filled as the effort is high, and its letter. */
function EffortBars({ effort }: { readonly effort: Effort }) {
  const language = useLanguage();
  const filled = EFFORTS.indexOf(effort);
  return (
    <span className="measure-effort">
      <svg
        viewBox="0 0 28 12"
        width="1.75rem"
        height="0.75rem"
        role="img"
        aria-label={scenarioWords[language].effort(effort, measureWords[language].days[effort])}
      >
        {EFFORTS.map((each, at) => (
          <rect
            key={each}
            className={at <= filled ? 'effort-full' : 'effort-empty'}
            x={at * 7 + 0.5}
            y={8 - at * 2.5}
            width={5}
            height={3.5 + at * 2.5}
            rx={1}
          />
        ))}
      </svg>
      <span aria-hidden="true">{effort}</span>
    </span>
  );
}

type DetailsProps = Pick<Props, 'candidate' | 'scenario'> & { readonly id: string; readonly link: string | null };

function Details({ id, candidate: { measure, elements, omits }, scenario, link }: DetailsProps) {
  const language = useLanguage();
  const words = scenarioWords[language];
  const { model } = scenario.today;
  const said = measureWords[language];
  const facts = [
    said.measure[measure.id]?.barrier,
    words.who(said.actor[measure.actor]),
    link,
    measure.law === 'none' ? null : measure.law === 'change' ? words.lawChange : words.legalCheck,
    measure.thirdParty ? words.others : null,
    elements.length === 0 ? words.sheetOnly : null,
  ].filter((fact): fact is string => Boolean(fact));
  return (
    <div id={id} className="measure-details note">
      <p>{facts.join(' · ')}</p>
      {elements.length > 0 && (
        <p>
          {words.places}:{' '}
          {elements.map((element) => (
            <button key={element} type="button" className="link" onClick={() => showInDiagram([element])}>
              {omits.includes(element) ? words.omitted(nameOf(model, element, language)) : nameOf(model, element, language)}
            </button>
          ))}
        </p>
      )}
      <p>
        {words.sources}:{' '}
        {measure.sources.map((source) => `${SOURCES[source].title} (${words.asOf(formatDay(SOURCES[source].asOf, language))})`).join('; ')}
      </p>
    </div>
  );
}
