import type { ProcessModel } from '#models/process/process';
import { type Assessment, type Cap, DIMENSION_IDS } from '#models/readiness/assessment';
import { formatNumber, formatPercent, formatRange } from '#models/text/numbers';
import { provenanceOf } from '#models/readiness/provenance';
import { situation } from '#models/readiness/situation';
import { panel } from '#models/text/panel';
import { provenance, provenanceSentences, provenanceText } from '#models/text/provenance';
import { score as scoreWords } from '#models/text/score';
import { BandBars } from '../../parts/band-bars';
import { bandColour, bandNumber, bandStarts } from '../../parts/band-colour';
import { Button } from '../../parts/button';
import { questionWords } from '../../parts/finding-words';
import { Icon } from '../../parts/icon';
import { ScoreTrack } from '../../parts/score-track';
import { nameOf } from '../../state/lookup';
import { showInDiagram, showTrace } from '../../state/destinations';
import { useProfile } from '../../state/profile';
import { ask, askNext } from '../../state/questions';
import { useLanguage } from '../../state/settings';
import { costs } from './costs';

const TRACK = 296;
const QUESTIONS_SHOWN = 3;

type Props = { readonly model: ProcessModel; readonly assessment: Assessment };

/** Index, band, what is missing, where points are lost, what caps the index. */
export function ScoreSummary({ model, assessment }: Props) {
  const words = panel[useLanguage()].scoreView;
  return (
    <section className="score-summary" aria-label={words.summary} data-region="summary">
      <Figure assessment={assessment} />
      <Track assessment={assessment} />
      <Missing model={model} assessment={assessment} />
      <Halves assessment={assessment} />
      <Lost assessment={assessment} />
      <Caps model={model} assessment={assessment} />
      <HowReached assessment={assessment} />
    </section>
  );
}

function Figure({ assessment: { score } }: Pick<Props, 'assessment'>) {
  const language = useLanguage();
  const words = panel[language].score;
  const colour = score.band ? bandColour(bandNumber(score.band)) : 'var(--text-2)';
  return (
    <div>
      <p className="label">{words.index}</p>
      <p className="summary-figure">
        <span className={score.index === null ? 'summary-index summary-none' : 'summary-index'}>
          {formatNumber(score.index, 1, language)}
        </span>
        <span className="note">
          {score.index === null ? words.onlyRange(formatPercent(Math.floor(score.known * 100) / 100, language)) : words.outOf}
        </span>
      </p>
      <p className="summary-band" style={{ color: colour }}>
        <BandBars band={score.band} size={14} />
        {score.band ? scoreWords[language].band[score.band] : words.tooLittle}
      </p>
    </div>
  );
}

function Track({ assessment: { score } }: Pick<Props, 'assessment'>) {
  const language = useLanguage();
  const words = panel[language].score;
  const starts = bandStarts(useProfile((state) => state.profile));
  const range = words.range(formatRange(score.low, score.high, 1, language));
  const known = words.known(formatPercent(Math.floor(score.known * 100) / 100, language));
  return (
    <div>
      <ScoreTrack value={score.index} low={score.low} high={score.high} width={TRACK} label={range} />
      <div className="summary-scale caption" aria-hidden="true">
        {starts.map((start) => (
          <span key={start} style={{ left: `${start}%` }}>
            {start}
          </span>
        ))}
      </div>
      <p className="summary-range note">
        <span>{range}</span>
        <span>{score.confidence ? `${words.confidence(score.confidence)} · ${known}` : known}</span>
      </p>
    </div>
  );
}

function Missing({ model, assessment }: Props) {
  const language = useLanguage();
  const words = panel[language].score;
  const { questions } = assessment;
  if (questions.length === 0)
    return (
      <p className="summary-good">
        <Icon name="check" size={16} />
        {words.complete}
      </p>
    );
  const shown = questions.slice(0, QUESTIONS_SHOWN);
  return (
    <div className="summary-missing">
      <h2>
        <Icon name="unknown" size={20} />
        {words.missing(questions.length)}
      </h2>
      <ul className="note">
        {shown.map((question) => (
          <li key={`${question.kind} ${question.element ?? question.criterion}`}>
            <button type="button" onClick={() => ask(question)}>
              {question.element && `${nameOf(model, question.element, language)}: `}
              {questionWords(question, language)}
              {question.criterion && ` (${question.criterion})`}
            </button>
          </li>
        ))}
        {questions.length > shown.length && <li>{panel[language].scoreView.questionsMore(questions.length - shown.length)}</li>}
      </ul>
      <Button kind="primary" size="compact" onPress={askNext}>
        {words.answerNext}
      </Button>
    </div>
  );
}

function Halves({ assessment: { score } }: Pick<Props, 'assessment'>) {
  const language = useLanguage();
  const words = panel[language].scoreView;
  const where = situation(score);
  return (
    <dl className="summary-halves">
      <div>
        <dt className="caption">{words.continuity}</dt>
        <dd>{formatNumber(score.continuity, 1, language)}</dd>
      </div>
      <div>
        <dt className="caption">{words.enabler}</dt>
        <dd>{formatNumber(score.enabler, 1, language)}</dd>
      </div>
      <div>
        <dt className="caption">{words.situation}</dt>
        <dd className="summary-situation">{where ? words.situations[where] : '–'}</dd>
      </div>
    </dl>
  );
}

function Lost({ assessment: { score } }: Pick<Props, 'assessment'>) {
  const language = useLanguage();
  const words = panel[language].scoreView;
  const lost = costs(score);
  const rows = DIMENSION_IDS.flatMap((id) => {
    const points = lost.get(id);
    return points == null ? [] : [{ id, points }];
  }).sort((a, b) => b.points - a.points);
  const most = Math.max(...rows.map((row) => row.points), 0.001);
  return (
    <section>
      <h2 className="label">{score.uncapped === null ? words.lostRange : words.lost(formatNumber(100 - score.uncapped, 1, language))}</h2>
      {rows.length === 0 && <p className="note">{words.lostNone}</p>}
      {rows.map(({ id, points }, index) => (
        <button key={id} type="button" className="lost-row" onClick={() => showTrace(id)}>
          <span>
            {id} {scoreWords[language].dimensionShort[id]}
          </span>
          <span className="lost-bar">
            <span className={index === 0 ? 'lost-most' : ''} style={{ width: `${(points / most) * 100}%` }} />
          </span>
          <span className="num">{formatNumber(-points, 1, language)}</span>
        </button>
      ))}
    </section>
  );
}

/** By what means the numbers of this process came about, and what that means. */
function HowReached({ assessment }: Pick<Props, 'assessment'>) {
  const language = useLanguage();
  const reached = provenanceOf(assessment);
  return (
    <section className="summary-how">
      <h2 className="label">{provenance[language].title}</h2>
      <p>
        <b>{provenanceText(reached, language)}</b>
      </p>
      {provenanceSentences(reached, language).map((sentence) => (
        <p key={sentence} className="note">
          {sentence}
        </p>
      ))}
    </section>
  );
}

function Caps({ model, assessment }: Props) {
  const words = panel[useLanguage()].scoreView;
  const { caps } = assessment.score;
  const legal = caps.some((cap) => cap.id !== 'K7');
  return (
    <section className="summary-caps">
      <h2 className="label">{words.caps}</h2>
      {caps.map((cap) => (
        <CapCard key={cap.id} cap={cap} model={model} assessment={assessment} />
      ))}
      {!legal && (
        <p className="summary-good note">
          <Icon name="check" size={14} />
          {caps.length === 0 ? words.noCaps : words.noLegalCaps}
        </p>
      )}
    </section>
  );
}

function CapCard({ cap, model, assessment: { score } }: Props & { readonly cap: Cap }) {
  const language = useLanguage();
  const words = panel[language].scoreView;
  const effect =
    score.index === null
      ? words.capNoIndex
      : cap.binding
        ? words.capBinding(formatNumber(score.uncapped, 1, language))
        : words.capNotBinding(formatNumber(score.index, 1, language));
  return (
    <div className={cap.binding ? 'cap cap-binding' : 'cap'}>
      <Icon name={cap.id === 'K7' ? 'paper' : 'paragraph'} size={16} />
      <div>
        <b>
          {cap.id} {scoreWords[language].cap[cap.id]}
        </b>
        <p className="note">
          {words.capLimit(formatNumber(cap.cap, 0, language), formatPercent(cap.share, language))} {effect}
        </p>
        {cap.elements.map((element) => (
          <button key={element} type="button" className="link" onClick={() => showInDiagram([element])}>
            {nameOf(model, element, language)}
          </button>
        ))}
      </div>
    </div>
  );
}
