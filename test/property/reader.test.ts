import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openBpmn } from '#models/bpmn/open-bpmn';
import { parseModel } from '#models/bpmn/parse-model';
import type { ProcessModel } from '#models/process/process';
import { assess } from '#models/readiness/assess';
import { toResult } from '#models/readiness/result';
import { processModel } from '#models/reader/process-model';
import { isAboutContent, readBpmn } from '#models/reader/read-bpmn';
import { generate } from '../make/generate';
import { HOSTILE } from '../make/hostile';
import { mutate } from '../make/mutate';
import { random } from '../make/random';
import { toBpmn } from '../make/to-bpmn';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const filesIn = (path: string) =>
  readdirSync(folder(path))
    .filter((name) => name.endsWith('.bpmn'))
    .map((name) => [name, new Uint8Array(readFileSync(folder(path) + name))] as const);
const real = [...filesIn('../samples/'), ...filesIn('../../models/examples/'), ...filesIn('../golden/')];
const utf8 = (text: string) => new TextEncoder().encode(text);

/** What both readers make of a file; null where both refuse it, in the same words. */
async function both(bytes: Uint8Array) {
  const opened = await openBpmn(bytes);
  const reading = readBpmn(bytes);
  // What defeats one of the readers even after its repair may still be taken in by the other.
  if ((!opened.ok && opened.code === 'unreadable') || (!reading.ok && reading.code === 'unreadable')) return null;
  if (!opened.ok || !reading.ok) {
    expect(reading).toEqual(opened);
    return null;
  }
  return {
    edited: await parseModel(opened.xml),
    analysed: processModel(reading.columns),
    told: opened.remarks.filter(({ code }) => isAboutContent(code)),
    remarks: reading.remarks.filter(({ code }) => isAboutContent(code)),
  };
}

const sizes = ({ nodes, flows, messages, lanes, participants, data }: ProcessModel) =>
  [nodes, flows, messages, lanes, participants, data].map(({ length }) => length);

describe('reading for analysis', () => {
  it.each(real)('yields of %s what the editor yields, and the same result', async (_, bytes) => {
    const read = await both(bytes);
    if (!read) return;
    expect(read.analysed).toEqual(read.edited);
    expect(read.remarks).toEqual(read.told);
    expect(toResult(assess(read.analysed), 'a', read.remarks)).toEqual(toResult(assess(read.edited), 'a', read.told));
  });

  it('yields of generated models what the editor yields, and the same result', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 3, max: 60 }), fc.integer(), async (nodes, seed) => {
        const read = await both(utf8(toBpmn(generate({ nodes, seed }))));
        expect(read?.analysed).toEqual(read?.edited);
        if (read) expect(toResult(assess(read.analysed), 'a', read.remarks)).toEqual(toResult(assess(read.edited), 'a', read.told));
      }),
      { numRuns: 60 },
    );
  });

  it('takes in of damaged files what the editor takes in, and never sees less', async () => {
    const seeds = [...real.map(([, bytes]) => new TextDecoder().decode(bytes)), ODDITIES].filter((text) => text.length < 40_000);
    await fc.assert(
      fc.asyncProperty(fc.nat(seeds.length - 1), fc.integer(), async (seed, chance) => {
        const read = await both(utf8(mutate(seeds[seed] ?? '', random(chance))));
        if (!read) return;
        const [one, other] = [sizes(read.analysed), sizes(read.edited)];
        for (const [at, size] of one.entries()) expect(size).toBeGreaterThanOrEqual(other[at] ?? 0);
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it('reads ids and names of extension elements as nobody else’s', async () => {
    const read = await both(utf8(ODDITIES.replace('<dataStoreReference id="Use" ', '<extensionElements id="Use" name="X" ')));
    expect(read?.analysed.scopes).toEqual([{ id: 'P', name: 'Prozess', sheet: null }]);
  });

  it.each(HOSTILE)('takes in or refuses $name in no time', ({ make }) => {
    const made = make();
    const bytes = typeof made === 'string' ? utf8(made) : made;
    const start = performance.now();
    const reading = readBpmn(bytes);
    if (reading.ok) processModel(reading.columns);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('says of every odd thing what became of it', async () => {
    const read = await both(utf8(ODDITIES));
    expect(read?.analysed).toEqual(read?.edited);
    expect(read?.remarks).toEqual(read?.told);
    expect(new Set(read?.remarks.map(({ code }) => code))).toEqual(
      new Set([
        'duplicate-id',
        'missing-id',
        'dangling-flow',
        'reference-lost',
        'comments-lost',
        'foreign-kept',
        'no-carrier-known',
        'prefix-undeclared',
      ]),
    );
  });
});

/** What real files contain and tests forget: all in one, each small. */
const ODDITIES = `<?xml version='1.0' encoding="utf-8"?>
<!-- made by hand -->
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:x="urn:x" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="t">
  <signalEventDefinition id="Everywhere"/><linkEventDefinition id="Jump" name="Weiter"/>
  <dataStore id="Store" name="Register"><extensionElements><bruchlos:document carrier="register"/></extensionElements></dataStore>
  <collaboration id="C" name="">
    <participant id="Pool" name="Amt &amp; Bürger" processRef="t:P"/><participant id="Box" name="A&#10;B"/>
    <messageFlow id="M" sourceRef="A" targetRef="Box"/><messageFlow id="N" sourceRef="Nobody" targetRef="A"/>
    <textAnnotation id="Note"><text>ein <![CDATA[<b>]]> Text</text></textAnnotation><association id="Tie" sourceRef="Note" targetRef="Pool"/>
  </collaboration>
  <process id="P" name="Prozess">
    <laneSet id="L"><lane id="Outer"><flowNodeRef> A </flowNodeRef><childLaneSet id="LL"><lane id="Inner" name="innen"><flowNodeRef>A</flowNodeRef><flowNodeRef>S</flowNodeRef></lane></childLaneSet></lane></laneSet>
    <startEvent id="Begin"><outgoing>F1</outgoing><outgoing>Gone</outgoing></startEvent>
    <task id="A" default="F2" x:colour="red"><multiInstanceLoopCharacteristics isSequential="true"/>
      <dataInputAssociation id="In"><sourceRef>Use</sourceRef><targetRef>A</targetRef></dataInputAssociation><dataOutputAssociation><targetRef>Use</targetRef></dataOutputAssociation></task>
    <boundaryEvent id="B" attachedToRef="A" cancelActivity="false"><timerEventDefinition/><messageEventDefinition/></boundaryEvent>
    <Task id="Capital" isForCompensation="true"/><task id="A"/>
    <subProcess id="S" triggeredByEvent="true"><startEvent id="Inside" isInterrupting="false"><eventDefinitionRef>Everywhere</eventDefinitionRef></startEvent></subProcess>
    <intermediateThrowEvent id="Jumping" name="Sprung"><eventDefinitionRef>Jump</eventDefinitionRef></intermediateThrowEvent>
    <endEvent id="End"><terminateEventDefinition/><signalEventDefinition/></endEvent>
    <dataStoreReference id="Use" dataStoreRef="Store"/><dataObject id="Thing" name="Akte"/><dataObjectReference id="File" dataObjectRef="Thing"/>
    <sequenceFlow id="F1" sourceRef="Begin" targetRef="A"/><sequenceFlow id="F2" sourceRef="A" targetRef="End"><conditionExpression xsi:type="tFormalExpression">ja</conditionExpression></sequenceFlow>
    <sequenceFlow sourceRef="A" targetRef="nowhere"/>
  </process>
</definitions>
`;
