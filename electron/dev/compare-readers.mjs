import { run } from './project.mjs';
import { runBuilt } from './run-built.mjs';

/** `npm run corpus:reader -- <folder>`: what the reader for analysis makes of every BPMN file, beside the editor's reader. */
await run((args) => runBuilt('compare-readers', 'test/corpus/compare-readers.ts', args));
