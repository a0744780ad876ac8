import { canvas as words } from '#models/text/canvas';
import type { Language } from '#models/text/language';
import type { BusEvent, CommandAction, CommandStack, EventBus } from './dialect';
import { CHANGE_MARKS, type MarksContext } from './marks/MarksChangeHandler';

type Started = { readonly command: string; readonly context: Record<string, unknown> };

/**
 * Remembers which command began each step of the undo history. The stack itself lists what a command did before it, such as fitting a
 * lane, ahead of the command the user gave.
 */
export class CommandLabels {
  static $inject = ['eventBus', 'commandStack'];
  readonly #stack: CommandStack;
  readonly #begun = new Map<number, Started>();

  constructor(eventBus: EventBus, commandStack: CommandStack) {
    this.#stack = commandStack;
    eventBus.on('commandStack.preExecute', 5000, (event: BusEvent) => {
      const { id, command, context } = event as unknown as CommandAction;
      if (!this.#begun.has(id)) this.#begun.set(id, { command, context });
    });
    eventBus.on('commandStack.changed', ({ trigger }) => {
      if (trigger === 'clear') this.#begun.clear();
    });
  }

  undo(language: Language): string | null {
    return this.#label(this.#stack._stack[this.#stack._stackIdx], language);
  }

  redo(language: Language): string | null {
    return this.#label(this.#stack._stack[this.#stack._stackIdx + 1], language);
  }

  #label(action: CommandAction | undefined, language: Language): string | null {
    if (!action) return null;
    const { command, context } = this.#begun.get(action.id) ?? action;
    return commandLabel(command, context, language);
  }
}

export function commandLabel(command: string, context: Record<string, unknown>, language: Language): string {
  const { commands, other } = words[language].undo;
  if (command === CHANGE_MARKS) return marksLabel(context as unknown as MarksContext, language);
  const labels: Readonly<Record<string, (count: number) => string>> = commands;
  if (command === 'elements.create' && (context.hints as { paste?: unknown } | undefined)?.paste)
    return commands['elements.paste'](count(context));
  // Naming the document is a change of one property.
  if (command === 'element.updateModdleProperties' && Object.keys(Object(context.properties)).join() === 'name')
    return commands['element.updateLabel']();
  return (labels[command] ?? other)(count(context));
}

/** How many elements the user meant; labels and attached flows that come along are not counted. */
function count(context: Record<string, unknown>): number {
  const list = context.shapes ?? context.elements;
  if (!Array.isArray(list)) return 1;
  return list.filter((element) => !(element as { labelTarget?: unknown } | null)?.labelTarget).length || 1;
}

function marksLabel({ changes, topic }: MarksContext, language: Language): string {
  const say = words[language].undo.marks;
  const touched = new Set(changes.flatMap((change) => change.elements)).size;
  const first = changes[0];
  if (topic) return say[topic](touched);
  if (!first) return words[language].undo.other();
  const keys = [...new Set(changes.flatMap((change) => (change.kind === first.kind ? Object.keys(change.patch) : [])))];
  if (first.kind === 'step') return say[stepTopic(keys)](touched);
  if (first.kind === 'sheet') return say[sheetTopic(keys)]();
  if (first.kind === 'message' && keys.join() === 'carrier') return say.messageCarrier(touched);
  if (first.kind === 'document' && keys.join() === 'carrier') return say.documentCarrier(touched);
  return say[first.kind](touched);
}

/** What of the sheet a patch is about, where it is one of the lists people look for. */
function sheetTopic(keys: readonly string[]): 'systems' | 'legalBases' | 'channels' | 'criteria' | 'measure' | 'noMeasure' | 'sheet' {
  const lists = {
    systems: 'systems',
    legalBases: 'legalBases',
    channels: 'channels',
    setCriteria: 'criteria',
    clearCriteria: 'criteria',
    setMeasures: 'measure',
    clearMeasures: 'noMeasure',
  } as const;
  const [only, ...more] = keys;
  return more.length === 0 && only !== undefined && Object.hasOwn(lists, only) ? lists[only as keyof typeof lists] : 'sheet';
}

const TOPICS = {
  carrier: ['inputs', 'outputs'],
  workMode: ['workMode'],
  times: ['minutes', 'waitDays', 'restDays', 'transportDays', 'exceptionRate', 'confidence'],
  legalBases: ['legalBases'],
  evidence: ['evidence'],
  law: [
    'decision',
    'form',
    'presence',
    'original',
    'automationLegalBasis',
    'record',
    'external',
    'formSubstitute',
    'guideline',
    'requiredLoa',
    'offeredLoa',
    'legalBases',
  ],
  verdict: ['setVerdicts', 'clearVerdicts'],
  note: ['observations', 'note', 'dissent'],
  ai: ['ai'],
} as const satisfies Record<string, readonly string[]>;

/** The one thing a patch is about, if it is about one thing. */
function stepTopic(keys: readonly string[]): keyof typeof TOPICS | 'step' {
  for (const [topic, names] of Object.entries(TOPICS)) {
    if (keys.length > 0 && keys.every((key) => (names as readonly string[]).includes(key))) return topic as keyof typeof TOPICS;
  }
  return 'step';
}
