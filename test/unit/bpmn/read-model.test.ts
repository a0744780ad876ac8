import { describe, expect, it } from 'vitest';
import { createModdle } from '#models/bpmn/moddle';
import { parseModel } from '#models/bpmn/parse-model';
import { readModel } from '#models/bpmn/read-model';
import { bpmn, sample } from './samples';

const extension = (content: string) => `<bpmn:extensionElements>${content}</bpmn:extensionElements>`;

describe('the model of a document', () => {
  it('has every node at every level with scope, pool, lane and flows', async () => {
    const model = await parseModel(`<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bruchlos="urn:bruchlos:marks:1" targetNamespace="t">
<collaboration id="C" name="Parkausweis"><participant id="PoolA" name="Amt" processRef="P"><extensionElements><bruchlos:party type="ownAuthority" unit="33"/></extensionElements></participant><participant id="PoolB" name="Bürger"/>
<messageFlow id="M" sourceRef="PoolB" targetRef="S"><extensionElements><bruchlos:message carrier="onlineForm" decisionNotice="true"/></extensionElements></messageFlow></collaboration>
<process id="P"><extensionElements><bruchlos:sheet processType="G2C" casesPerYear="1200"/></extensionElements>
<laneSet id="LS"><lane id="L1" name="Sachgebiet"><flowNodeRef>S</flowNodeRef><flowNodeRef>Sub</flowNodeRef><childLaneSet id="LS2"><lane id="L2"><flowNodeRef>Sub</flowNodeRef></lane></childLaneSet></lane></laneSet>
<startEvent id="S"><extensionElements><bruchlos:trigger share="0.5" carrier="paper"/></extensionElements><messageEventDefinition/></startEvent>
<subProcess id="Sub"><userTask id="T"><dataInputAssociation id="DA"><sourceRef>DR</sourceRef><targetRef>T</targetRef></dataInputAssociation></userTask>
<intermediateThrowEvent id="Link"><linkEventDefinition name="A"/></intermediateThrowEvent><sequenceFlow id="F2" sourceRef="T" targetRef="Link"/></subProcess>
<boundaryEvent id="B" attachedToRef="Sub" cancelActivity="false"><extensionElements><bruchlos:interrupt probability="0.1"/></extensionElements><timerEventDefinition/></boundaryEvent>
<exclusiveGateway id="G" default="F3"/><endEvent id="E"><terminateEventDefinition/></endEvent>
<task id="Loop"><extensionElements><bruchlos:runs count="3"/></extensionElements><multiInstanceLoopCharacteristics isSequential="true"/></task>
<sequenceFlow id="F1" sourceRef="S" targetRef="Sub"><extensionElements><bruchlos:branch probability="0.2" confidence="measured" reason="r"/></extensionElements></sequenceFlow>
<sequenceFlow id="F3" sourceRef="G" targetRef="E"/><sequenceFlow id="F4" sourceRef="G" targetRef="gone"><conditionExpression>x</conditionExpression></sequenceFlow>
<dataObject id="DO"/><dataObjectReference id="DR" dataObjectRef="DO" name="Antrag"><extensionElements><bruchlos:document carrier="pdf"/></extensionElements></dataObjectReference>
</process></definitions>`);
    const node = (id: string) => model.nodes.find((candidate) => candidate.id === id);
    expect(model.name).toBe('Parkausweis');
    expect(model.nodes.map(({ id }) => id)).toEqual(['S', 'Sub', 'T', 'Link', 'B', 'G', 'E', 'Loop']);
    expect(node('S')).toMatchObject({
      pool: 'PoolA',
      lane: 'L1',
      event: 'message',
      outgoing: ['F1'],
      trigger: { share: 0.5, carrier: 'paper' },
    });
    expect(node('Sub')).toMatchObject({ lane: 'L2', kind: 'subProcess', incoming: ['F1'] });
    expect(node('T')).toMatchObject({ scope: 'Sub', pool: 'PoolA', lane: 'L2', outgoing: ['F2'] });
    expect(node('Link')).toMatchObject({ event: 'link', link: 'A' });
    expect(node('B')).toMatchObject({
      attachedTo: 'Sub',
      interrupting: false,
      event: 'timer',
      lane: 'L2',
      interrupt: { probability: 0.1 },
    });
    expect(node('G')).toMatchObject({ defaultFlow: 'F3', outgoing: ['F3'] });
    expect(node('E')).toMatchObject({ event: 'terminate' });
    expect(node('Loop')).toMatchObject({ loop: 'sequential', runs: { count: 3, repeat: null } });
    expect(model.flows).toContainEqual(expect.objectContaining({ id: 'F4', source: 'G', target: null, conditional: true }));
    expect(model.flows[0]?.scope).toBe('Sub');
    expect(model.flows).toContainEqual(
      expect.objectContaining({ id: 'F1', branch: { probability: 0.2, confidence: 'measured', reason: 'r' } }),
    );
    expect(model.messages).toEqual([
      {
        id: 'M',
        name: '',
        source: 'PoolB',
        target: 'S',
        mark: { carrier: 'onlineForm', transfer: null, decisionNotice: true, share: null, direction: null, standard: null, loa: null },
      },
    ]);
    expect(model.participants).toMatchObject([
      { process: 'P', party: { type: 'ownAuthority', unit: '33' } },
      { process: null, party: null },
    ]);
    expect(model.lanes).toMatchObject([
      { id: 'L1', parent: null },
      { id: 'L2', parent: 'L1' },
    ]);
    expect(model.scopes).toMatchObject([{ id: 'P', sheet: { processType: 'G2C', casesPerYear: 1200 } }]);
    expect(model.data).toMatchObject([{ id: 'DR', name: 'Antrag', mark: { carrier: 'pdf', kind: null, personalData: null } }]);
    expect(model.dataAssociations).toEqual([{ node: 'T', data: 'DR', direction: 'in' }]);
  });

  it('reads marks of a later edition as unknown and says what it could not read', async () => {
    const { nodes, remarks } = await parseModel(new TextDecoder().decode(sample('marks-of-a-later-edition.bpmn')));
    expect(nodes[0]?.marks).toMatchObject({
      workMode: 'unknown',
      minutes: 2.5,
      exceptionRate: 0.04,
      waitDays: null,
      inputs: [{ carrier: 'unknown', share: 0.5, transfer: null }],
    });
    expect(remarks.map(({ code, params }) => `${code} ${params.attribute}`)).toEqual([
      'mark-unknown-value workMode',
      'mark-number-adapted minutes',
      'mark-number-unreadable waitDays',
      'mark-number-adapted exceptionRate',
      'mark-unknown-value carrier',
    ]);
  });

  const inSheet = async (content: string) => {
    const { scopes, remarks } = await parseModel(bpmn(extension(content)));
    return { sheet: scopes[0]?.sheet, remarks: remarks.map(({ code, params }) => `${code} ${params.attribute}`) };
  };

  it.each([
    ['owner="true"', 'owner', true, []],
    ['owner="0"', 'owner', false, []],
    ['owner="Amtsleitung"', 'owner', null, ['mark-unknown-value owner']],
    ['casesYear="2025"', 'casesYear', 2025, []],
    ['casesConfidence="guessed"', 'casesConfidence', null, ['mark-unknown-value casesConfidence']],
    ['targetDuration="2,5"', 'targetDuration', 2.5, ['mark-number-adapted targetDuration']],
    ['targetDuration="P30D"', 'targetDuration', null, ['mark-number-unreadable targetDuration']],
    ['criticality="timeCritical"', 'criticality', 'timeCritical', []],
    ['criticality="huge"', 'criticality', null, ['mark-unknown-value criticality']],
    ['a11y="someday"', 'a11y', 'unknown', ['mark-unknown-value a11y']],
    ['dataProtection="unknown"', 'dataProtection', 'unknown', []],
    ['purpose="Wozu"', 'purpose', 'Wozu', []],
    ['delivery="postCentral"', 'delivery', 'postCentral', []],
  ])('reads a sheet of %s', async (attributes, key, value, expected) => {
    const { sheet, remarks } = await inSheet(`<bruchlos:sheet ${attributes}/>`);
    expect(sheet?.[key as 'owner']).toBe(value);
    expect(remarks).toEqual(expected);
  });

  it('reads the catalogue of systems, channels and legal bases, and mentions what is off its scale', async () => {
    const { sheet, remarks } = await inSheet(
      `<bruchlos:sheet><bruchlos:channel carrier="paper" share="0.6"/><bruchlos:system id="fv" name="Fachverfahren" kind="specialist" operator="own" sovereignty="2" base="false" exportFormat="CSV" vendor="Haus A"><bruchlos:interface to="akte" transfer="automatic"/></bruchlos:system><bruchlos:system id="x" sovereignty="9" base="perhaps"/><bruchlos:legalBasis name="§ 3 BMG" uri="urn:x"/></bruchlos:sheet>`,
    );
    expect(sheet?.channels).toEqual([{ carrier: 'paper', share: 0.6 }]);
    expect(sheet?.systems).toEqual([
      {
        id: 'fv',
        name: 'Fachverfahren',
        kind: 'specialist',
        operator: 'own',
        sovereignty: 2,
        base: false,
        exportFormat: 'CSV',
        vendor: 'Haus A',
        interfaces: [{ to: 'akte', transfer: 'automatic' }],
      },
      { id: 'x', name: 'x', kind: null, operator: null, sovereignty: null, base: null, exportFormat: null, vendor: null, interfaces: [] },
    ]);
    expect(sheet?.legalBases).toEqual([{ name: '§ 3 BMG', uri: 'urn:x' }]);
    expect(remarks).toEqual(['mark-unknown-value sovereignty', 'mark-unknown-value base']);
  });

  it.each([
    ['standard="XMeld"', 'standard', 'XMeld', []],
    ['standard="fimSchema"', 'standard', 'fimSchema', []],
    ['personalData="false"', 'personalData', false, []],
    ['heldByRegister="maybe"', 'heldByRegister', null, ['mark-unknown-value heldByRegister']],
    ['maturity="Z"', 'maturity', 'unknown', ['mark-unknown-value maturity']],
  ])('reads a document of %s', async (attributes, key, value, expected) => {
    const document = extension(`<bruchlos:document carrier="pdf" ${attributes}/>`);
    const { data, remarks } = await parseModel(
      bpmn(`<bpmn:dataObject id="O"/><bpmn:dataObjectReference id="D1" dataObjectRef="O">${document}</bpmn:dataObjectReference>`),
    );
    expect(data[0]?.mark?.[key as 'standard']).toBe(value);
    expect(remarks.map(({ code, params }) => `${code} ${params.attribute}`)).toEqual(expected);
  });

  it.each([
    ['value="0.5"', 0.5],
    ['value="na"', 'na'],
    ['value="7"', 'unknown'],
    ['value="perhaps"', 'unknown'],
    ['', 'unknown'],
  ])('reads a criterion of %s as %s', async (attributes, value) => {
    const { scopes } = await parseModel(bpmn(extension(`<bruchlos:sheet><bruchlos:criterion id="A1" ${attributes}/></bruchlos:sheet>`)));
    expect(scopes[0]?.sheet?.criteria).toMatchObject([{ id: 'A1', value }]);
  });

  it('leaves out a verdict that names no known status', async () => {
    const { nodes, remarks } = await parseModel(
      bpmn(
        `<bpmn:task id="T">${extension('<bruchlos:step><bruchlos:verdict rule="MB-01" key="k" status="maybe"/></bruchlos:step>')}</bpmn:task>`,
      ),
    );
    expect(nodes[0]?.marks?.verdicts).toEqual([]);
    expect(remarks.map(({ code }) => code)).toEqual(['mark-unknown-value', 'mark-verdict-incomplete']);
  });

  it('is read quickly enough to be read after every edit', async () => {
    const step = extension(
      '<bruchlos:step workMode="itSupported" minutes="3"><bruchlos:input carrier="paper" share="1"/><bruchlos:output carrier="pdf"/></bruchlos:step>',
    );
    const tasks = Array.from(
      { length: 250 },
      (_, index) =>
        `<bpmn:userTask id="t${index}">${step}</bpmn:userTask><bpmn:sequenceFlow id="f${index}" sourceRef="t${index}" targetRef="t${(index + 1) % 250}"/>`,
    );
    const { rootElement } = await createModdle().fromXML(bpmn(tasks.join('')));
    let best = Infinity;
    for (let round = 0; round < 40; round++) {
      const start = performance.now();
      readModel(rootElement);
      best = Math.min(best, performance.now() - start);
    }
    // About 1 ms on two quiet cores; the rest is for a busy machine.
    expect(best).toBeLessThan(10);
  });
});
