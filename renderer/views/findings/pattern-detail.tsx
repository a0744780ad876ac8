import { useEffect, useRef } from 'react';
import type { ProcessModel } from '#models/process/process';
import { AVOIDABILITIES } from '#models/process/vocabulary';
import type { PatternFinding } from '#models/readiness/assessment';
import { measuresAgainstPattern } from '#models/scenario/scenario';
import { marks } from '#models/text/marks';
import { panel } from '#models/text/panel';
import { patterns as patternWords, patternWhy } from '#models/text/patterns';
import { Button } from '../../parts/button';
import { KeyCap } from '../../parts/key-cap';
import { Segmented } from '../../parts/segmented';
import { SeverityMark } from '../../parts/severity-mark';
import { showInDiagram } from '../../state/destinations';
import { nameOf } from '../../state/lookup';
import { useScenario } from '../../state/scenario';
import { useLanguage } from '../../state/settings';
import type { Verdict } from '../../state/verdicts';
import { MeasuresAgainst } from './measures-against';

export type PatternDetailProps = {
  readonly pattern: PatternFinding;
  readonly model: ProcessModel;
  readonly onDecide: (verdict: Verdict) => void;
  readonly onDismiss: () => void;
};

/** Why it is a pattern, the steps it lies on, and what the analyst says about it. */
export function PatternDetail({ pattern, model, onDecide, onDismiss }: PatternDetailProps) {
  const language = useLanguage();
  const words = panel[language].findings;
  const said = patternWords[language];
  const scenario = useScenario();
  const { rule, status, severity, reason } = pattern;
  const nodes = new Set(model.nodes.map((node) => node.id));
  const steps = pattern.elements.filter((element) => nodes.has(element));
  const places = steps.length > 0 ? steps : [pattern.element];
  const title = useRef<HTMLHeadingElement>(null);
  // The button that decided is gone with its decision; the next key belongs to the pattern still.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new status takes buttons away
  useEffect(() => {
    if (document.activeElement === document.body) title.current?.focus();
  }, [status]);
  const judged = status === 'confirmed' || status === 'dismissed';
  return (
    <>
      <div className="detail-head">
        <div className="detail-title">
          <SeverityMark severity={severity} size={22} look={status === 'suggested' || status === 'dismissed' ? status : 'counted'} />
          <h2 ref={title} tabIndex={-1}>
            {rule} {said.pattern[rule].name}
          </h2>
        </div>
        <p className="note">{patternWhy(pattern, language)}</p>
      </div>
      <div className="detail-body">
        <section>
          <h3 className="label">{words.why}</h3>
          <p>{said.pattern[rule].long}</p>
          <p className="note">{rule === 'PF-15' ? said.capped : said.notCounted}</p>
          {status === 'dismissed' && reason && (
            <p className="note">
              {words.dismissedBecause}: {reason}
            </p>
          )}
        </section>
        <section>
          <h3 className="label">{said.where}</h3>
          <ul className="pattern-places">
            {places.map((element) => (
              <li key={element}>
                <button type="button" className="link" onClick={() => showInDiagram([element])}>
                  {nameOf(model, element, language)}
                </button>
              </li>
            ))}
          </ul>
        </section>
        <Segmented
          label={words.avoidability}
          value={pattern.avoidability}
          onChange={(avoidability) => onDecide({ status: 'confirmed', avoidability })}
          segments={AVOIDABILITIES.map((value) => ({ value, text: marks[language].avoidability[value] }))}
          disabled={status === 'dismissed'}
        />
        <MeasuresAgainst ids={scenario ? measuresAgainstPattern(scenario, pattern).map(({ measure }) => measure.id) : []} />
        <div className="detail-foot">
          {!judged && (
            <>
              <Button kind="primary" icon="check" onPress={() => onDecide({ status: 'confirmed' })}>
                {words.confirm}
                <KeyCap>J</KeyCap>
              </Button>
              <Button icon="close" onPress={onDismiss}>
                {words.dismiss}
                <KeyCap>N</KeyCap>
              </Button>
            </>
          )}
          {judged && (
            <Button icon="undo" onPress={() => onDecide({ status: 'open' })}>
              {words.reopen}
            </Button>
          )}
          <Button onPress={() => showInDiagram(pattern.elements)}>{words.show}</Button>
        </div>
      </div>
    </>
  );
}
