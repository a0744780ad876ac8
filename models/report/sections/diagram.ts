import { carrierChip, LIGHT_PALETTE, severityShape, shapeSvg } from '../../glyphs/shapes';
import { GLYPHS } from '../../glyphs/glyphs';
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
        caption: legend(context),
      },
    ];
  },
};

function legend({ words }: ReportContext): readonly Run[] {
  const said = words.diagram;
  const icon = (markup: string): Run => ({ kind: 'icon', svg: shapeSvg(markup, 17), alt: '' });
  const paragraph = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${GLYPHS.paragraph.viewBox}"><g fill="none" stroke="#7A2E6B" stroke-width="1.4" stroke-linecap="round">${GLYPHS.paragraph.paths}</g></svg>`;
  return [
    icon(carrierChip('S', 'F')),
    text(said.structured),
    icon(carrierChip('U', 'D')),
    text(said.unstructured),
    icon(carrierChip('A', 'P')),
    text(said.analogue),
    icon(carrierChip('X', '?')),
    text(said.unknown),
    ...([3, 2, 1] as const).flatMap((level) => [icon(severityShape(level, String(level))), text(said.severity(level))]),
    icon(severityShape(0, '')),
    text(said.handover),
    icon(severityShape(2, '2', 'suggested', LIGHT_PALETTE)),
    text(said.suggested),
    { kind: 'icon', svg: paragraph, alt: '' },
    text(said.law),
    text(`. ${said.leftRight}`),
  ];
}
