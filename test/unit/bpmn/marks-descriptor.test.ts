import { describe, expect, it } from 'vitest';
import { createModdle, elements, type ModdleElement } from '#models/bpmn/moddle';

const document = (process: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bruchlos="urn:bruchlos:marks:1" xmlns:acme="http://acme.example/x" id="D" targetNamespace="t">
  <bpmn:process id="P" isExecutable="false">${process}</bpmn:process>
</bpmn:definitions>`;

async function roundTrip(xml: string) {
  const moddle = createModdle();
  const { rootElement, warnings } = await moddle.fromXML(xml);
  return { rootElement, warnings, xml: (await moddle.toXML(rootElement, { format: true })).xml };
}

const task = (content: string) => document(`<bpmn:task id="T"><bpmn:extensionElements>${content}</bpmn:extensionElements></bpmn:task>`);

describe('marks descriptor', () => {
  it.each([
    ['an unknown attribute', '<bruchlos:step mood="good" acme:seal="7"/>', ['mood="good"', 'acme:seal="7"']],
    ['an unknown word', '<bruchlos:step workMode="telepathy"/>', ['workMode="telepathy"']],
    [
      'an unknown child',
      '<bruchlos:step><bruchlos:future a="1"><bruchlos:deep>text</bruchlos:deep></bruchlos:future></bruchlos:step>',
      ['<bruchlos:future a="1">', '<bruchlos:deep>text</bruchlos:deep>'],
    ],
    ['an unknown mark', '<bruchlos:later x="1"/>', ['<bruchlos:later x="1" />']],
    [
      'a foreign child',
      '<bruchlos:step><acme:note a="1"><acme:b>c</acme:b></acme:note></bruchlos:step>',
      ['<acme:note a="1">', '<acme:b>c</acme:b>'],
    ],
    ['a foreign extension', '<acme:note a="1"><acme:b>c &amp; d</acme:b></acme:note>', ['<acme:b>c &amp; d</acme:b>']],
    ['text inside a mark', '<bruchlos:step>words</bruchlos:step>', ['>words<']],
    ['attributes with the prefix', '<bruchlos:step bruchlos:minutes="3"/>', ['minutes="3"']],
  ])('keeps %s', async (_, content, expected) => {
    const { xml, warnings } = await roundTrip(task(content));
    // "Unknown attribute" is mentioned by the reader although it keeps it.
    expect(warnings.filter((warning) => !warning.message.startsWith('unknown attribute'))).toEqual([]);
    for (const piece of expected) expect(xml).toContain(piece);
    expect((await roundTrip(xml)).xml).toBe(xml);
  });

  it('keeps the order of children of different kinds', async () => {
    const { xml } = await roundTrip(
      task('<bruchlos:step><bruchlos:output carrier="pdf"/><acme:x/><bruchlos:input carrier="paper"/><bruchlos:later/></bruchlos:step>'),
    );
    expect([...xml.matchAll(/<(bruchlos:output|acme:x|bruchlos:input|bruchlos:later)/g)].map((match) => match[1])).toEqual([
      'bruchlos:output',
      'acme:x',
      'bruchlos:input',
      'bruchlos:later',
    ]);
  });

  it('reads marks under any prefix of the namespace', async () => {
    const { rootElement } = await roundTrip(task('<m:step xmlns:m="urn:bruchlos:marks:1" minutes="3"/>'));
    const process = elements(rootElement, 'rootElements')[0] as ModdleElement;
    const extension = elements(process, 'flowElements')[0]?.extensionElements as ModdleElement;
    expect(elements(extension, 'values')[0]?.$type).toBe('bruchlos:step');
  });
});
