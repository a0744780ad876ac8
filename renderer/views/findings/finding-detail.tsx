import { useEffect, useId, useRef, useState } from 'react';
import type { ProcessModel } from '#models/process/process';
import { AVOIDABILITIES, type Avoidability } from '#models/process/vocabulary';
import type { Assessment, Finding } from '#models/readiness/assessment';
import { marks } from '#models/text/marks';
import { formatNumber, formatPercent } from '#models/text/numbers';
import { panel } from '#models/text/panel';
import { measuresAgainst } from '#models/scenario/scenario';
import { Button } from '../../parts/button';
import { ruleName, ruleReason } from '../../parts/finding-words';
import { Icon } from '../../parts/icon';
import { Segmented } from '../../parts/segmented';
import { SeverityMark } from '../../parts/severity-mark';
import { showInDiagram } from '../../state/destinations';
import { nameOf } from '../../state/lookup';
import { ask } from '../../state/questions';
import { useScenario } from '../../state/scenario';
import { useLanguage } from '../../state/settings';
import { canJudge, findingId, type Verdict } from '../../state/verdicts';
import { Answer, EffectLine } from './answer';
import { Excerpt } from './excerpt';
import { elementsOf } from './findings-list';
import { MeasuresAgainst } from './measures-against';
import { type Effect, effectOf, whatIf } from './what-if';

export type FindingDetailProps = {
  readonly finding: Finding;
  readonly model: ProcessModel;
  readonly assessment: Assessment;
  /** Findings of the list it is chosen from. */
  readonly siblings: readonly Finding[];
  readonly onDecide: (verdict: Verdict) => void;
};

export function FindingDetail(props: FindingDetailProps) {
  const { finding, model } = props;
  return (
    <>
      <Head {...props} />
      <Excerpt finding={finding} model={model} />
      {canJudge(finding) ? <Decision {...props} /> : <Gap {...props} />}
    </>
  );
}

function Head({ finding, model, siblings }: FindingDetailProps) {
  const language = useLanguage();
  const words = panel[language].findings;
  const peers = siblings.filter((each) => each.status === finding.status);
  const title =
    finding.rule === 'MB-00'
      ? words.gapTitle
      : finding.status === 'suggested'
        ? words.suggestedTitle
        : finding.severity === 0
          ? words.handoverTitle
          : words.breakTitle;
  const step = <b>{nameOf(model, finding.element, language)}</b>;
  return (
    <div className="detail-head">
      <div className="detail-title">
        {finding.rule === 'MB-00' ? (
          <Icon name="unknown" size={20} />
        ) : (
          <SeverityMark
            severity={finding.severity}
            size={22}
            look={finding.status === 'suggested' ? 'suggested' : finding.status === 'dismissed' ? 'dismissed' : 'counted'}
          />
        )}
        <h2>{title(finding.rule)}</h2>
        <span className="caption">{words.nOfM(peers.findIndex((each) => findingId(each) === findingId(finding)) + 1, peers.length)}</span>
      </div>
      <p className="note">
        {ruleName(finding.rule, language)},{' '}
        {finding.fromElement ? (
          <>
            {words.between} <b>{nameOf(model, finding.fromElement, language)}</b> {words.and} {step}
          </>
        ) : (
          <>
            {words.in} {step}
          </>
        )}
        {finding.arrivals.length > 0 && (
          <>
            <br />
            {words.arrivals(
              finding.arrivals
                .map(({ from, share }) => words.arrivesFrom(formatPercent(share, language), nameOf(model, from, language)))
                .join(', '),
            )}
          </>
        )}
      </p>
    </div>
  );
}

/** A gap is answered, not judged. */
function Gap({ finding, assessment }: FindingDetailProps) {
  const language = useLanguage();
  const words = panel[language].findings;
  const question = assessment.questions.find((each) => each.element === finding.element);
  return (
    <div className="detail-body">
      <section>
        <h3 className="label">{words.whyGap}</h3>
        <p>{ruleReason(finding.rule, language)}</p>
      </section>
      <div className="detail-foot">
        <Button kind="primary" onPress={() => (question ? ask(question) : showInDiagram([finding.element]))}>
          {words.answerGap}
        </Button>
        <Button onPress={() => showInDiagram([finding.element])}>{words.show}</Button>
      </div>
    </div>
  );
}

type Choice = 'yes' | 'no' | 'unsure';
type Effects = Partial<Readonly<Record<Choice, Effect>>>;

const VERDICTS: Readonly<Record<Choice, Verdict>> = {
  yes: { status: 'confirmed' },
  no: { status: 'dismissed', reason: '–' },
  unsure: { status: 'open' },
};
const CHOICES: readonly Choice[] = ['yes', 'no', 'unsure'];

/** What each answer would do. One after the other once the finding is on the screen: each rates the whole process anew. */
function useEffects(assessment: Assessment, model: ProcessModel, finding: Finding): Effects {
  const [effects, setEffects] = useState<Effects>({});
  useEffect(() => {
    let waiting = 0;
    const next = (left: readonly Choice[]) => {
      const [choice, ...rest] = left;
      if (!choice) return;
      waiting = window.setTimeout(() => {
        const effect = effectOf(assessment, whatIf(model, assessment, finding, VERDICTS[choice]));
        setEffects((known) => ({ ...known, [choice]: effect }));
        next(rest);
      });
    };
    next(CHOICES);
    return () => window.clearTimeout(waiting);
  }, [assessment, model, finding]);
  return effects;
}

function Decision({ finding, model, assessment, onDecide }: FindingDetailProps) {
  const language = useLanguage();
  const words = panel[language].findings;
  const names = marks[language];
  const group = useId();
  const reasonField = useRef<HTMLInputElement>(null);
  const [choice, setChoice] = useState<Choice>(finding.status === 'dismissed' ? 'no' : 'yes');
  const [reason, setReason] = useState(finding.status === 'dismissed' ? (finding.reason ?? '') : '');
  const [missing, setMissing] = useState(false);
  const [avoidability, setAvoidability] = useState<Avoidability | null>(finding.avoidability);
  const effects = useEffects(assessment, model, finding);
  const scenario = useScenario();

  const decide = () => {
    if (choice === 'unsure') return onDecide({ status: 'open' });
    if (choice === 'yes') return onDecide({ status: 'confirmed', avoidability });
    if (reason.trim() !== '') return onDecide({ status: 'dismissed', reason: reason.trim() });
    setMissing(true);
    reasonField.current?.focus();
  };
  const suggested = finding.fromElement !== null;
  const weighted = formatNumber(finding.weighted, 2, language);
  const button = { yes: words.confirmAndNext, no: words.dismissAndNext, unsure: words.next } as const;
  return (
    <div className="detail-body">
      <section>
        <h3 className="label">{suggested ? words.whySuggested : words.why}</h3>
        <p>
          {suggested
            ? words.suggestedBecause(names.carrier[finding.from.carrier], names.carrier[finding.to.carrier])
            : ruleReason(finding.rule, language)}
        </p>
        {finding.status === 'dismissed' && finding.reason && (
          <p className="note">
            {words.dismissedBecause}: {finding.reason}
          </p>
        )}
      </section>
      <fieldset className="answers">
        <legend className="label">{words.question}</legend>
        <Answer
          group={group}
          icon="check"
          keyCap="J"
          title={finding.severity === 0 ? words.yesHandover : words.yes}
          chosen={choice === 'yes'}
          onChoose={() => setChoice('yes')}
        >
          <span>{finding.severity === 0 ? words.countsHandover(weighted) : words.counts(finding.severity, weighted)}</span>
          <EffectLine effect={effects.yes ?? null} />
        </Answer>
        <Answer group={group} icon="close" keyCap="N" title={words.no} chosen={choice === 'no'} onChoose={() => setChoice('no')}>
          <EffectLine effect={effects.no ?? null} />
          <input
            ref={reasonField}
            type="text"
            className="field-box answer-reason"
            aria-label={words.reason}
            aria-invalid={missing || undefined}
            placeholder={words.reasonHint}
            value={reason}
            onFocus={() => setChoice('no')}
            onChange={(event) => {
              setReason(event.target.value);
              setMissing(false);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') decide();
            }}
          />
          {missing && (
            <span className="field-error" role="alert">
              <Icon name="warning" size={14} />
              {words.reasonNeeded}
            </span>
          )}
        </Answer>
        <Answer
          group={group}
          icon="unknown"
          keyCap="?"
          title={words.unsure}
          chosen={choice === 'unsure'}
          onChoose={() => setChoice('unsure')}
        >
          <span>{suggested ? words.unsureSuggested : words.unsureDetected}</span>
          {finding.status !== 'detected' && finding.status !== 'suggested' && <EffectLine effect={effects.unsure ?? null} />}
        </Answer>
      </fieldset>
      {choice === 'yes' && (
        <Segmented
          label={words.avoidability}
          value={avoidability}
          onChange={setAvoidability}
          segments={AVOIDABILITIES.map((value) => ({ value, text: names.avoidability[value] }))}
        />
      )}
      <MeasuresAgainst ids={scenario ? measuresAgainst(scenario, finding).map(({ measure }) => measure.id) : []} />
      <div className="detail-foot">
        <Button kind="primary" onPress={decide}>
          {button[choice]}
        </Button>
        <Button onPress={() => showInDiagram(elementsOf(finding))}>{words.show}</Button>
      </div>
    </div>
  );
}
