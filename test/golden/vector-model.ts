import { readFileSync } from 'node:fs';
import { type CriterionMark, type InputMark, NO_SHEET, type SheetMarks } from '#models/process/marks';
import type { ProcessModel } from '#models/process/process';
import type { Carrier, Transfer, WorkMode } from '#models/process/vocabulary';
import { buildModel } from '../unit/analysis/build-model';

/** The vector: steps, answers and expected figures, as the method document publishes them. */
export const vector = JSON.parse(readFileSync(new URL('./vector.json', import.meta.url), 'utf8')) as {
  readonly IST: Variant;
  readonly SOLL: Variant;
  readonly expected: {
    readonly tolerance: number;
    readonly IST: Readonly<Record<string, number>>;
    readonly SOLL: Readonly<Record<string, number>>;
    readonly allPaperVariantOfIST: Readonly<Record<string, number>>;
  };
};

type Act = {
  readonly id: string;
  readonly in_scope: boolean;
  readonly in?: readonly { readonly m: string; readonly share: number; readonly mode?: string; readonly sysdiff?: boolean }[];
  readonly out?: string;
  readonly external?: boolean;
  readonly mode?: string;
  readonly min?: number;
  readonly wait?: number;
};
type Variant = { readonly acts: readonly Act[] } & { readonly [K in Dimension]: readonly (readonly (number | string | null)[])[] };
const LETTERS = { D1: 'A', D4: 'B', D5: 'C', D6: 'E', D7: 'F', D8: 'G' } as const;
type Dimension = keyof typeof LETTERS;

const FLOWS = {
  IST: 'S > a2 > a3 > X1 > a4 > X2 0.8> a6 > a7 > a8 > a9 > a10 > E ; X2 0.2> a5 > X1',
  SOLL: 'S > s2 > s3 > s4 > X1 0.05> s5 > X2 > s6 > s7 > s8 > s9 > E ; X1 0.95> X2',
};

/** The worked example as a process model: the steps with their marks, the criteria as given values, and the paper file that caps it. */
export function vectorModel(name: 'IST' | 'SOLL', carrier: (original: string) => string = (original) => original): ProcessModel {
  const variant = vector[name];
  const nodes = Object.fromEntries(
    variant.acts
      .filter((act) => act.in_scope)
      .map((act) => [
        act.id,
        {
          marks: {
            workMode: (carrier('') === 'paper' ? 'manualNoIt' : act.mode) as WorkMode,
            decision: 'none' as const,
            minutes: act.min ?? null,
            waitDays: act.wait ?? null,
            external: act.external ?? false,
            inputs: (act.in ?? []).map(
              (input): InputMark => ({
                carrier: carrier(input.m) as Carrier,
                share: input.share,
                transfer: (input.mode as Transfer | undefined) ?? null,
                system: input.sysdiff ? 'elsewhere' : null,
                source: 'own',
              }),
            ),
            outputs: [{ carrier: carrier(act.out ?? 'unknown') as Carrier, system: 'specialist' }],
          },
        },
      ]),
  );
  const sheet: SheetMarks = {
    ...NO_SHEET,
    state: name === 'IST' ? 'ist' : 'soll',
    processType: 'G2C',
    criteria: criteriaOf(variant),
  };
  return buildModel(FLOWS[name], nodes, { scopes: [{ id: 'P', name, sheet }] });
}

function criteriaOf(variant: Variant): readonly CriterionMark[] {
  return (Object.keys(LETTERS) as Dimension[]).flatMap((dimension) =>
    variant[dimension].map(([, value], at): CriterionMark => {
      const answer = value === 'u' ? 'unknown' : value === null ? 'na' : (value as number);
      return { id: `${LETTERS[dimension]}${at + 1}`, value: answer, confidence: 'measured', note: 'vector' };
    }),
  );
}
