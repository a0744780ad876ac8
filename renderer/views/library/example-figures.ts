import { useEffect, useState } from 'react';
import { parseModel } from '#models/bpmn/parse-model';
import { EXAMPLES, type ExampleId } from '#models/examples/examples';
import { assess } from '#models/readiness/assess';
import type { Profile } from '#models/readiness/profiles/profile';
import type { DocumentSummary } from '../../db/database';
import { useProfile } from '../../state/profile';
import { summaryOf } from '../../state/summary';

export type ExampleFigures = DocumentSummary;

/** Rated once per profile. */
let rated: { readonly profile: Profile; readonly figures: Promise<ReadonlyMap<ExampleId, ExampleFigures>> } | null = null;

async function rateExamples(profile: Profile): Promise<ReadonlyMap<ExampleId, ExampleFigures>> {
  const figures = new Map<ExampleId, ExampleFigures>();
  for (const { id, xml } of EXAMPLES) {
    const model = await parseModel(xml);
    figures.set(id, summaryOf(model, assess(model, profile), profile));
  }
  return figures;
}

const NONE: ReadonlyMap<ExampleId, ExampleFigures> = new Map();

/** What the rules make of the examples; empty until they have been read, which waits for an idle moment. */
export function useExampleFigures(): ReadonlyMap<ExampleId, ExampleFigures> {
  const profile = useProfile((state) => state.profile);
  const [figures, setFigures] = useState(NONE);
  useEffect(() => {
    let here = true;
    const idle = requestIdleCallback(() => {
      if (rated?.profile !== profile) rated = { profile, figures: rateExamples(profile) };
      void rated.figures.then((result) => here && setFigures(result));
    });
    return () => {
      here = false;
      cancelIdleCallback(idle);
    };
  }, [profile]);
  return figures;
}
