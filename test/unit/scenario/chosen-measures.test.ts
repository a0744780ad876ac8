import { describe, expect, it } from 'vitest';
import { changedDocument } from '#models/bpmn/target-document';
import { parseModel } from '#models/bpmn/parse-model';

const file = (sheet: string) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bruchlos="urn:bruchlos:marks:1" targetNamespace="t">
<bpmn:process id="P"><bpmn:extensionElements><bruchlos:sheet state="ist">${sheet}</bruchlos:sheet></bpmn:extensionElements></bpmn:process></bpmn:definitions>`;

const measuresIn = async (xml: string) => (await parseModel(xml)).scopes[0]?.sheet?.measures;

describe('chosen measures in the file', () => {
  it('are read with their elements and status', async () => {
    expect(await measuresIn(file('<bruchlos:measure id="B15" elements="T1 T2" status="planned" /><bruchlos:measure id="B14" />'))).toEqual([
      { id: 'B15', elements: ['T1', 'T2'], status: 'planned' },
      { id: 'B14', elements: [], status: 'planned' },
    ]);
  });

  it('are set and cleared one by one; those of other editions stay with all they say', async () => {
    const before = file('<bruchlos:measure id="B15" owner="Amt 32" /><bruchlos:measure id="X99" status="later" reason="offen" />');
    const planned = await changedDocument(before, {
      changes: [
        {
          kind: 'sheet',
          elements: ['P'],
          patch: {
            setMeasures: [
              { id: 'B08', elements: [], status: 'planned' },
              { id: 'B15', elements: ['T1'], status: 'done' },
            ],
          },
        },
      ],
      omitted: [],
    });
    expect(planned).toContain('<bruchlos:measure id="B15" elements="T1" status="done" owner="Amt 32" />');
    expect(planned).toContain('<bruchlos:measure id="X99" status="later" reason="offen" />');
    expect((await measuresIn(planned ?? ''))?.map(({ id }) => id)).toEqual(['B15', 'X99', 'B08']);
    const cleared = await changedDocument(planned ?? '', {
      changes: [{ kind: 'sheet', elements: ['P'], patch: { clearMeasures: ['B15', 'B08'] } }],
      omitted: [],
    });
    expect((await measuresIn(cleared ?? ''))?.map(({ id }) => id)).toEqual(['X99']);
  });
});
