import { marks } from '../../text/marks';
import { reportSections } from '../../text/report-sections';
import { score as scoreWords } from '../../text/score';
import type { SectionMaker } from '../compose';
import type { Block } from '../document';
import { lawAndCaps } from '../law';
import type { ReportContext } from '../report-context';
import { cell, column, strong, text, words as wordsCell } from '../runs';
import { criteriaTable } from '../criteria-table';

/** What the law asks for, step by step, for whoever has to check it: form, appearance, original, decision, notification. */
export const law: SectionMaker = {
  id: 'law',
  paper: 'portrait',
  blocks: (context) => {
    const { sheet, language, words } = context;
    const said = reportSections[language].law;
    const bases = [
      ...(sheet?.legalBases ?? []).map(({ name }) => name),
      ...context.assessment.ownSteps.flatMap((id) =>
        (context.marks(id)?.legalBases ?? []).map(({ name }) => `${name} (${context.name(id)})`),
      ),
    ];
    return [
      { kind: 'paragraph', role: 'lead', runs: [text(said.lead)] },
      { kind: 'callout', tone: 'legal', title: words.summary.lawTitle, runs: [text(lawAndCaps(context))] },
      ...steps(context),
      { kind: 'heading', level: 2, text: said.bases },
      bases.length === 0
        ? { kind: 'paragraph', role: 'body', runs: [text(said.basesNone)] }
        : { kind: 'list', items: bases.map((base) => [text(base)]) },
      ...required(context),
      ...automation(context),
      ...criteriaTable(said.criteria, ['D5', 'D6'], context, ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'E1', 'E2']),
    ];
  },
};

function steps(context: ReportContext): readonly Block[] {
  const { assessment, language } = context;
  const all = reportSections[language];
  const said = all.law;
  const names = marks[language];
  const stated = assessment.ownSteps.filter((id) => {
    const step = context.marks(id);
    return step && [step.form, step.presence, step.original, step.decision].some((mark) => mark !== null && mark !== 'unknown');
  });
  const open = assessment.ownSteps.length - stated.length;
  const note: readonly Block[] = open === 0 ? [] : [{ kind: 'paragraph', role: 'note', runs: [text(said.unchecked(open))] }];
  if (stated.length === 0) return [{ kind: 'paragraph', role: 'body', runs: [text(said.nothing)] }];
  return [
    {
      kind: 'table',
      caption: said.caption,
      captionHidden: true,
      columns: [
        column(all.step, { width: 26, names: true }),
        column(said.form, { width: 20 }),
        column(said.presence, { width: 14 }),
        column(said.original, { width: 13 }),
        column(said.decision, { width: 14 }),
        column(said.basis, { width: 13 }),
      ],
      rows: stated.map((id) => {
        const step = context.marks(id);
        const substitute = step?.formSubstitute ? `: ${names.formSubstitute[step.formSubstitute]}` : '';
        const bases: Readonly<Record<string, string>> = { yes: said.yes, no: said.no };
        return {
          kind: 'body',
          cells: [
            cell(strong(context.name(id))),
            wordsCell(step?.form ? `${names.form[step.form]}${substitute}` : '–'),
            wordsCell(step?.presence ? names.presence[step.presence] : '–'),
            wordsCell(step?.original ? names.original[step.original] : '–'),
            wordsCell(step?.decision ? names.decision[step.decision] : '–'),
            wordsCell(step?.automationLegalBasis ? (bases[step.automationLegalBasis] ?? step.automationLegalBasis) : '–'),
          ],
        };
      }),
    },
    ...note,
  ];
}

function required(context: ReportContext): readonly Block[] {
  const said = reportSections[context.language].law;
  const found = context.entries.filter(({ finding }) => finding.avoidability === 'legallyRequired');
  return [
    { kind: 'heading', level: 2, text: said.required },
    found.length === 0
      ? { kind: 'paragraph', role: 'body', runs: [text(said.requiredNone)] }
      : {
          kind: 'list',
          items: found.map(({ step, finding }) => [strong(step), text(` (${finding.rule})${finding.reason ? `: ${finding.reason}` : ''}`)]),
        },
  ];
}

function automation(context: ReportContext): readonly Block[] {
  const { assessment, language } = context;
  const said = reportSections[language].law;
  const cap = assessment.score.caps.find(({ id, share }) => id === 'K8' && share > 0);
  return [
    { kind: 'heading', level: 2, text: said.automation },
    cap
      ? {
          kind: 'callout',
          tone: 'warning',
          title: cap.elements.map((element) => context.name(element)).join(', '),
          runs: [text(scoreWords[language].capReason.K8)],
        }
      : { kind: 'paragraph', role: 'body', runs: [text(said.automationNone)] },
  ];
}
