import { marks } from '../text/marks';
import { report } from '../text/report';
import type { Block, ReportDocument, Section } from './document';
import { readReport, type ReportContext } from './report-context';
import type { ReportInput } from './report-input';
import { aiMarks } from './sections/ai-marks';
import { data } from './sections/data';
import { diagram } from './sections/diagram';
import { law } from './sections/law';
import { manualSteps } from './sections/manual-steps';
import { mappings } from './sections/mappings';
import { measures } from './sections/measures';
import { method } from './sections/method';
import { openPoints } from './sections/open-points';
import { process } from './sections/process';
import { register } from './sections/register';
import { resilience } from './sections/resilience';
import { score } from './sections/score';
import { signOff } from './sections/sign-off';
import { summary } from './sections/summary';
import { target } from './sections/target';
import { times } from './sections/times';

/** One section of the report: what it is called and what it says. An empty answer leaves the section out. */
export type SectionMaker = {
  readonly id: keyof (typeof report)['de']['section'];
  readonly paper: Section['paper'];
  readonly blocks: (context: ReportContext) => readonly Block[];
};

/** Every section, in the order of the report. The cover is the document's own. */
export const SECTIONS: readonly SectionMaker[] = [
  summary,
  process,
  diagram,
  score,
  register,
  manualSteps,
  times,
  law,
  data,
  resilience,
  aiMarks,
  target,
  measures,
  mappings,
  openPoints,
  method,
  signOff,
];

/** Turns an assessment into a report document. Pure: equal input, equal document. */
export function composeReport(input: ReportInput): ReportDocument {
  const context = readReport(input);
  const words = report[input.language];
  const sections = SECTIONS.map((maker) => ({ maker, blocks: maker.blocks(context) }))
    .filter(({ blocks }) => blocks.length > 0)
    .map(
      ({ maker, blocks }, index): Section => ({
        id: maker.id,
        number: index + 1,
        title: words.section[maker.id],
        paper: maker.paper,
        blocks,
      }),
    );
  const state = context.sheet?.state ? marks[input.language].processState[context.sheet.state] : null;
  return {
    language: input.language,
    title: `${words.kind}: ${input.title}`,
    head: [words.kind, state ? `${input.title} (${state})` : input.title].join(' · '),
    foot: [context.authority, context.date].filter((part) => part !== '').join(' · '),
    pageWords: words.pageWords,
    cover: {
      kind: words.kind,
      title: input.title,
      facts: [
        { term: words.cover.state, text: state ?? words.cover.notStated },
        {
          term: words.cover.type,
          text: context.sheet?.processType ? marks[input.language].processType[context.sheet.processType] : words.cover.notStated,
        },
        { term: words.cover.authority, text: context.authority === '' ? words.cover.notStated : context.authority },
        { term: words.cover.date, text: context.date },
        ...(input.fileName === '' ? [] : [{ term: words.cover.file, text: input.fileName }]),
        { term: words.cover.madeWith, text: words.cover.madeWithText(input.version) },
      ],
      contentsTitle: words.cover.contents,
      note: context.suggestions === 0 ? '' : words.cover.suggestions(context.suggestions),
    },
    sections,
  };
}
