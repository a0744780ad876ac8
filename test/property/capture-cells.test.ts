import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellText } from '#models/capture/cell-text';
import { MARK_COLUMNS, STEP_COLUMNS } from '#models/capture/columns';
import { planPaste } from '#models/capture/paste';
import type { StepRow } from '#models/capture/step-row';
import { readTsv, tsvOf } from '#models/capture/tsv';
import { writeCell } from '#models/capture/write-cell';
import { NO_MARKS, type StepMarks } from '#models/process/marks';
import { CARRIERS, DECISIONS, FORMS, INPUT_SOURCES, ORIGINALS, PRESENCES, TRANSFERS, WORK_MODES } from '#models/process/vocabulary';
import { LANGUAGES } from '#models/text/language';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('a\tb', 'a\nb', '"', '""', 'say "x"', '=1+1', "'=1", '-', ' x ', ''),
);
const cells = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.array(
    fc.array(
      cell.map((text) => text.replace(/\r\n?/g, '\n')),
      { minLength: width, maxLength: width },
    ),
    { minLength: 1 },
  ),
);

const orNull = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null });
const amount = fc.option(
  fc.integer({ min: 0, max: 1_000_000 }).map((value) => value / 100),
  { nil: null },
);
const system = fc.option(fc.constantFrom('fv', 'Akte 2'), { nil: null });

const stepMarks: fc.Arbitrary<StepMarks> = fc
  .record({
    workMode: orNull(WORK_MODES),
    decision: orNull(DECISIONS),
    form: orNull(FORMS),
    presence: orNull(PRESENCES),
    original: orNull(ORIGINALS),
    minutes: amount,
    waitDays: amount,
    inputs: fc.array(
      fc.record({
        carrier: fc.constantFrom(...CARRIERS),
        share: fc.option(
          fc.integer({ min: 0, max: 10_000 }).map((share) => share / 10_000),
          { nil: null },
        ),
        transfer: orNull(TRANSFERS),
        system,
        source: fc.constantFrom(...INPUT_SOURCES),
      }),
      { maxLength: 4 },
    ),
    outputs: fc.array(fc.record({ carrier: fc.constantFrom(...CARRIERS), system }), { maxLength: 3 }),
  })
  .map((some) => ({ ...NO_MARKS, ...some }));

const SYSTEMS = [{ id: 'fv', name: 'Fachverfahren „Parken+“' }];
const row = (marks: StepMarks, id = 'a'): StepRow => ({
  id,
  number: 1,
  name: '=Antrag; prüfen',
  lane: 'Bürger\tservice',
  marks,
  breaks: 0,
});

test('cells survive the way through tab-separated text, whatever is in them', () => {
  fc.assert(
    fc.property(cells, (table) => {
      expect(readTsv(tsvOf(table))).toEqual(table);
    }),
  );
});

test('what a cell says is read back to what it says, in both languages', () => {
  fc.assert(
    fc.property(stepMarks, fc.constantFrom(...LANGUAGES), (marks, language) => {
      const context = { language, systems: SYSTEMS };
      let written: StepMarks = NO_MARKS;
      for (const column of MARK_COLUMNS) {
        const result = writeCell(written, column, cellText(row(marks), column, language, SYSTEMS), context);
        expect(result).toMatchObject({ ok: true });
        if (result.ok) written = result.marks;
      }
      for (const column of MARK_COLUMNS)
        expect(cellText(row(written), column, language, SYSTEMS)).toBe(cellText(row(marks), column, language, SYSTEMS));
    }),
  );
});

test('a whole table pasted onto itself changes nothing; onto steps without marks it says the same', () => {
  fc.assert(
    fc.property(fc.array(stepMarks, { minLength: 1, maxLength: 6 }), fc.constantFrom(...LANGUAGES), (all, language) => {
      const rows = all.map((marks, index) => row(marks, String(index)));
      const copied = readTsv(tsvOf(rows.map((one) => STEP_COLUMNS.map((column) => cellText(one, column, language, SYSTEMS))))) ?? [];
      const target = (at: readonly StepRow[]) => ({
        rows: at,
        columns: STEP_COLUMNS,
        chosenRows: new Set(['0']),
        chosenColumns: ['number'] as const,
      });
      const onItself = planPaste(copied, target(rows), language, SYSTEMS);
      expect([onItself.changes, onItself.refused, onItself.beyond]).toEqual([[], [], 0]);
      const bare = rows.map((one) => ({ ...one, marks: NO_MARKS }));
      const onBare = planPaste(copied, target(bare), language, SYSTEMS);
      expect(onBare.refused).toEqual([]);
      for (const change of onBare.changes) {
        const before = rows.find(({ id }) => id === change.elements[0]);
        const after = { ...NO_MARKS, ...(change.patch as Partial<StepMarks>) };
        if (before)
          expect(MARK_COLUMNS.map((column) => cellText(row(after), column, language, SYSTEMS))).toEqual(
            MARK_COLUMNS.map((column) => cellText(before, column, language, SYSTEMS)),
          );
      }
    }),
  );
});
