import { findMark, type ModdleElement } from '#models/bpmn/moddle';
import { readBranch, readDocument, readInterrupt, readMessage, readStep, readTrigger } from '#models/bpmn/read-marks';
import { CARRIER_CLASS, CARRIER_LETTER } from '#models/process/vocabulary';
import type { Assessment, Finding } from '#models/readiness/assessment';
import type { Language } from '#models/text/language';
import { elementName } from '../element-name';
import { type CanvasElement, type ElementRegistry, type EventBus, isBpmn, isLabel } from '../dialect';
import { interruptSvg, triggerSvg } from './event-svg';
import { type FlowName, flowSvg } from './flow-svg';
import { CHIP } from './layout';
import { spokenStep, spokenSuggestion, titleElement } from './spoken';
import { stepLook } from './step-look';
import { type StepBox, stepSvg } from './step-svg';
import { chip } from './svg';

const SVG = 'http://www.w3.org/2000/svg';

/** Keeps one `<g class="marks">` in the group of every drawn element that has something to show. */
export class MarksView {
  static $inject = ['eventBus', 'elementRegistry'];
  language: Language = 'de';
  readonly #registry: ElementRegistry;
  #byStep = new Map<string, readonly Finding[]>();
  #byFlow = new Map<string, Finding>();
  /** The authority's own steps, of which everything should be known. */
  #own: ReadonlySet<string> = new Set();
  /** What the drawn findings of an element look like, to redraw only those that changed. */
  #drawn = new Map<string, string>();
  readonly #bus: EventBus;
  /** A document is being drawn, or was a moment ago: its marks follow in one go, once it stands. */
  #waiting = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(eventBus: EventBus, elementRegistry: ElementRegistry) {
    this.#registry = elementRegistry;
    this.#bus = eventBus;
    eventBus.on('diagram.clear', () => {
      this.#byStep.clear();
      this.#byFlow.clear();
      this.#own = new Set();
      this.#drawn.clear();
      this.#waiting = false;
    });
    eventBus.on('import.render.start', () => {
      this.#waiting = true;
    });
    eventBus.on('import.render.complete', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.settle());
    });
    eventBus.on('diagram.destroy', () => clearTimeout(this.#timer));
    // Chips keep away from docking points, so a flow that moves takes its neighbours' chips along.
    eventBus.on('elements.changed', ({ elements = [] }) => {
      const touched = new Set(elements);
      for (const element of elements) {
        if (!element.waypoints) continue;
        for (const end of [element.source, element.target]) if (end && !touched.has(end) && isBpmn(end, 'bpmn:Activity')) this.redraw(end);
      }
      for (const element of elements) if (isLabel(element) && element.labelTarget?.waypoints) this.redraw(element.labelTarget);
      this.#tell();
    });
    // A flow is drawn before its name; the marks beside the name wait for it.
    eventBus.on('shape.added', 200, ({ element }) => {
      const flow = element?.labelTarget;
      if (flow?.waypoints && this.#registry.getGraphics(flow)?.querySelector(':scope > .marks')) this.redraw(flow);
    });
    // The frame of a selection is made after the marks.
    eventBus.on('selection.changed', 500, ({ newSelection }) => {
      for (const element of (newSelection as readonly CanvasElement[] | undefined) ?? []) this.raise(element);
    });
  }

  /** Draws what still waits, for whoever needs it now. */
  settle(): void {
    clearTimeout(this.#timer);
    if (!this.#waiting) return;
    this.#waiting = false;
    this.redrawAll();
  }

  /** Which marks there are may have changed. */
  #tell(): void {
    if (!this.#waiting) this.#bus.fire('bruchlos.marked', {});
  }

  /** Puts the marks of an element above its frame. */
  raise(element: CanvasElement): void {
    const gfx = this.#registry.getGraphics(element);
    const group = gfx?.querySelector(':scope > .marks');
    if (group && group !== gfx?.lastElementChild) gfx?.append(group);
  }

  /**
   * Draws the marks of an element behind its other parts, so that nothing lies over them; called whenever bpmn-js draws the element.
   * What is drawn elsewhere, for a preview or the overview, gets none.
   */
  draw(gfx: Element | null, element: CanvasElement): void {
    if (this.#waiting || !gfx?.classList.contains('djs-element') || isLabel(element)) return;
    gfx.querySelector(':scope > .marks')?.remove();
    const { svg, spoken } = element.waypoints ? this.#flow(element) : this.#shape(element);
    gfx.setAttribute('role', 'img');
    gfx.setAttribute('aria-label', spoken);
    gfx.id ||= `${this.#prefix}${++this.#count}`;
    if (svg === '') return;
    const group = document.createElementNS(SVG, 'g');
    group.setAttribute('class', 'marks');
    group.innerHTML = titleElement(spoken) + svg;
    gfx.append(group);
  }

  readonly #prefix = `element-${Math.random().toString(36).slice(2, 8)}-`;
  #count = 0;

  redraw(element: CanvasElement): void {
    this.draw(this.#registry.getGraphics(element) ?? null, element);
  }

  redrawAll(): void {
    for (const element of this.#registry.getAll()) this.redraw(element);
    this.#tell();
  }

  /** Takes over what the assessment says and redraws the elements for which it says something new. */
  show(assessment: Assessment | null): void {
    const byStep = new Map<string, Finding[]>();
    const byFlow = new Map<string, Finding>();
    for (const finding of assessment?.findings ?? []) {
      if (finding.status === 'dismissed') continue;
      if (finding.status === 'suggested') {
        const flow = this.#flowOf(finding);
        if (flow && (byFlow.get(flow)?.severity ?? 0) < finding.severity) byFlow.set(flow, finding);
        continue;
      }
      for (const { element } of finding.places) {
        const list = byStep.get(element);
        if (list) list.push(finding);
        else byStep.set(element, [finding]);
      }
    }
    this.#byStep = byStep;
    this.#byFlow = byFlow;
    const drawn = new Map<string, string>();
    for (const [id, findings] of byStep) drawn.set(id, findings.map(({ rule, key, severity }) => `${rule}${key}${severity}`).join('|'));
    for (const [id, finding] of byFlow) drawn.set(id, `?${finding.severity}`);
    this.#own = new Set(assessment?.ownSteps ?? []);
    for (const id of this.#own) drawn.set(id, `own|${drawn.get(id) ?? ''}`);
    const before = this.#drawn;
    this.#drawn = drawn;
    if (this.#waiting) return;
    for (const id of new Set([...before.keys(), ...drawn.keys()])) {
      const element = drawn.get(id) === before.get(id) ? undefined : this.#registry.get(id);
      if (element?.id === id) this.redraw(element);
    }
    this.#tell();
  }

  /** The last flow before the receiving step: from the predecessor itself where they touch, else the first one that arrives. */
  #flowOf(finding: Finding): string | null {
    const incoming = (this.#registry.get(finding.element)?.incoming ?? []).filter((flow) => isBpmn(flow, 'bpmn:SequenceFlow'));
    return (incoming.find((flow) => flow.source?.id === finding.fromElement) ?? incoming[0])?.id ?? null;
  }

  #shape(element: CanvasElement): { svg: string; spoken: string } {
    const name = elementName(element, this.language);
    const reading = { element: element.id, remarks: [] };
    if (isBpmn(element, 'bpmn:Activity')) {
      const mark = findMark(element.businessObject, 'step');
      const look = stepLook(mark ? readStep(mark, reading) : null, {
        findings: this.#byStep.get(element.id) ?? [],
        counts: this.#own.has(element.id),
      });
      const svg = look && !isOpenContainer(element) ? stepSvg(look, stepBox(element), this.language) : '';
      return { svg, spoken: spokenStep(name, look, this.language) };
    }
    if (isBpmn(element, 'bpmn:Event')) {
      const trigger = findMark(element.businessObject, 'trigger');
      const interrupt = findMark(element.businessObject, 'interrupt');
      if (trigger) return { svg: triggerSvg(readTrigger(trigger, reading), element, this.language), spoken: name };
      return { svg: interrupt ? interruptSvg(readInterrupt(interrupt, reading), element, this.language) : '', spoken: name };
    }
    const document = isDocument(element.businessObject) ? findMark(element.businessObject, 'document') : null;
    if (document) {
      const { carrier } = readDocument(document, reading);
      const sign = chip(
        'm-chip',
        element.width - CHIP / 2,
        element.height - CHIP / 2,
        CHIP,
        CARRIER_CLASS[carrier],
        CARRIER_LETTER[carrier],
      );
      return { svg: `<g class="near">${sign}</g>`, spoken: name };
    }
    return { svg: '', spoken: name };
  }

  #flow(element: CanvasElement): { svg: string; spoken: string } {
    const name = elementName(element, this.language);
    const reading = { element: element.id, remarks: [] };
    const branch = findMark(element.businessObject, 'branch');
    const message = findMark(element.businessObject, 'message');
    const suggestion = this.#byFlow.get(element.id) ?? null;
    if (!branch && !message && !suggestion) return { svg: '', spoken: name };
    const svg = flowSvg(
      { branch: branch ? readBranch(branch, reading) : null, message: message ? readMessage(message, reading) : null, suggestion },
      element.waypoints ?? [],
      flowName(element),
      this.language,
    );
    return { svg, spoken: suggestion ? `${name}, ${spokenSuggestion(suggestion, this.language)}` : name };
  }
}

/** An expanded sub-process counts by its content alone, so it shows no chips of its own. */
function isOpenContainer(element: CanvasElement): boolean {
  return isBpmn(element, 'bpmn:SubProcess') && element.collapsed === false && (element.children?.length ?? 0) > 0;
}

function isDocument(businessObject: ModdleElement): boolean {
  return businessObject.$instanceOf('bpmn:DataObjectReference') || businessObject.$instanceOf('bpmn:DataStoreReference');
}

/** What a chip, a percentage and the neighbour's chip take side by side. */
const ROOM_FOR_SHARES = 56;

function stepBox(element: CanvasElement): StepBox {
  const left: number[] = [];
  const right: number[] = [];
  const note = (point: { x: number; y: number } | undefined) => {
    if (!point) return;
    if (Math.abs(point.x - element.x) < 2) left.push(point.y - element.y);
    else if (Math.abs(point.x - element.x - element.width) < 2) right.push(point.y - element.y);
  };
  for (const flow of element.incoming ?? []) note(flow.waypoints?.at(-1));
  for (const flow of element.outgoing ?? []) note(flow.waypoints?.[0]);
  const near = (element.incoming ?? []).some(({ source }) => {
    const gap = source ? element.x - source.x - source.width : Number.POSITIVE_INFINITY;
    return (
      gap >= 0 &&
      gap < ROOM_FOR_SHARES &&
      source !== undefined &&
      source.y < element.y + element.height &&
      source.y + source.height > element.y
    );
  });
  return { width: element.width, height: element.height, left, right, crowded: near };
}

function flowName(flow: CanvasElement): FlowName | null {
  const text = flow.businessObject.name;
  return flow.label && !flow.label.hidden && typeof text === 'string' && text !== '' ? { text, at: flow.label } : null;
}
