import type { ProcessModel, Remark } from '../process/process';
import type { Assessment } from '../readiness/assessment';
import type { Profile } from '../readiness/profiles/profile';
import type { MaturityModel } from '../readiness/mappings/maturity';
import type { Language } from '../text/language';

/** Everything a report is made of. Date and version are given, so that equal input makes an equal report. */
export type ReportInput = {
  readonly model: ProcessModel;
  readonly assessment: Assessment;
  /** What the assessment was made with; the one that comes with the app where nothing is said. */
  readonly profile?: Profile | undefined;
  /** The table of the maturity model from 2025, where somebody loaded one. */
  readonly maturity?: MaturityModel | null;
  readonly language: Language;
  readonly title: string;
  /** Version of the app. */
  readonly version: string;
  /** ISO date or date-time; only the day is printed. */
  readonly date: string;
  /** The diagram with its marks as SVG, or null where none could be drawn. */
  readonly figure: string | null;
  readonly importRemarks: readonly Remark[];
  readonly fileName: string;
};
