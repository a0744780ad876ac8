import { describe, expect, it } from 'vitest';
import { openBpmn } from '#models/bpmn/open-bpmn';
import { parseModel } from '#models/bpmn/parse-model';
import { PROBLEM_CODES } from '#models/text/problems';
import { READING_CODES, remarks } from '#models/text/remarks';
import { bpmn, bytes, drawing, sample, shape } from './samples';

async function opened(content: Uint8Array | string) {
  const result = await openBpmn(typeof content === 'string' ? bytes(content) : content);
  if (!result.ok) throw new Error(`not opened: ${result.code}`);
  return { ...result, codes: result.remarks.map((remark) => remark.code), model: await parseModel(result.xml) };
}

describe('decoding', () => {
  it.each([
    ['umlauts-iso-8859-1.bpmn', 'Prüfung für Gäste'],
    ['umlauts-iso-8859-15.bpmn', 'Prüfung für Gäste - 5 €'],
    ['umlauts-windows-1252.bpmn', 'Prüfung für Gäste – 5 €'],
    ['umlauts-utf-16le.bpmn', 'Prüfung für Gäste – 5 €'],
    ['umlauts-utf-16be.bpmn', 'Prüfung für Gäste – 5 €'],
    ['umlauts-utf-8-bom.bpmn', 'Prüfung für Gäste – 5 €'],
    ['umlauts-declared-utf-8-but-1252.bpmn', 'Prüfung für Gäste – 5 €'],
  ])('reads %s', async (file, name) => {
    const { model, xml } = await opened(sample(file));
    expect(model.nodes[0]?.name).toBe(name);
    expect(xml).not.toMatch(/encoding=["'](?!UTF-8)/);
  });
});

describe('files that are not opened', () => {
  const many = (count: number, make: (index: number) => string) => Array.from({ length: count }, (_, index) => make(index)).join('');
  it.each([
    ['unknown encoding', sample('unknown-encoding.bpmn'), 'unknown-encoding', {}],
    ['nothing', bytes(''), 'empty-file', {}],
    ['blank space', bytes(' \n '), 'empty-file', {}],
    ['plain text', bytes('Hallo'), 'not-well-formed', { line: 1 }],
    ['cut off', sample('cut-off.bpmn'), 'not-well-formed', { line: 3 }],
    ['another root', sample('not-bpmn.svg.bpmn'), 'not-bpmn', { root: 'svg' }],
    ['wrong closing tag', bytes('<a>\n<b></c></a>'), 'not-well-formed', { line: 2, reason: 'wrongClosing' }],
    ['text behind the end', bytes('<a></a>x'), 'not-well-formed', { reason: 'textOutside' }],
    ['the same attribute twice', bytes('<a b="1" b="2"/>'), 'not-well-formed', { reason: 'attributeTwice' }],
    [
      'too deep',
      bytes(bpmn(many(300, (index) => `<bpmn:subProcess id="s${index}">`) + many(300, () => '</bpmn:subProcess>'))),
      'too-large',
      { what: 'depth' },
    ],
    [
      'too many attributes',
      bytes(bpmn(`<bpmn:task id="t" ${many(300, (index) => ` a${index}=""`)}/>`)),
      'too-large',
      { what: 'attributes' },
    ],
    [
      'too many namespaces',
      bytes(
        bpmn(
          `<bpmn:task id="t" ${many(150, (index) => ` xmlns:a${index}="u"`)}><bpmn:x ${many(150, (index) => ` xmlns:b${index}="u"`)}/></bpmn:task>`,
        ),
      ),
      'too-large',
      { what: 'namespaces' },
    ],
    ['an endless attribute', bytes(bpmn(`<bpmn:task id="t" name="${'x'.repeat(200_001)}"/>`)), 'too-large', { what: 'attributeLength' }],
    ['too many unknown elements', bytes(bpmn(many(1001, () => '<bpmn:ghost/>'))), 'too-large', { what: 'unknownElements' }],
  ])('%s', async (_, content, code, params) => {
    const result = await openBpmn(content);
    expect(result).toMatchObject({ ok: false, code, params });
    expect(PROBLEM_CODES).toContain(code);
  });
});

describe('repairs', () => {
  it('gives the second of two equal ids a new one and keeps each process with its own flows', async () => {
    const { model, codes, repaired, xml } = await opened(sample('copied-process.bpmn'));
    const second = model.nodes.filter((node) => node.scope === 'P2');
    expect(second.map((node) => node.id)).toEqual(['S_2', 'T_2']);
    expect(model.flows.find((flow) => flow.scope === 'P2')).toMatchObject({ id: 'F_2', source: 'S_2', target: 'T_2' });
    expect(model.flows.find((flow) => flow.scope === 'P1')).toMatchObject({ id: 'F', source: 'S', target: 'T' });
    expect(codes).toContain('duplicate-id');
    expect(codes).toContain('comments-lost');
    expect(repaired).toBe(true);
    expect(xml).toContain('acme:nr="1"');
  });

  it.each([
    ['NaN', 'x="1" y="1" width="NaN" height="80"', 'width="100"'],
    ['empty', 'x="1" y="1" width="" height="80"', 'width="100"'],
    ['missing', 'x="1" y="1" height="80"', 'width="100"'],
    ['negative', 'x="1" y="1" width="100" height="-5"', 'height="80"'],
    ['endless', 'x="1" y="1" width="1e9" height="80"', 'width="100"'],
  ])('gives a shape of %s size the usual one', async (_, bounds, expected) => {
    const { xml, codes } = await opened(bpmn('<bpmn:task id="T" name="a"/>', drawing(shape('T', bounds))));
    expect(xml).toContain(expected);
    expect(codes).toContain('shape-without-size');
  });

  it('places a shape without position anew', async () => {
    const { xml, codes } = await opened(bpmn('<bpmn:task id="T"/>', drawing(shape('T', 'x="NaN" y="1e308" width="9" height="9"'))));
    expect(codes).toEqual(expect.arrayContaining(['shape-without-position', 'layout-computed']));
    expect(xml).not.toContain('1e308');
  });

  it.each(['url(http://x.example/a)', 'red;}', 'javascript:1', 'var(--x)', '#12345', 'image-set(url(x))'])(
    'takes out the colour %s',
    async (colour) => {
      const { xml, codes } = await opened(
        bpmn('<bpmn:task id="T"/>', drawing(shape('T', 'x="1" y="1" width="9" height="9"', `bioc:fill="${colour}"`))),
      );
      expect(xml).not.toContain('bioc:fill');
      expect(codes).toContain('colour-not-plain');
    },
  );

  it.each(['#fff', '#ffff', '#a1b2c3', '#a1b2c3d4', 'rgb(1, 2, 3)', 'rgba(1 2 3 / 50%)', 'hsl(120deg, 5%, 5%)', 'red'])(
    'leaves the colour %s',
    async (colour) => {
      const source = bpmn('<bpmn:task id="T"/>', drawing(shape('T', 'x="1" y="1" width="9" height="9"', `bioc:fill="${colour}"`)));
      expect((await opened(source)).xml).toBe(source);
    },
  );

  it('keeps characters above U+FFFF, removes forbidden ones, leaves CDATA alone', async () => {
    const { model, xml, codes } = await opened(
      bpmn(
        '<bpmn:task id="T" name="a&#128512;b&#0;c\u0007d"/><bpmn:textAnnotation id="A"><bpmn:text><![CDATA[&#0;]]></bpmn:text></bpmn:textAnnotation>',
      ),
    );
    expect(model.nodes[0]?.name).toBe('a😀bcd');
    expect(xml).toContain('<![CDATA[&#0;]]>');
    expect(codes).toContain('characters-removed');
  });

  it('shortens an endless name and keeps the whole of it', async () => {
    const name = 'Wort '.repeat(2000);
    const { model, xml, codes } = await opened(bpmn(`<bpmn:task id="T" name="${name}"/>`));
    expect(model.nodes[0]?.name.length).toBeLessThanOrEqual(5000);
    expect(xml).toContain(`<bpmn:documentation>${name}</bpmn:documentation>`);
    expect(codes).toContain('label-shortened');
  });

  it.each([
    [
      'an id with umlauts',
      '<bpmn:task id="Prüfung"/><bpmn:task id="U"/><bpmn:sequenceFlow id="F" sourceRef="Prüfung" targetRef="U"/>',
      'illegal-id',
      'Prufung',
    ],
    [
      'an id in braces',
      '<bpmn:task id="{1}"/><bpmn:task id="U"/><bpmn:sequenceFlow id="F" sourceRef="{1}" targetRef="U"/>',
      'illegal-id',
      '_1_',
    ],
  ])('rewrites %s with its references', async (_, process, code, id) => {
    const { model, codes } = await opened(bpmn(process));
    expect(codes).toContain(code);
    expect(model.flows[0]).toMatchObject({ source: id, target: 'U' });
  });

  it('understands qualified and padded references and attributes with blank space', async () => {
    const { model } = await opened(
      bpmn('<bpmn:task id = "A"/><bpmn:task id="B"/><bpmn:sequenceFlow id="F" sourceRef=" A" targetRef="tns:B"/>'),
    );
    expect(model.flows[0]).toMatchObject({ source: 'A', target: 'B' });
  });

  it('keeps a flow into nothing and says so', async () => {
    const { model, remarks: said } = await opened(bpmn('<bpmn:task id="A"/><bpmn:sequenceFlow id="F" sourceRef="A" targetRef="gone"/>'));
    expect(model.flows[0]).toMatchObject({ id: 'F', source: 'A', target: null });
    expect(model.nodes[0]?.outgoing).toEqual([]);
    expect(said).toContainEqual({ code: 'dangling-flow', element: 'F', kept: false, params: { id: 'F', missing: 'gone', end: 'target' } });
  });

  it('names unknown elements with their line, and text where there can be none', async () => {
    const { remarks: said, counts } = await opened(bpmn('\n<bpmn:ghost id="G"/>\n<bpmn:task id="T">oops</bpmn:task>'));
    expect(said).toContainEqual({ code: 'element-lost', element: null, kept: false, params: { name: 'bpmn:ghost', line: 4 } });
    expect(said).toContainEqual({ code: 'content-unreadable', element: null, kept: false, params: { line: 5 } });
    expect(counts).toMatchObject({ read: 2, lost: 1 });
  });

  it('leaves global tasks where they stand: beside the processes', async () => {
    const text = bpmn('<bpmn:task id="t"/>').replace(
      '</bpmn:definitions>',
      '<bpmn:globalUserTask id="g" name="Prüfen"/></bpmn:definitions>',
    );
    const { codes, xml } = await opened(text);
    expect(codes.filter((code) => code.startsWith('element-'))).toEqual([]);
    expect(xml).toContain('<bpmn:globalUserTask id="g"');
  });

  it('never reads a document type', async () => {
    const { model, codes } = await opened(sample('external-entity.bpmn'));
    expect(codes).toContain('doctype-removed');
    expect(model.nodes[0]?.name).toContain('&x;');
  });

  it('declares forgotten prefixes', async () => {
    const { xml, codes } = await opened(bpmn('<bpmn:task id="T" camunda:x="1"/>'));
    expect(codes).toContain('prefix-undeclared');
    expect(xml).toContain('camunda:x="1"');
  });

  it.each([
    ['no process', '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>'],
    ['no namespace', '<definitions id="d"><process id="P"><task id="T"/></process></definitions>'],
    ['a diagram without plane', bpmn('<bpmn:task id="T"/>', '<bpmndi:BPMNDiagram id="x"/>')],
    [
      'a plane that names nothing',
      bpmn('<bpmn:task id="T"/>', '<bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="nobody"/></bpmndi:BPMNDiagram>'),
    ],
  ])('always has something to show: %s', async (_, source) => {
    const { xml } = await opened(source);
    expect(xml).toMatch(/BPMNPlane [^>]*bpmnElement="P/);
  });

  it('draws under prefixes that mean nothing else in the file', async () => {
    const own = 'xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="urn:other"';
    const { xml, model } = await opened(
      `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" ${own}><process id="P"><task id="T"/></process></definitions>`,
    );
    expect(xml).toMatch(/<di:BPMNDiagram(?![^>]*xmlns:di=)[^>]* xmlns:dc_="[^>]*><di:BPMNPlane/);
    expect(model.nodes).toHaveLength(1);
  });

  it('leaves a sound file byte for byte as it is', async () => {
    const source = bpmn(
      '<bpmn:task id="T" name="a"><bpmn:extensionElements><x:y xmlns:x="u" z="1"/></bpmn:extensionElements></bpmn:task>',
      drawing(shape('T', 'x="1" y="1" width="100" height="80"')),
    );
    const { xml, repaired, counts } = await opened(source);
    expect(xml).toBe(source);
    expect(repaired).toBe(false);
    expect(counts).toEqual({ read: 1, unchanged: 1, adapted: 0, lost: 0, foreign: 1 });
  });

  it('is content with its own result', async () => {
    for (const file of ['copied-process.bpmn', 'frozen-label.bpmn', 'external-entity.bpmn', 'marks-of-a-later-edition.bpmn']) {
      const first = await opened(sample(file));
      expect((await opened(first.xml)).xml).toBe(first.xml);
    }
  });
});

describe('words', () => {
  it('exist for everything the reading remarks in both languages', () => {
    const params = { count: 2, id: 'A', name: 'B', line: 3, value: 'x', attribute: 'carrier' };
    for (const code of READING_CODES)
      for (const language of ['de', 'en'] as const) {
        const words = remarks[language][code];
        for (const text of [words.title(params), words.seen(params), words.done(params)]) {
          expect(text.length, code).toBeGreaterThan(2);
          expect(text, code).not.toMatch(/!|undefined|erfolgreich|ungültig/i);
        }
      }
  });

  it('exist for every code of a remark in the sources', async () => {
    const { readdirSync, readFileSync } = await import('node:fs');
    const folder = new URL('../../../models/bpmn/', import.meta.url);
    const files = readdirSync(folder, { recursive: true }).filter((file) => String(file).endsWith('.ts'));
    const source = files.map((file) => readFileSync(new URL(String(file), folder), 'utf8')).join('\n');
    const patterns = [
      /code: '([a-z-]+)'/g,
      /note(?:All|Each)?\(\s*(?:log,\s*)?'([a-z-]+)'/g,
      /remark\(reading, '([a-z-]+)'/g,
      /refuse\('([a-z-]+)'/g,
    ];
    const codes = new Set(patterns.flatMap((pattern) => [...source.matchAll(pattern)].map((match) => match[1])));
    expect(codes.size).toBeGreaterThan(25);
    for (const code of codes) expect([...READING_CODES, ...PROBLEM_CODES], `no words for ${code}`).toContain(code);
  });
});
