import { type Assessment, DIMENSION_IDS } from '../assessment';
import type { Answers } from './answers';

/**
 * A maturity model as its official table says it, loaded from a file: none comes with the app. Levels from 0 up; a level is reached where
 * every criterion has what it and all below ask for.
 */
export type MaturityModel = {
  readonly edition: string;
  readonly source: string;
  /** Day of the table, ISO. */
  readonly asOf: string;
  /** Names of the levels, the first being level 0. */
  readonly levels: readonly string[];
  readonly criteria: readonly MaturityCriterion[];
};

export type MaturityCriterion = {
  readonly id: string;
  /** As the table words it. */
  readonly text: string;
  /** Criterion or dimension of this model that answers it; null where none does. */
  readonly answeredBy: string | null;
  /** By level, what the answer must reach, 0 to 1. */
  readonly thresholds: ReadonlyMap<number, number>;
};

export type MaturityCheck = {
  readonly model: MaturityModel;
  /** Highest level of which everything holds. A self-assessment, never official. */
  readonly level: number;
  /** Each criterion with its answer, 0 to 1, and whether it has what the next level asks for; null while nobody knows. */
  readonly criteria: readonly {
    readonly criterion: MaturityCriterion;
    readonly value: number | 'na' | null;
    readonly next: boolean | null;
  }[];
};

/** What does not apply holds; what is unknown does not hold yet. */
export function checkMaturity(model: MaturityModel, assessment: Assessment, answers: Answers): MaturityCheck {
  const answered = model.criteria.map((criterion) => ({ criterion, value: answerTo(criterion, assessment, answers) }));
  const holds = ({ criterion, value }: (typeof answered)[number], level: number) => {
    const limit = criterion.thresholds.get(level);
    if (limit === undefined || value === 'na') return true;
    return value === null ? null : value >= limit - 1e-9;
  };
  const top = model.levels.length - 1;
  let level = 0;
  while (level < top && answered.every((each) => holds(each, level + 1) === true)) level += 1;
  return { model, level, criteria: answered.map((each) => ({ ...each, next: level < top ? holds(each, level + 1) : true })) };
}

function answerTo({ answeredBy }: MaturityCriterion, assessment: Assessment, answers: Answers): number | 'na' | null {
  if (answeredBy === null) return null;
  if (!(DIMENSION_IDS as readonly string[]).includes(answeredBy)) return answers.of(answeredBy);
  const dimension = assessment.score.dimensions.find(({ id }) => id === answeredBy);
  if (!dimension?.applicable) return 'na';
  return dimension.value === null ? null : dimension.value / 100;
}
