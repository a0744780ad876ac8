import { run } from './project.mjs';
import { runBuilt } from './run-built.mjs';

/** `npm run bench:pipeline -- <folder>`: files per second from bytes to shares, beside a tokeniser alone and bpmn-moddle. */
await run((args) => runBuilt('bench-pipeline', 'test/bench/pipeline.ts', args));
