import { DIMENSION_IDS } from '#models/readiness/assessment';
import { panel } from '#models/text/panel';
import { useAssessment } from '../../state/assessment';
import { useLanguage } from '../../state/settings';
import { DimensionRow } from './dimension-row';
import { ScoreSummary } from './score-summary';
import './score-view.css';

/** The index and the eight dimensions it is made of, each opened down to formula, criterion and step. */
export function ScoreView() {
  const language = useLanguage();
  const words = panel[language].scoreView;
  const { model, assessment } = useAssessment();
  if (!model || !assessment) return null;
  const { dimensions } = assessment.score;
  const ordered = DIMENSION_IDS.flatMap((id) => dimensions.find((dimension) => dimension.id === id) ?? []);
  return (
    <div className="score-view">
      <ScoreSummary model={model} assessment={assessment} />
      <section className="dimensions" aria-labelledby="dimensions-title" data-region="dimensions">
        <h1 id="dimensions-title">{words.title}</h1>
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
      </section>
    </div>
  );
}
