import { describe, expect, it } from 'vitest';
import { collaborationFlaws } from '#models/analysis/collaboration';
import { solveFlow } from '#models/analysis/solve-flow';
import { flawSentence } from '#models/text/flaws';
import { pools } from './build-pools';

const found = (...given: Parameters<typeof pools>) =>
  collaborationFlaws(pools(...given)).map(({ kind, elements, share }) =>
    share === null ? kind : `${kind} ${elements[0]} ${Math.round(share * 1e6) / 1e4}`,
  );

const TIMER = { kind: 'intermediateCatchEvent', event: 'timer' } as const;

describe('the check whether pools fit together', () => {
  it.each([
    ['question and answer', ['S > a > I > E', 'Sq > b > c > Eq'], ['a>Sq', 'c>I'], {}, []],
    ['an answer that only some cases get', ['S > a > I > E', 'Sq > X 0.28> c > Eq ; X 0.72> Eq'], ['a>Sq', 'c>I'], {}, ['waiting I 72']],
    ['a message nobody waits for', ['S > X 0.4> a > E ; X 0.6> I > E', 'Sq > b > Eq'], ['a>Sq'], {}, []],
    ['a message that comes in vain', ['S > X 0.4> I > E ; X 0.6> E', 'Sq > c > Eq'], ['c>I'], {}, ['unreceived M1 60']],
    ['both wait for each other', ['S > Ia > a > E', 'Sq > Ib > b > Eq'], ['a>Ib', 'b>Ia'], {}, ['waiting Ia 100', 'waiting Ib 100']],
    ['both are begun by each other', ['S > a > E', 'Sq > b > Eq'], ['a>Sq', 'b>S'], {}, ['waiting S 100']],
    ['a task that asks and hears the answer', ['S > a > E', 'Sq > b > Eq'], ['a>Sq', 'b>a'], {}, []],
    ['a choice by message', ['S > a > V > Iy > E ; V > In > E', 'Sq > X 0.3> y > Eq ; X 0.7> n > Eq'], ['a>Sq', 'y>Iy', 'n>In'], {}, []],
    [
      'a choice by message that lacks one',
      ['S > a > V > Iy > E ; V > It > E', 'Sq > X 0.3> y > Eq ; X 0.7> Eq'],
      ['a>Sq', 'y>Iy'],
      { It: { kind: 'intermediateCatchEvent', event: 'signal' } },
      // With half a chance the signal comes first: then the answer comes in vain. Else 70 % wait.
      ['waiting Iy 35', 'unreceived M2 15'],
    ],
    [
      'the same with a timer, which helps those that would wait',
      ['S > a > V 1> Iy > E ; V 0> It > E', 'Sq > X 0.3> y > Eq ; X 0.7> Eq'],
      ['a>Sq', 'y>Iy'],
      { It: TIMER },
      [],
    ],
    [
      'a timer at the border of who waits',
      ['S > a > I > E ; B > E', 'Sq > X 0.3> y > Eq ; X 0.7> Eq'],
      ['a>Sq', 'y>I'],
      { I: { kind: 'receiveTask' }, B: { attachedTo: 'I', event: 'timer' } },
      [],
    ],
    [
      'three pools in a ring, one of which may stop',
      ['S > a > I > E', 'Sq > X 0.9> b > Eq ; X 0.1> Eq', 'Sr > c > Er'],
      ['a>Sq', 'b>Sr', 'c>I'],
      {},
      ['waiting I 10'],
    ],
    [
      'parallel branches that both answer',
      ['S > a > A1 > I > A2 > E ; A1 > J > A2', 'Sq > b > c > Eq'],
      ['a>Sq', 'b>I', 'c>J'],
      { J: { kind: 'receiveTask' } },
      [],
    ],
    ['a loop that asks again', ['S > X1 > a > I > X2 0.5> E ; X2 0.5> X1', 'Sq > b > Eq'], ['a>Sq', 'b>I'], {}, []],
    [
      'a receiver inside a sub-process',
      ['S > a > sub > E ; Si > Ii > Ei', 'Sq > X 0.5> b > Eq ; X 0.5> Eq'],
      ['a>Sq', 'b>Ii'],
      { sub: { kind: 'subProcess' }, Si: { scope: 'sub' }, Ii: { scope: 'sub' }, Ei: { scope: 'sub' } },
      ['waiting Ii 50'],
    ],
    ['one that others send something to as well', ['S > a > I > E', 'Sq > Eq'], ['a>Sq', 'citizen>I'], {}, []],
    ['a flood of messages', ['S > X1 > a > X2 0.5> E ; X2 0.5> X1', 'Sq > I > Eq'], ['a>I'], {}, ['unreceived M1 50']],
    ['tokens that pile up at a join', ['S > a > a ; a > A > E ; b > A', 'Sq > I > Eq'], ['a>I'], {}, ['unsaid']],
  ] as const)('%s', (_, lines, messages, nodes, expected) => {
    expect(found(lines, messages, nodes)).toEqual(expected);
  });

  it('has nothing to say about one pool', () => {
    expect(found(['S > a > E'], [])).toEqual([]);
    expect(found(['S > a > E', 'Sq > b > Eq'], [])).toEqual([]);
  });

  it('adds to the flaws of the flow, in words of both languages, and to no figure', () => {
    const model = pools(['S > a > I > E', 'Sq > X 0.28> c > Eq ; X 0.72> Eq'], ['a>Sq', 'c>I']);
    const { flaws, completion } = solveFlow(model);
    expect(completion).toBe(1);
    const said = (['de', 'en'] as const).map((language) => flaws.map((flaw) => flawSentence(flaw, (id) => id, language)));
    expect(said).toEqual([
      ['In 72 % der Fälle wartet „Pool_1“ bei „I“ auf eine Nachricht von „Pool_2“, die nie gesendet wird.'],
      ['In 72% of cases “Pool_1” waits at “I” for a message from “Pool_2” that is never sent.'],
    ]);
  });
});
