import { DIMENSION_IDS } from '#models/readiness/assessment';
import { mappings } from '#models/text/mappings';
import { panel } from '#models/text/panel';
import { profileLine, profiles } from '#models/text/profiles';
import { sensitivity } from '#models/text/sensitivity';
import { Button } from '../../parts/button';
import { Tabs } from '../../parts/tabs';
import { useAssessment } from '../../state/assessment';
import { showScoreTab, useDestinations } from '../../state/destinations';
import { useLanguage } from '../../state/settings';
import { showScreen } from '../../state/view';
import { type DimensionProps, DimensionRow } from './dimension-row';
import { ScalesTab } from './scales/scales-tab';
import { ScoreSummary } from './score-summary';
import { WeightsTab } from './weights-tab';
import './score-view.css';
import './score-tabs.css';

/** The index and what it is made of, how far it hangs on the weights, and where the scales of others put the process. */
export function ScoreView() {
  const language = useLanguage();
  const words = panel[language].scoreView;
  const tab = useDestinations((state) => state.scoreTab);
  const { model, assessment } = useAssessment();
  if (!model || !assessment) return null;
  return (
    <div className="score-view">
      <ScoreSummary model={model} assessment={assessment} />
      <section className="score-parts" aria-label={words.parts} data-region="dimensions">
        <Tabs
          label={words.parts}
          selected={tab}
          onSelect={showScoreTab}
          tabs={[
            { id: 'dimensions', title: words.title, content: <Dimensions model={model} assessment={assessment} /> },
            { id: 'weights', title: sensitivity[language].tab, content: <WeightsTab assessment={assessment} /> },
            { id: 'scales', title: mappings[language].title, content: <ScalesTab model={model} assessment={assessment} /> },
          ]}
          aside={
            <Button
              kind="quiet"
              size="compact"
              className="score-profile"
              label={`${profiles[language].computedWith} ${profileLine(assessment.computedWith, language)}: ${profiles[language].settings}`}
              onPress={() => showScreen('settings')}
            >
              <span className="note">{profiles[language].computedWith}</span> {profileLine(assessment.computedWith, language)}
            </Button>
          }
        />
      </section>
    </div>
  );
}

/** The eight dimensions, each opened down to formula, criterion and step. */
function Dimensions({ model, assessment }: Omit<DimensionProps, 'dimension'>) {
  const words = panel[useLanguage()].scoreView;
  const { dimensions } = assessment.score;
  const ordered = DIMENSION_IDS.flatMap((id) => dimensions.find((dimension) => dimension.id === id) ?? []);
  return (
    <div className="dimensions">
      <h1 className="visually-hidden">{words.title}</h1>
      <div className="dimension-grid dimension-columns caption" aria-hidden="true">
        <span />
        <span />
        <span>{words.column.dimension}</span>
        <span className="num">{words.column.value}</span>
        <span>{words.column.scale}</span>
        <span>{words.column.range}</span>
        <span className="num">{words.column.costs}</span>
      </div>
      {ordered.map((dimension) => (
        <DimensionRow key={dimension.id} dimension={dimension} model={model} assessment={assessment} />
      ))}
    </div>
  );
}
