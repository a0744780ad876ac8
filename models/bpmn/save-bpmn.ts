import type { ModdleElement } from './moddle';

/** Names the program that wrote the file, as BPMN provides for; nothing about who used it, where or when. Call before writing. */
export function stampExporter(definitions: ModdleElement, version: string) {
  definitions.set('exporter', 'Bruchlos');
  definitions.set('exporterVersion', version);
}
