import { readFileSync } from 'node:fs';
import { openBpmn } from '#models/bpmn/open-bpmn';
import { parseModel } from '#models/bpmn/parse-model';
import type { ProcessModel } from '#models/process/process';
import { assess } from '#models/readiness/assess';
import { composeReport } from '#models/report/compose';
import type { ReportInput } from '#models/report/report-input';
import type { Language } from '#models/text/language';
import { plainFigure } from '../../golden/report/plain-figure';

export type ExampleName = 'parking-permit' | 'invoice-approval';

/** Everything the report on an example is made of, with a plain drawing in place of the canvas's. */
export async function exampleInput(name: ExampleName, language: Language): Promise<ReportInput> {
  const bytes = readFileSync(new URL(`../../../models/examples/${name}.bpmn`, import.meta.url));
  const opened = await openBpmn(bytes);
  if (!opened.ok) throw new Error(`${name} is readable, but was refused with ${opened.code}`);
  const model = await parseModel(opened.xml);
  return {
    ...modelInput(model, language),
    figure: plainFigure(opened.xml),
    importRemarks: opened.remarks,
    fileName: `${name}.bpmn`,
  };
}

export function modelInput(model: ProcessModel, language: Language): ReportInput {
  return {
    model,
    assessment: assess(model),
    language,
    title: model.name,
    version: '0.1.0',
    date: '2026-11-23T10:00:00Z',
    figure: null,
    importRemarks: [],
    fileName: '',
  };
}

export const documentOf = (input: ReportInput) => composeReport(input);
