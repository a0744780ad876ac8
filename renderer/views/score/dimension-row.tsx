import { useId } from 'react';
import type { ProcessModel } from '#models/process/process';
import type { Assessment, DimensionScore } from '#models/readiness/assessment';
import { formatNumber, formatRange } from '#models/text/numbers';
import { panel } from '#models/text/panel';
import { score as scoreWords } from '#models/text/score';
import { Icon } from '../../parts/icon';
import { ScoreTrack } from '../../parts/score-track';
import { toggleDimension, useDestinations } from '../../state/destinations';
import { useLanguage } from '../../state/settings';
import { AutomationTrace } from './automation-trace';
import { ChecklistTrace } from './checklist-trace';
import { ContinuityTrace } from './continuity-trace';
import { costs } from './costs';

export type DimensionProps = { readonly dimension: DimensionScore; readonly model: ProcessModel; readonly assessment: Assessment };

/** One dimension: its value, how sure it is, what it costs; opened, how it came about. */
export function DimensionRow(props: DimensionProps) {
  const { dimension, assessment } = props;
  const language = useLanguage();
  const words = panel[language].scoreView;
  const open = useDestinations((state) => state.openDimensions.has(dimension.id));
  const body = useId();
  const cost = costs(assessment.score).get(dimension.id) ?? null;
  const name = scoreWords[language].dimension[dimension.id];
  return (
    <div className={open ? 'dimension dimension-open' : 'dimension'}>
      <button
        type="button"
        className="dimension-grid dimension-head"
        aria-expanded={open}
        aria-controls={open ? body : undefined}
        onClick={() => toggleDimension(dimension.id)}
      >
        <Icon name={open ? 'chevronDown' : 'chevronRight'} size={14} />
        <span className="dimension-id">{dimension.id}</span>
        <b>{name}</b>
        <b className={dimension.value === null ? 'num dimension-value dimension-unknown' : 'num dimension-value'}>
          {dimension.applicable ? formatNumber(dimension.value, 1, language) : '–'}
        </b>
        <span className="dimension-bar">
          {dimension.applicable && (
            <ScoreTrack
              kind="bar"
              width={250}
              value={dimension.value}
              low={dimension.low}
              high={dimension.high}
              label={words.column.scale}
            />
          )}
        </span>
        <RangeWords dimension={dimension} />
        <b className={cost === null ? 'num dimension-unknown' : 'num dimension-cost'}>
          {cost === null ? '–' : formatNumber(-cost, 1, language)}
        </b>
      </button>
      {open && (
        <div className="dimension-body" id={body}>
          <TraceOf {...props} />
        </div>
      )}
    </div>
  );
}

function RangeWords({ dimension }: { readonly dimension: DimensionScore }) {
  const language = useLanguage();
  const words = panel[language].scoreView;
  if (!dimension.applicable) return <span className="note">{words.notApplicable}</span>;
  if (dimension.known >= 1 - 1e-9) return <span className="note">{words.allKnown}</span>;
  if (dimension.known <= 1e-9)
    return (
      <span className="note dimension-nothing">
        <Icon name="unknown" size={14} />
        {words.nothingKnown}
      </span>
    );
  return <span className="note">{formatRange(dimension.low, dimension.high, 1, language)}</span>;
}

function TraceOf({ dimension, model, assessment }: DimensionProps) {
  const { trace } = dimension;
  switch (trace.kind) {
    case 'continuity':
      return <ContinuityTrace dimension={dimension} trace={trace} model={model} assessment={assessment} />;
    case 'automation':
      return <AutomationTrace dimension={dimension} trace={trace} model={model} />;
    case 'checklist':
      return <ChecklistTrace dimension={dimension} trace={trace} model={model} assessment={assessment} />;
  }
}
