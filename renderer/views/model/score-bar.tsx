import type { Assessment } from '#models/readiness/assessment';
import { provenanceOf } from '#models/readiness/provenance';
import { panel } from '#models/text/panel';
import { provenance, provenanceText } from '#models/text/provenance';
import { score as scoreWords } from '#models/text/score';
import { formatNumber, formatPercent, formatRange, formatSigned } from '#models/text/numbers';
import type { Language } from '#models/text/language';
import { BandBars } from '../../parts/band-bars';
import { bandColour, bandNumber } from '../../parts/band-colour';
import { Button, IconButton } from '../../parts/button';
import { closeRange, shareRange, shortNumber } from '../../parts/figure-text';
import { isNothingKnown } from '../../parts/finding-words';
import { Explained } from '../../parts/explained';
import { Icon } from '../../parts/icon';
import { LiveRegion } from '../../parts/live-region';
import { ScoreTrack } from '../../parts/score-track';
import { useLasting } from '../../parts/progress';
import { rateAgain, stopRating, useAssessment } from '../../state/assessment';
import { showFindings, showFlow, showPanel, showTrace } from '../../state/destinations';
import { askNext } from '../../state/questions';
import { useLanguage } from '../../state/settings';
import { showScreen } from '../../state/view';
import { useFitting } from './use-fitting';
import './score-bar.css';

/** Index, range and key figures of the open process. Every figure opens what it is made of. */
export function ScoreBar() {
  const language = useLanguage();
  const assessment = useAssessment((state) => state.assessment);
  const waits = useAssessment((state) => state.model !== null && state.assessment === null);
  if (waits) return <First language={language} />;
  if (!assessment) return null;
  return (
    <section className="score-bar" aria-label={panel[language].score.region} data-region="score">
      <Verdict assessment={assessment} language={language} />
      <KeyFigures assessment={assessment} language={language} />
      <Recomputing language={language} />
      <CallToAction assessment={assessment} language={language} />
      <LiveRegion text={spoken(assessment, language)} />
    </section>
  );
}

type Props = { readonly assessment: Assessment; readonly language: Language };

function Verdict({ assessment, assessment: { score }, language }: Props) {
  const words = panel[language].score;
  const { index, low, high, band } = score;
  const range = formatRange(low, high, 1, language);
  const known = formatPercent(Math.floor(score.known * 100) / 100, language);
  const bandName = band ? scoreWords[language].band[band] : words.tooLittle;
  const colour = band ? bandColour(bandNumber(band)) : 'var(--text-2)';
  const confidence = score.confidence && words.confidence(score.confidence);
  return (
    <Explained className="score-verdict" text={provenanceText(provenanceOf(assessment), language)} onPress={() => showScreen('score')}>
      <span className={index === null ? 'score-index score-index-none' : 'score-index'}>
        <span className="visually-hidden">{words.index} </span>
        {formatNumber(index, 1, language)}
      </span>
      <span className="score-words">
        <span className="score-band" style={{ color: colour }}>
          <BandBars band={band} />
          {bandName}
        </span>
        <span className="score-range">
          <span className="score-range-long">
            {words.range(range)} · {confidence ? `${confidence} (${words.known(known)})` : words.onlyRange(known)}
          </span>
          <span className="score-range-short">
            {range} · {score.confidence ? `${score.confidence} (${known})` : words.known(known)}
          </span>
        </span>
      </span>
      <span className="score-line">
        <ScoreTrack value={index} low={low} high={high} label={words.range(range)} />
      </span>
    </Explained>
  );
}

function KeyFigures({ assessment, language }: Props) {
  const { flow } = assessment;
  const words = panel[language].score;
  const minutes = shortNumber(flow.minutes, language);
  // No value, not zero.
  const known = !isNothingKnown(assessment);
  const figures = [
    {
      id: 'breaks',
      value: formatNumber(known ? flow.expectedBreaks : null, 1, language),
      text: words.breaks,
      open: () => showFindings('all'),
    },
    {
      id: 'handovers',
      value: formatNumber(known ? flow.expectedAnalogHandovers : null, 1, language),
      text: words.handovers,
      open: () => showTrace('D2'),
    },
    { id: 'end-to-end', value: shareRange(flow.endToEndShare, language), text: words.endToEnd, open: () => showFlow('levers', 'endToEnd') },
    {
      id: 'minutes',
      value: flow.minutes === null ? minutes : words.minutesValue(minutes),
      text: words.minutes,
      open: () => showPanel('steps'),
    },
  ];
  const reached = provenanceText(provenanceOf(assessment), language);
  const row = useFitting();
  return (
    <div className="score-figures" ref={row}>
      {figures.map(({ id, value, text, open }) => (
        <Explained
          key={id}
          className={`score-figure score-figure-${id}`}
          text={id === 'minutes' ? `${reached}; ${provenance[language].stated}` : reached}
          onPress={open}
        >
          <b>{value}</b>
          <span>{text}</span>
        </Explained>
      ))}
    </div>
  );
}

/** Until the first figures are there. */
function First({ language }: { readonly language: Language }) {
  const words = panel[language].score;
  const stopped = useAssessment((state) => state.rating === 'stopped');
  return (
    <section className="score-bar" aria-label={words.region} data-region="score">
      <div className="score-call score-call-quiet" role="status">
        <Icon name="info" size={16} />
        <Lines title={stopped ? words.firstStopped : words.first} detail={stopped ? words.firstStoppedHint : words.firstHint} />
      </div>
      {stopped ? (
        <Button size="compact" onPress={rateAgain}>
          {words.rateAgain}
        </Button>
      ) : (
        <Button size="compact" onPress={stopRating}>
          {words.stopRefining}
        </Button>
      )}
    </section>
  );
}

/** Says while the figures are older than the process, and lets the user not wait for new ones. */
function Recomputing({ language }: { readonly language: Language }) {
  const words = panel[language].score;
  const rating = useAssessment((state) => state.rating);
  const share = useAssessment((state) => state.assessment?.flow.endToEndShare);
  const lasting = useLasting(rating === 'running', 200);
  const refining = useLasting(rating === 'refining', 200);
  return (
    <div className="score-rating" data-rating={rating}>
      <span role="status">
        {lasting && words.recomputing}
        {rating === 'stopped' && words.outdated}
        {refining && share && words.refining(closeRange(share.low, share.high, language))}
      </span>
      {lasting && <IconButton icon="close" size={14} label={words.stopRating} onPress={stopRating} />}
      {refining && (
        <Button kind="ghost" size="compact" onPress={stopRating}>
          {words.stopRefining}
        </Button>
      )}
      {rating === 'stopped' && <IconButton icon="redo" size={14} label={words.rateAgain} onPress={rateAgain} />}
    </div>
  );
}

/** What an answer can change: points up or down where there is an index, else the span it may lie in. */
function effect({ score }: Assessment, language: Language): string {
  const words = panel[language].score;
  if (score.index === null) return words.effectRange(formatNumber(score.low, 0, language), formatNumber(score.high, 0, language));
  const up = score.high - score.index;
  const down = score.low - score.index;
  const signed = (points: number) => formatSigned(points, 1, language);
  if (up >= 0.05 && down <= -0.05) return words.effect(signed(up), signed(down));
  if (up >= 0.05) return words.effectUp(signed(up));
  return down <= -0.05 ? words.effectDown(signed(-down).replace('+', '')) : words.effectNone;
}

function CallToAction({ assessment, language }: Props) {
  const words = panel[language].score;
  const missing = assessment.questions.length;
  if (assessment.ownSteps.length === 0)
    return (
      <div className="score-call score-call-quiet">
        <Icon name="info" size={16} />
        <Lines title={words.noSteps} detail={words.noStepsHint} />
      </div>
    );
  if (missing === 0)
    return (
      <div className="score-call score-call-done">
        <Icon name="check" size={16} />
        <Lines title={words.complete} detail={words.completeHint} />
      </div>
    );
  return (
    <div className="score-call">
      <Icon name="unknown" size={20} />
      <Lines title={words.missing(missing)} detail={effect(assessment, language)} />
      <Button kind="primary" size="compact" onPress={askNext}>
        <span className="score-call-long">{words.next}</span>
        <span className="score-call-short">{words.missingShort(missing)}</span>
      </Button>
    </div>
  );
}

function Lines({ title, detail }: { readonly title: string; readonly detail: string }) {
  return (
    <div className="score-call-lines">
      <b>{title}</b>
      <span>{detail}</span>
    </div>
  );
}

function spoken({ score, ownSteps }: Assessment, language: Language): string {
  const words = panel[language].score;
  if (ownSteps.length === 0) return words.noSteps;
  if (score.index === null || score.band === null) return words.spokenRange(formatRange(score.low, score.high, 1, language));
  return words.spoken(formatNumber(score.index, 1, language), scoreWords[language].band[score.band]);
}
