import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The bytes of a file in `test/samples`. */
export function sample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(fileURLToPath(new URL(`../../samples/${name}`, import.meta.url))));
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A BPMN document around the content of one process. */
export function bpmn(process: string, behind = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" xmlns:bruchlos="urn:bruchlos:marks:1" id="D" targetNamespace="t">
<bpmn:process id="P">${process}</bpmn:process>${behind}
</bpmn:definitions>`;
}

/** A drawing of `P` with the given shapes and edges. */
export function drawing(content: string): string {
  return `<bpmndi:BPMNDiagram id="DI"><bpmndi:BPMNPlane id="PL" bpmnElement="P">${content}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`;
}

export function shape(element: string, bounds: string, more = ''): string {
  return `<bpmndi:BPMNShape id="${element}_shape" bpmnElement="${element}" ${more}><dc:Bounds ${bounds}/></bpmndi:BPMNShape>`;
}
