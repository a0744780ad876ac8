/** Who may import what. `from` is a folder or a file without its ending; the longest one that fits a file decides. */
export type ImportRow = {
  readonly from: string;
  readonly packages: readonly string[];
  /** Folders or files, without ending, from the project's root. The own folder is always allowed where it is a folder of `from`. */
  readonly folders: readonly string[];
  readonly because: string;
};

const WINDOW = ['react', 'react-dom', 'react-aria-components', 'zustand'];
const BPMN_JS = [
  'bpmn-js',
  'diagram-js',
  'diagram-js-minimap',
  'bpmn-js-create-append-anything',
  'bpmn-js-native-copy-paste',
  'bpmn-js-i18n',
  'tiny-svg',
  'min-dash',
  'min-dom',
];

export const IMPORT_TABLE: readonly ImportRow[] = [
  {
    from: 'models',
    packages: [],
    folders: ['models'],
    because: 'The domain runs in the window, on the command line and in tests alike; a library in it is a decision and gets its own row.',
  },
  { from: 'models/kit', packages: [], folders: ['models/kit'], because: 'Helpers with no opinion know nothing they could have one about.' },
  {
    from: 'models/process',
    packages: [],
    folders: ['models/process', 'models/kit'],
    because: 'What a process is does not depend on how it is read, rated or reported.',
  },
  {
    from: 'models/bpmn',
    packages: ['bpmn-moddle', 'bpmn-auto-layout'],
    folders: ['models/bpmn', 'models/process', 'models/contract/contract', 'models/kit'],
    because: 'Reading and writing BPMN knows the process and how large a file may be, and nothing of what is concluded from it.',
  },
  {
    from: 'models/reader',
    packages: [],
    folders: ['models/reader', 'models/bpmn', 'models/process', 'models/contract/contract'],
    because: 'Reading for analysis shares decoding, repairs and marks with the editor, and needs no library.',
  },
  {
    from: 'models/capture',
    packages: [],
    folders: ['models/capture', 'models/process', 'models/text', 'models/kit'],
    because: 'What cells and labels say about steps knows the marks and their words, and nothing of what is concluded from them.',
  },
  {
    from: 'models/analysis',
    packages: [],
    folders: ['models/analysis', 'models/process', 'models/kit'],
    because: 'Facts come before judgement: the flow is solved without knowing any rule, weight or word.',
  },
  {
    from: 'models/readiness',
    packages: [],
    folders: ['models/readiness', 'models/analysis', 'models/process', 'models/catalogues', 'models/kit'],
    because: 'An assessment is codes and numbers; sentences, files and screens come later.',
  },
  {
    from: 'models/readiness/profiles/load-profile',
    packages: ['zod'],
    folders: ['models/readiness'],
    because: 'A profile comes from a file somebody wrote: it is checked by schema before any number of it is used.',
  },
  {
    from: 'models/readiness/mappings/load-maturity',
    packages: ['zod'],
    folders: ['models/readiness'],
    because: 'The table of a maturity model comes from a file somebody wrote: it is checked by schema like a profile.',
  },
  {
    from: 'models/readiness/patterns',
    packages: [],
    folders: [
      'models/readiness/pattern',
      'models/readiness/facts',
      'models/readiness/labels',
      'models/readiness/lead-time',
      'models/readiness/loops',
      'models/readiness/metrics',
      'models/readiness/steps',
      'models/readiness/fallback',
      'models/readiness/form-substitute',
      'models/readiness/once-only',
      'models/readiness/unlawful-automation',
      'models/process',
    ],
    because: 'A pattern looks at the facts of a process: at no other pattern, no profile, no score, no text.',
  },
  {
    from: 'models/readiness/patterns/register',
    packages: [],
    folders: ['models/readiness/patterns', 'models/readiness/pattern'],
    because: 'The register names every pattern and nothing else.',
  },
  {
    from: 'models/readiness/rules',
    packages: [],
    folders: [
      'models/readiness/rule',
      'models/readiness/assessment',
      'models/readiness/spoken',
      'models/analysis',
      'models/process',
      'models/catalogues',
      'models/kit',
    ],
    because: 'A rule sees the facts it declares: no other rule, no profile, no score, no text.',
  },
  {
    from: 'models/readiness/rules/register',
    packages: [],
    folders: ['models/readiness/rules', 'models/readiness/rule'],
    because: 'The register names every rule and nothing else.',
  },
  {
    from: 'models/catalogues',
    packages: [],
    folders: ['models/catalogues', 'models/process', 'models/readiness/assessment', 'models/kit'],
    because: 'A catalogue is data: conditions and changes in the words of the marks, and the codes of the findings they answer.',
  },
  {
    from: 'models/scenario',
    packages: [],
    folders: ['models/scenario', 'models/readiness', 'models/analysis', 'models/catalogues', 'models/process', 'models/kit'],
    because: 'A target is today plus changes, rated by the same rules; words, files and screens come later.',
  },
  {
    from: 'models/ai',
    packages: [],
    folders: ['models/ai', 'models/process', 'models/readiness/assessment'],
    because: 'What could help is looked up from marks and from what was found: it calls no model, and no figure knows of it.',
  },
  {
    from: 'models/text',
    packages: [],
    folders: [
      'models/text',
      'models/process',
      'models/ai',
      'models/readiness/assessment',
      'models/readiness/details',
      'models/readiness/profiles/load-profile',
      'models/readiness/mappings',
      'models/readiness/provenance',
      'models/readiness/walked-case',
      'models/glyphs/legend',
      'models/contract',
      'models/catalogues',
      'models/analysis/flow',
      'models/kit',
    ],
    because: 'Words are chosen by codes: texts know the types of what they name, never how it is computed.',
  },
  { from: 'models/report', packages: [], folders: ['models'], because: 'A report is composed from everything the domain knows.' },
  {
    from: 'models/report/formats',
    packages: [],
    folders: ['models/report/formats', 'models/report/document', 'models/glyphs', 'models/text/language', 'models/kit'],
    because: 'A format writes the document it is given: what it cannot see it cannot change.',
  },
  {
    from: 'models/contract',
    packages: ['zod'],
    folders: ['models/contract', 'models/process', 'models/kit'],
    because: 'What crosses between window and shell is checked by schema on both sides.',
  },
  {
    from: 'models/examples',
    packages: [],
    folders: ['models/examples', 'models/text/language'],
    because: 'Examples are files and their titles.',
  },

  {
    from: 'renderer',
    packages: [...WINDOW],
    folders: ['renderer', 'models'],
    because: 'The window knows the domain and itself; the shell is behind the bridge.',
  },
  {
    from: 'renderer/canvas',
    packages: BPMN_JS,
    folders: ['renderer/canvas', 'renderer/styles', 'models'],
    because: 'The dialect of bpmn-js lives here only, and it knows no screen and no state.',
  },
  {
    from: 'renderer/db',
    packages: ['dexie', 'zod'],
    folders: ['renderer/db', 'models'],
    because: 'The store is reached through this folder only.',
  },
  {
    from: 'renderer/bridge',
    packages: ['zod'],
    folders: ['renderer/bridge', 'models'],
    because: 'The only place that touches the shell; tests replace it and nothing deeper.',
  },
  {
    from: 'renderer/state',
    packages: ['zustand', 'react'],
    folders: ['renderer/state', 'renderer/db', 'renderer/bridge', 'renderer/canvas', 'models'],
    because: 'State knows store, bridge and domain, and no screen.',
  },
  {
    from: 'renderer/parts',
    packages: [...WINDOW],
    folders: ['renderer/parts', 'renderer/styles', 'renderer/state', 'models'],
    because: 'A part used by two views belongs to neither.',
  },
  {
    from: 'renderer/views',
    packages: [...WINDOW],
    folders: ['renderer/parts', 'renderer/state', 'renderer/canvas', 'renderer/db', 'renderer/bridge', 'renderer/styles', 'models'],
    because: 'A view knows no other view: what two need is a part or state.',
  },
  {
    from: 'renderer/views/model/panel',
    packages: [...WINDOW, '@tanstack/react-virtual'],
    folders: ['renderer/views/model', 'renderer/parts', 'renderer/state', 'renderer/canvas', 'models'],
    because: 'The step table draws only the rows in sight; a table of a thousand steps scrolls without a jerk.',
  },
  {
    from: 'renderer/views/library',
    packages: [...WINDOW, '@tanstack/react-virtual'],
    folders: ['renderer/views/library', 'renderer/parts', 'renderer/state', 'renderer/db', 'renderer/styles', 'models'],
    because: 'Ten thousand rows are listed, and only those in sight are drawn.',
  },
  {
    from: 'renderer/workers',
    packages: [],
    folders: ['renderer/workers', 'models'],
    because: 'A worker is a thin shell around functions of the domain.',
  },
  {
    from: 'renderer/workers/search',
    packages: [],
    folders: ['renderer/db', 'models'],
    because: 'It reads ten thousand documents; handing them over from the window would stop the window.',
  },
  {
    from: 'renderer/workers/called',
    packages: [],
    folders: ['renderer/db', 'renderer/state/called-question', 'models'],
    because: 'It reads the documents that calls lead to; whole ones need not cross to the window and back.',
  },
  {
    from: 'renderer/workers/assess',
    packages: [],
    folders: ['renderer/state/assess-aside', 'renderer/state/rating-question', 'models'],
    because: 'It answers in the form the window asks for.',
  },
  {
    from: 'renderer/workers/details',
    packages: [],
    folders: ['renderer/state/details-question', 'renderer/state/rating-question', 'models'],
    because: 'It answers in the form the window asks for, about the same question the rating was about.',
  },
  {
    from: 'renderer/workers/scenario',
    packages: [],
    folders: ['renderer/state/sets-question', 'renderer/state/rating-question', 'models'],
    because: 'It answers in the form the window asks for, and rates as the window does.',
  },
  {
    from: 'renderer/workers/rate',
    packages: [],
    folders: ['renderer/state/summary', 'renderer/state/rate-question', 'models'],
    because: 'The library lists the same figures whoever computed them.',
  },

  {
    from: 'electron/main',
    packages: ['electron', 'node:*', 'zod'],
    folders: ['electron/main', 'electron/disk', 'models'],
    because: 'The shell draws nothing and knows no screen.',
  },
  {
    from: 'electron/disk',
    packages: ['node:*'],
    folders: ['electron/disk', 'models'],
    because: 'Shared by shell and command line, so it starts without Electron.',
  },
  {
    from: 'electron/cli',
    packages: ['node:*', 'zod'],
    folders: ['electron/cli', 'electron/disk', 'models'],
    because: 'The command line starts without Electron.',
  },
  {
    from: 'electron/preload',
    packages: ['electron'],
    folders: ['electron/preload', 'models/contract'],
    because: 'It forwards names; a sandboxed preload can load nothing else.',
  },
  {
    from: 'electron/dev',
    packages: ['node:*', 'vite', 'playwright'],
    folders: ['electron/dev', 'test/e2e/harness'],
    because: 'Scripts that run before there is a build know only the tools they call.',
  },

  {
    from: 'test',
    packages: [
      'node:*',
      'vitest',
      'fast-check',
      'playwright',
      '@axe-core/playwright',
      'bpmn-moddle',
      'bpmn-js',
      'diagram-js',
      'saxen',
      'dexie',
      'zod',
      'react',
      'react-dom',
      'vite',
      'electron',
    ],
    folders: ['test', 'models', 'renderer', 'electron'],
    because: 'Tests see everything.',
  },
];

/** Libraries of the domain that exactly one file may import, so that replacing one means changing one. */
export const ONE_DOOR = ['bpmn-moddle', 'bpmn-auto-layout', 'fflate', 'docx', 'write-excel-file'] as const;
