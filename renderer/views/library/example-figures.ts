import { useEffect, useState } from 'react';
import { parseModel } from '#models/bpmn/parse-model';
import { EXAMPLES, type ExampleId } from '#models/examples/examples';
import { assess } from '#models/readiness/assess';
import type { DocumentSummary } from '../../db/database';
import { summaryOf } from '../../state/summary';

export type ExampleFigures = DocumentSummary;

/** Rated once per run of the app. */
let rated: Promise<ReadonlyMap<ExampleId, ExampleFigures>> | null = null;

async function rateExamples(): Promise<ReadonlyMap<ExampleId, ExampleFigures>> {
  const figures = new Map<ExampleId, ExampleFigures>();
  for (const { id, xml } of EXAMPLES) {
    const model = await parseModel(xml);
    figures.set(id, summaryOf(model, assess(model)));
  }
  return figures;
}

const NONE: ReadonlyMap<ExampleId, ExampleFigures> = new Map();

/** What the rules make of the examples; empty until they have been read, which waits for an idle moment. */
export function useExampleFigures(): ReadonlyMap<ExampleId, ExampleFigures> {
  const [figures, setFigures] = useState(NONE);
  useEffect(() => {
    let here = true;
    const idle = requestIdleCallback(() => {
      rated ??= rateExamples();
      void rated.then((result) => here && setFigures(result));
    });
    return () => {
      here = false;
      cancelIdleCallback(idle);
    };
  }, []);
  return figures;
}
