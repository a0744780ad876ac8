import { readModel } from '#models/bpmn/read-model';
import type { ModdleElement } from '#models/bpmn/moddle';
import { stampExporter } from '#models/bpmn/save-bpmn';
import { canvas as words } from '#models/text/canvas';
import { type Canvas, type CanvasEvent, type CreateCanvas, LAYERS, type Layer } from './canvas-api';
import type { CommandLabels } from './commands';
import type { ConnectByKeys } from './connect/ConnectByKeys';
import {
  type CanvasElement,
  type CommandStack,
  type DiagramCanvas,
  type DirectEditing,
  type EditorActions,
  type ElementFactory,
  type ElementRegistry,
  type EventBus,
  type Modeling,
  type PopupMenu,
  type Selection,
  withoutLabel,
} from './dialect';
import { isAboutDrawing, toRemark } from './drawing-remarks';
import { emptyLabels } from './empty-labels';
import { diagramSvg } from './export/to-svg';
import { legendIn } from './marks/layers';
import { CHANGE_MARKS } from './marks/MarksChangeHandler';
import type { MarksView } from './marks/MarksView';
import { type BpmnModeler, createModeler } from './modeler';
import { drawnProcesses, shownProcess } from './processes';
import { pulse } from './pulse';
import { reveal } from './reveal';
import { type Speech, translation } from './translate';
import { unseen } from './unseen';
import { walkView } from './walk/walk-view';
import { isSamePlace, type ViewPlace, viewPlace, zoomBy, zoomFit, zoomTo } from './zoom';

const WHOLE = { layers: new Set(LAYERS), shown: false };

const modelers = new WeakMap<Canvas, BpmnModeler>();

/** The modeler behind a canvas, for the tests of this folder; everything else keeps to `Canvas`. */
export function modelerOf(canvas: Canvas): BpmnModeler {
  const modeler = modelers.get(canvas);
  if (!modeler) throw new Error('This canvas was not made by createCanvas.');
  return modeler;
}

/** A modeler on one element of the page. Its styles expect the custom properties of `styles/tokens.css`. */
export const createCanvas: CreateCanvas = (container, language) => {
  const speech: Speech = { language };
  container.classList.add('bruchlos-canvas');
  const modeler = createModeler(container, speech);
  const service = <T>(name: string): T => modeler.get<T>(name);
  const eventBus = service<EventBus>('eventBus');
  const canvas = service<DiagramCanvas>('canvas');
  const registry = service<ElementRegistry>('elementRegistry');
  const commands = service<CommandStack>('commandStack');
  const selection = service<Selection>('selection');
  const labels = service<CommandLabels>('commandLabels');
  const marks = service<MarksView>('marksView');
  const walk = walkView(canvas, registry, eventBus);
  const labelsOfShapes = emptyLabels();
  const listeners = new Map<CanvasEvent, Set<() => void>>();
  let opened = false;
  let destroyed = false;
  /** While we select or point ourselves, nobody needs to hear of it. */
  let quiet = false;
  let pointed: string | null = null;
  let hovered: string | null = null;
  let layers: ReadonlySet<Layer> = new Set(LAYERS);
  /** A document that was opened while the canvas had no size is fitted once it has one. */
  let fitting = false;
  /** Where the view was after the last fit; as long as it stays there, the diagram keeps fitting when the canvas changes its size. */
  let fitted: ViewPlace | null = null;

  const tell = (event: CanvasEvent) => {
    if (!quiet && opened) for (const listener of listeners.get(event) ?? []) listener();
  };
  const quietly = (act: () => void) => {
    quiet = true;
    try {
      act();
    } finally {
      quiet = false;
    }
  };

  marks.language = language;
  describe(canvas, speech);
  eventBus.on('commandStack.changed', ({ trigger }) => {
    if (trigger !== 'clear') tell('changed');
  });
  eventBus.on('selection.changed', () => {
    const active = selection.get()[0];
    const id = active && registry.getGraphics(active)?.id;
    if (id) canvas._svg.setAttribute('aria-activedescendant', id);
    else canvas._svg.removeAttribute('aria-activedescendant');
    tell('selected');
  });
  eventBus.on('popupMenu.opened', () => container.classList.add('menu-open'));
  eventBus.on('popupMenu.closed', () => container.classList.remove('menu-open'));
  eventBus.on('canvas.viewbox.changed', () => tell('zoomed'));
  eventBus.on('bruchlos.activated', () => tell('activated'));
  eventBus.on('bruchlos.marked', () => tell('marked'));
  eventBus.on('root.set', () => tell('rooted'));
  eventBus.on('element.hover', ({ element }) => {
    hovered = element?.parent ? withoutLabel(element).id : null;
    tell('hovered');
  });
  eventBus.on('element.out', () => {
    hovered = null;
    tell('hovered');
  });

  /** The size the library knows of. */
  let size = canvas.getSize();

  const refit = () => {
    fitting = !zoomFit(canvas);
    fitted = fitting ? null : viewPlace(canvas);
  };
  const resized = () => {
    const { width, height } = canvas.getSize();
    if (!fitting && width === size.width && height === size.height) return;
    size = { width, height };
    canvas.resized();
    if (fitting || (fitted && isSamePlace(fitted, viewPlace(canvas)))) refit();
  };
  const sized = new ResizeObserver(resized);
  sized.observe(container);

  // The registry is a plain object: asked for "constructor" it would answer with JavaScript's own.
  const find = (id: string): CanvasElement | null => {
    const element = registry.get(id);
    return element?.id === id ? element : null;
  };

  /** The library makes the frame of an element only once a mouse was over it; the diagram as a whole has none. */
  const framed = (element: CanvasElement): CanvasElement => {
    if (!element.parent) return element;
    service<{ createOutline(element: CanvasElement): void }>('outline').createOutline(element);
    marks.raise(element);
    return element;
  };

  /** What floats beside an element must go before the element does; the library would look for its place afterwards. */
  const putAway = () => {
    service<DirectEditing>('directEditing').cancel();
    service<PopupMenu>('popupMenu').close();
    service<{ close(): void }>('contextPad').close();
    service<{ close(restore: boolean): void }>('searchPad').close(false);
  };

  const api: Canvas = {
    async open(xml) {
      opened = false;
      hovered = null;
      pointed = null;
      putAway();
      const { warnings } = await unseen(canvas, async () => {
        const imported = await modeler.importXML(xml);
        if (!destroyed) refit();
        return imported;
      });
      if (destroyed) return [];
      opened = true;
      const definitions = modeler.getDefinitions();
      if (definitions) labelsOfShapes.read(definitions);
      return warnings.filter(isAboutDrawing).map((warning) => toRemark(warning, speech));
    },
    async toXml() {
      const definitions = modeler.getDefinitions();
      if (definitions) {
        stampExporter(definitions, __APP_VERSION__);
        labelsOfShapes.drop(definitions);
      }
      const { xml } = await modeler.saveXML({ format: true });
      return xml ?? '';
    },
    async toSvg(picture = WHOLE) {
      if (!opened) return null;
      marks.settle();
      return diagramSvg(canvas, registry, words[speech.language].diagram, picture);
    },
    legend: () => (opened ? legendIn(canvas.getActiveLayer(), layers) : []),
    processes: () => (opened ? drawnProcesses(canvas) : []),
    shownProcess: () => (opened ? shownProcess(canvas) : null),
    showProcess(id) {
      const root = canvas.getRootElements().find((one) => one.id === id);
      if (!root || root === canvas.getRootElement()) return;
      selection.select(null);
      canvas.setRootElement(root);
      refit();
    },
    connect: () => service<ConnectByKeys>('connectByKeys').start(),
    readModel() {
      const definitions = modeler.getDefinitions();
      if (!definitions) throw new Error('The canvas has no model before a document is opened.');
      return readModel(definitions);
    },
    change(change) {
      commands.execute(CHANGE_MARKS, { changes: [change] });
    },
    changeAll(changes, topic) {
      if (changes.length > 0) commands.execute(CHANGE_MARKS, { changes, ...(topic && { topic }) });
    },
    rename(id, name) {
      const element = find(id);
      if (element) service<Modeling>('modeling').updateLabel(withoutLabel(element), name);
    },
    startDiagram(name) {
      const root = canvas.getRootElement();
      if ((root.children?.length ?? 0) > 0) return;
      const start = service<ElementFactory>('elementFactory').createShape({ type: 'bpmn:StartEvent' });
      start.businessObject.set('name', name);
      service<Modeling>('modeling').createShape(start, { x: 198, y: 180 }, root);
      refit();
    },
    settle() {
      const typing = service<DirectEditing>('directEditing');
      if (typing.isActive()) typing.complete();
    },
    renameDocument(name) {
      const roots = (modeler.getDefinitions()?.get('rootElements') ?? []) as readonly ModdleElement[];
      const [pools, processes] = ['bpmn:Collaboration', 'bpmn:Process'].map((type) => roots.filter(({ $type }) => $type === type));
      const candidates = [...(pools ?? []), ...(processes ?? [])];
      const named = candidates.find((root) => String(root.get('name') ?? '').trim() !== '') ?? candidates[0];
      if (named) service<Modeling>('modeling').updateModdleProperties(canvas.getRootElement(), named, { name: name || undefined });
    },
    undo: () => commands.undo(),
    redo: () => commands.redo(),
    canUndo: () => commands.canUndo(),
    canRedo: () => commands.canRedo(),
    undoLabel: () => labels.undo(speech.language),
    redoLabel: () => labels.redo(speech.language),
    select(ids, options = {}) {
      const elements = ids.flatMap((id) => find(id) ?? []);
      quietly(() => {
        const first = elements[0];
        if (first && options.reveal) reveal(canvas, first);
        selection.select(elements);
      });
      if (options.pulse) for (const element of elements) pulse(canvas, framed(element));
    },
    selection: () => [...new Set(selection.get().map((element) => withoutLabel(element).id))],
    hover(id) {
      if (pointed === id) return;
      if (pointed && find(pointed)) canvas.removeMarker(pointed, 'pointed-at');
      const element = id ? find(id) : null;
      pointed = element?.id ?? null;
      if (element) canvas.addMarker(framed(element), 'pointed-at');
    },
    hovered: () => hovered,
    showFindings: (assessment) => marks.show(assessment),
    showLayers(next) {
      layers = next;
      tell('marked');
      for (const layer of LAYERS) canvas.getContainer().classList.toggle(`without-${layer}`, !next.has(layer));
    },
    showWalk: (frames, travelMs) => walk.show(frames, travelMs),
    setLanguage(next) {
      if (speech.language === next) return;
      speech.language = next;
      marks.language = next;
      service<PopupMenu>('popupMenu').close();
      eventBus.fire('i18n.changed');
      describe(canvas, speech);
      if (opened) marks.redrawAll();
    },
    zoom: () => Math.round(canvas.zoom() * 100),
    zoomBy: (direction) => zoomBy(canvas, direction),
    zoomFit: refit,
    resized,
    zoomTo: (percent) => zoomTo(canvas, percent),
    search: () => service<EditorActions>('editorActions').trigger('find'),
    clipboard(action) {
      const actions = { cut: 'cut', copy: 'copy', paste: 'paste', delete: 'removeSelection', selectAll: 'selectElements' } as const;
      service<EditorActions>('editorActions').trigger(actions[action]);
    },
    focus: () => canvas.focus(),
    on(event, listener) {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listener));
      return () => set.delete(listener);
    },
    destroy() {
      if (destroyed) return;
      destroyed = true;
      opened = false;
      walk.show([], 0);
      listeners.clear();
      sized.disconnect();
      putAway();
      modeler.destroy();
      container.classList.remove('bruchlos-canvas');
    },
  };
  modelers.set(api, modeler);
  return api;
};

/** One tab stop that says what it is; the selected element is announced as its active part. */
function describe(canvas: DiagramCanvas, { language }: Speech): void {
  const { diagram, diagramHint } = words[language];
  for (const [name, value] of Object.entries({ role: 'application', 'aria-label': diagram, 'aria-description': diagramHint })) {
    canvas._svg.setAttribute(name, value);
  }
  // These two are named once, when they are made, and have no way to be named anew.
  const container = canvas.getContainer();
  container.querySelector('.djs-search-input input')?.setAttribute('aria-label', translation('Search in diagram', language));
  const map = container.querySelector('.djs-minimap');
  map
    ?.querySelector('.toggle')
    ?.setAttribute('title', translation(map.classList.contains('open') ? 'Close minimap' : 'Open minimap', language));
}
