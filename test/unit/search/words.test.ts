import { describe, expect, it } from 'vitest';
import { parseModel } from '#models/bpmn/parse-model';
import { EXAMPLES } from '#models/examples/examples';
import { wordsOf } from '#models/search/words';

const xml = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">
  <process id="P" name="Hund anmelden">
    <task id="A" name="Antrag
      prüfen" /><startEvent id="S" name="Antrag da" /><exclusiveGateway id="G" name="vollständig?" />
    <subProcess id="U"><task id="B" name="innen" /><textAnnotation id="N2"><text>auch hier</text></textAnnotation></subProcess>
    <textAnnotation id="N"><text>Zweitschrift prüfen, ob nötig</text></textAnnotation>
  </process>
</definitions>`;

describe('words of a process', () => {
  it('are its labels and annotations at every level, on one line each', async () => {
    expect(wordsOf(await parseModel(xml))).toEqual([
      { element: 'A', kind: 'step', text: 'Antrag prüfen' },
      { element: 'S', kind: 'event', text: 'Antrag da' },
      { element: 'G', kind: 'gateway', text: 'vollständig?' },
      { element: 'B', kind: 'step', text: 'innen' },
      { element: 'N2', kind: 'annotation', text: 'auch hier' },
      { element: 'N', kind: 'annotation', text: 'Zweitschrift prüfen, ob nötig' },
    ]);
  });

  it('are carriers as codes, systems by their names and legal bases too', async () => {
    const example = EXAMPLES.find(({ id }) => id === 'parking-permit');
    const words = wordsOf(await parseModel(example?.xml ?? ''));
    const kinds = new Set(words.map(({ kind }) => kind));
    for (const kind of ['step', 'lane', 'pool', 'carrier', 'system'] as const) expect(kinds).toContain(kind);
    expect(words.filter(({ kind }) => kind === 'carrier').map(({ text }) => text)).toContain('paper');
    expect(words.every(({ text }) => text.trim() === text && text !== '')).toBe(true);
  });
});
