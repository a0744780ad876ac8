import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { random } from '../make/random';
import { compareWithStates } from './agree';
import { nestedModel, wildModel } from './wild';

const factor = (id: string) => (id.startsWith('t') ? 0.7 : id.startsWith('B') ? 0.9 : 1);

describe('the solved flow and the list of all its states', () => {
  it.each(['tX', 'tXA', 'ttXAO', 'tAO', 'XAAt', 'XXO'])('agree on wild models of %s, whatever is done first', (kinds) => {
    const seen = { agree: 0, skipped: 0 };
    fc.assert(
      fc.property(fc.nat(1_000_000_000), (seed) => {
        const chance = random(seed);
        const model = wildModel(chance, kinds);
        const order = new Map(model.nodes.map((node) => [node.id, chance()]));
        const compared = compareWithStates(model, factor, (id) => order.get(id) ?? 0);
        expect(compared.kind === 'differ' ? `${compared.what} (seed ${seed})` : '').toBe('');
        if (compared.kind !== 'differ') seen[compared.kind] += 1;
      }),
      { numRuns: 500 },
    );
    expect(seen.agree).toBeGreaterThan(100);
  });

  it.each([6, 12, 25])('agree on nested blocks of %i nodes', (size) => {
    let agree = 0;
    fc.assert(
      fc.property(fc.nat(1_000_000_000), (seed) => {
        const chance = random(seed);
        const model = nestedModel(chance, size);
        const compared = compareWithStates(model, factor, () => chance());
        expect(compared.kind === 'differ' ? `${compared.what} (seed ${seed})` : '').toBe('');
        if (compared.kind === 'agree') agree += 1;
      }),
      { numRuns: 80 },
    );
    expect(agree).toBeGreaterThan(20);
  });
});
