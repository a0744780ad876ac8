import { describe, expect, it } from 'vitest';
import type { MarksChange } from '#models/process/change';
import { NO_MARKS, type SystemMark } from '#models/process/marks';
import type { ProcessModel } from '#models/process/process';
import { catalogueScope, freeSystems, isNameTaken, mergedSystems, removedSystem, systemId, systemUses } from '#models/process/systems';

const system = (id: string, more: Partial<SystemMark> = {}): SystemMark => ({
  id,
  name: id.toUpperCase(),
  kind: null,
  interfaces: [],
  ...more,
});

const node = (id: string, input: string | null, output: string | null) => ({
  id,
  kind: 'userTask',
  marks: {
    ...NO_MARKS,
    inputs: [{ carrier: 'caseRecord', share: null, transfer: null, system: input, source: 'predecessor' }],
    outputs: [{ carrier: 'caseRecord', system: output }],
  },
});

function model(systems: readonly SystemMark[]): ProcessModel {
  return {
    scopes: [
      { id: 'Empty', name: '', sheet: null },
      { id: 'P', name: '', sheet: { systems } },
    ],
    nodes: [node('T1', 'a', 'b'), node('T2', 'a', 'Ordner'), node('T3', null, 'b')],
  } as unknown as ProcessModel;
}

const sheetOf = (changes: readonly MarksChange[]) =>
  changes.flatMap((change) => (change.kind === 'sheet' ? (change.patch.systems ?? []) : []));
const stepsOf = (changes: readonly MarksChange[]) =>
  changes.flatMap((change) =>
    change.kind === 'step' ? [[change.elements[0], change.patch.inputs?.[0]?.system, change.patch.outputs?.[0]?.system]] : [],
  );

describe('the catalogue of systems', () => {
  it('lies with the lead where that has one, else where there is one', () => {
    expect(catalogueScope(model([system('a')]), 'Empty')).toBe('P');
    expect(catalogueScope(model([]), 'P')).toBe('P');
    expect(catalogueScope(model([]), null)).toBe('Empty');
  });

  it('knows who uses a system, and which names it does not list', () => {
    const it = model([system('a'), system('b')]);
    expect([...systemUses(it)].map(([name, nodes]) => `${name} ${nodes.map(({ id }) => id)}`)).toEqual(['a T1,T2', 'b T1,T3', 'Ordner T2']);
    expect(freeSystems(it, [system('a'), system('b')])).toEqual(['Ordner']);
  });

  it.each([
    ['Fachverfahren', [], 'fachverfahren'],
    ['Straßen-Über sicht 2', [], 'strassen-ueber-sicht-2'],
    ['A', ['a', 'a-2'], 'a-3'],
    ['§§', [], 'system'],
  ])('gives %s an id nobody has', (name, taken, id) => {
    expect(
      systemId(
        name,
        taken.map((each) => system(each)),
      ),
    ).toBe(id);
  });

  it('hears a name twice whatever its case', () => {
    expect(isNameTaken([system('a')], ' a ', null)).toBe(true);
    expect(isNameTaken([system('a')], 'A', 'a')).toBe(false);
  });

  it('makes one of two: steps and interfaces follow, what only one said is kept', () => {
    const systems = [
      system('a', {
        kind: 'portal',
        vendor: 'X',
        interfaces: [
          { to: 'b', transfer: 'automatic' },
          { to: 'c', transfer: 'scan' },
        ],
      }),
      system('b', { kind: 'specialist', interfaces: [{ to: 'a', transfer: 'print' }] }),
      system('c', {
        interfaces: [
          { to: 'a', transfer: 'automatic' },
          { to: 'b', transfer: 'print' },
        ],
      }),
    ];
    const changes = mergedSystems(model(systems), 'P', 'a', 'b');
    expect(sheetOf(changes)).toEqual([
      system('b', { kind: 'specialist', vendor: 'X', interfaces: [{ to: 'c', transfer: 'scan' }] }),
      system('c', { interfaces: [{ to: 'b', transfer: 'automatic' }] }),
    ]);
    expect(stepsOf(changes)).toEqual([
      ['T1', 'b', undefined],
      ['T2', 'b', undefined],
    ]);
    expect(mergedSystems(model(systems), 'P', 'a', 'a')).toEqual([]);
    expect(mergedSystems(model(systems), 'P', 'a', 'nowhere')).toEqual([]);
  });

  it('takes a name only steps know into a system', () => {
    const changes = mergedSystems(model([system('a')]), 'P', 'Ordner', 'a');
    expect(stepsOf(changes)).toEqual([['T2', undefined, 'a']]);
  });

  it('leaves the name at the steps, or nothing, when a system goes', () => {
    const systems = [system('a'), system('b', { interfaces: [{ to: 'a', transfer: 'automatic' }] })];
    expect(stepsOf(removedSystem(model(systems), 'P', 'a', 'name'))).toEqual([
      ['T1', 'A', undefined],
      ['T2', 'A', undefined],
    ]);
    const emptied = removedSystem(model(systems), 'P', 'a', 'nothing');
    expect(stepsOf(emptied)).toEqual([
      ['T1', null, undefined],
      ['T2', null, undefined],
    ]);
    expect(sheetOf(emptied)).toEqual([system('b')]);
  });
});
