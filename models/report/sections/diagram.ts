import { legendOf, legendSign } from '../../glyphs/legend';
import { shapeSvg } from '../../glyphs/shapes';
import { legend as legendWords } from '../../text/legend';
import type { SectionMaker } from '../compose';
import type { Run } from '../document';
import type { ReportContext } from '../report-context';
import { text } from '../runs';

/** The diagram with its marks and what they mean, on a page of its own. */
export const diagram: SectionMaker = {
  id: 'diagram',
  paper: 'landscape',
  blocks: (context) => {
    const { figure, title } = context.input;
    const { words, assessment, entries } = context;
    if (figure === null) return [{ kind: 'callout', tone: 'info', title: words.section.diagram, runs: [text(words.diagram.missing)] }];
    const handovers = entries.filter((entry) => entry.finding.rule === 'AN-01').length;
    return [
      {
        kind: 'figure',
        svg: figure,
        alt: words.diagram.alt(title, assessment.ownSteps.length, entries.length - handovers, handovers),
        caption: legend(figure, context),
      },
    ];
  },
};

/** Explains the marks that are in the picture, and no others. */
function legend(figure: string, { input }: ReportContext): readonly Run[] {
  const said = legendWords[input.language];
  const entries = legendOf(figure).flatMap((id): Run[] => [
    { kind: 'icon', svg: shapeSvg(legendSign(id), 17), alt: '' },
    text(said.entry[id]),
  ]);
  return entries.length === 0 ? [] : [...entries, text(`. ${said.sides}`)];
}
