import { useMemo } from 'react';
import type { MeasureId } from '#models/catalogues/measure';
import { rateCeiling } from '#models/scenario/ceiling';
import { deltaOf } from '#models/scenario/delta';
import type { Scenario } from '#models/scenario/scenario';
import { scenario as scenarioWords } from '#models/text/scenario';
import { Button } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { showPanel } from '../../state/destinations';
import { choicesOf, useFound, useMeasures, useScenario } from '../../state/scenario';
import { useLanguage } from '../../state/settings';
import { Changes } from './changes';
import { Effects } from './effects';
import { EffortMap } from './effort-map';
import { Figures } from './figures';
import { MeasureList } from './measure-list';
import { Outcome } from './outcome';
import './scenario-view.css';

/** Measures as switches, and what they make of the process: today, target and legal ceiling side by side. */
export function ScenarioView() {
  const scenario = useScenario();
  if (!scenario) return null;
  return scenario.candidates.length === 0 ? <NothingFits scenario={scenario} /> : <Measures scenario={scenario} />;
}

function NothingFits({ scenario }: { readonly scenario: Scenario }) {
  const words = scenarioWords[useLanguage()].empty;
  const open = scenario.today.assessment.questions.length > 0;
  return (
    <EmptyState
      screen
      icon="scenario"
      title={words.title}
      text={open ? words.text : words.clear}
      action={
        open && (
          <Button kind="primary" size="compact" onPress={() => showPanel('steps')}>
            {words.action}
          </Button>
        )
      }
    />
  );
}

function Measures({ scenario }: { readonly scenario: Scenario }) {
  const marks = useMeasures();
  const found = useFound(scenario);
  const choices = useMemo(() => choicesOf(marks), [marks]);
  const on = useMemo(() => new Set<MeasureId>(choices.map(({ id }) => id)), [choices]);
  const after = scenario.rate(choices);
  const delta = useMemo(() => deltaOf(scenario.today, choices, after), [scenario, choices, after]);
  const ceiling = useMemo(() => rateCeiling(scenario.today), [scenario]);
  return (
    <div className="scenario-view">
      <MeasureList scenario={scenario} marks={marks} on={on} found={found} />
      <div className="scenario-effect" data-region="effect">
        <Outcome before={scenario.today.assessment} after={after} ceiling={ceiling} scenario={scenario} choices={choices} />
        <Changes delta={delta} />
        <div className="scenario-pair">
          <EffortMap scenario={scenario} on={on} />
          <Figures delta={delta} />
        </div>
        <Effects scenario={scenario} delta={delta} on={on} />
      </div>
    </div>
  );
}
