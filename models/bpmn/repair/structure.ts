import { type BpmnNode, type BpmnTree, attributeValue, childOf, split } from '../bpmn-tree';
import { BPMN_URI, USUAL_PREFIXES } from '../namespaces';
import { noteAll, type RepairLog } from './repair-log';

/** Names the reader accepts; XML allows more, it stops at them. */
const READABLE = /^[A-Za-z_][\w:.-]*$/;

/** Declares forgotten prefixes, closes gaps the reader stumbles over, and takes out what would stop it. */
export function repairStructure(tree: BpmnTree, log: RepairLog) {
  declarePrefixes(tree, log);
  qualifyTypes(tree, log);
  splitPlanes(tree, log);
  const unreadable: (string | null)[] = [];
  const attributes: (string | null)[] = [];
  for (const node of tree.nodes) {
    if (!READABLE.test(node.xml.name) && node !== tree.root) {
      log.edits.push({ start: node.xml.start, end: node.xml.end, text: '' });
      unreadable.push(node.parent && attributeValue(node.parent, 'id'));
    }
    for (const { name, value, start, end, valueStart } of node.xml.attributes) {
      if (!READABLE.test(name)) {
        log.edits.push({ start, end, text: '' });
        attributes.push(attributeValue(node, 'id'));
        // The reader takes `name = "value"` for two broken attributes and drops both.
      } else if (valueStart - start !== name.length + 2) {
        const quote = tree.text[valueStart - 1] ?? '"';
        log.edits.push({ start, end, text: `${name}=${quote}${value}${quote}` });
      }
    }
  }
  noteAll(log, 'name-unreadable', false, [...unreadable, ...attributes]);
  const emptyDiagrams: BpmnNode[] = [];
  for (const diagram of tree.root.children)
    if (diagram.vocabulary === 'bpmndi' && diagram.local === 'BPMNDiagram' && !childOf(diagram, 'bpmndi', 'BPMNPlane'))
      emptyDiagrams.push(diagram);
  for (const { xml } of emptyDiagrams) log.edits.push({ start: xml.start, end: xml.end, text: '' });
  noteAll(
    log,
    'diagram-empty',
    true,
    emptyDiagrams.map(() => null),
  );
  repairPlane(tree, log, addProcess(tree, log));
}

/** A file without any process gets an empty one, so that there is something to show and to draw on. Returns its id. */
function addProcess(tree: BpmnTree, log: RepairLog): string | null {
  const { root } = tree;
  if (childOf(root, 'bpmn', 'process') || childOf(root, 'bpmn', 'collaboration')) return null;
  const taken = new Set(tree.nodes.map((node) => attributeValue(node, 'id')));
  let id = 'Process_1';
  for (let number = 2; taken.has(id); number++) id = `Process_${number}`;
  const prefix = root.xml.name.slice(0, root.xml.name.length - root.local.length);
  const process = `<${prefix}process id="${id}" isExecutable="false" />`;
  const place = root.children.find((child) => child.vocabulary === 'bpmndi')?.xml.start ?? root.xml.contentEnd;
  if (root.xml.selfClosing)
    log.edits.push({ start: root.xml.contentStart - 2, end: root.xml.contentStart, text: `>${process}</${root.xml.name}>` });
  else log.edits.push({ start: place, end: place, text: process });
  noteAll(log, 'process-added', true, [id]);
  return id;
}

function declarePrefixes(tree: BpmnTree, log: RepairLog) {
  const place = tree.root.xml.start + 1 + tree.root.xml.name.length;
  const prefixes = [...tree.undeclared].filter((prefix) => READABLE.test(prefix));
  for (const prefix of prefixes) {
    const uri = USUAL_PREFIXES.get(prefix) ?? `urn:undeclared:${prefix}`;
    log.edits.push({ start: place, end: place, text: ` xmlns:${prefix}="${uri}"` });
  }
  noteAll(
    log,
    'prefix-undeclared',
    true,
    prefixes.map(() => null),
    { prefixes: prefixes.slice(0, 10).join(', ') },
  );
}

/** `xsi:type` with a prefix that means nothing here: the reader would drop the element, conditions of flows among them. */
function qualifyTypes(tree: BpmnTree, log: RepairLog) {
  const prefixes: string[] = [];
  for (const node of tree.nodes) {
    if (node.opaque || node.vocabulary !== 'bpmn') continue;
    for (const { name, value, valueStart } of node.xml.attributes) {
      const [prefix, local] = split(value);
      if (name !== 'xsi:type' || !/^t[A-Z]\w*$/.test(local) || node.namespaces.get(prefix) === BPMN_URI) continue;
      const own = node.xml.name.slice(0, node.xml.name.length - node.local.length);
      log.edits.push({ start: valueStart, end: valueStart + value.length, text: `${own}${local}` });
      prefixes.push(prefix || local);
    }
  }
  noteAll(
    log,
    'prefix-undeclared',
    true,
    prefixes.map(() => null),
    { prefixes: [...new Set(prefixes)].slice(0, 10).join(', ') },
  );
}

/** The reader keeps one plane per diagram: each further one gets a diagram of its own. */
function splitPlanes(tree: BpmnTree, log: RepairLog) {
  const split: (string | null)[] = [];
  for (const diagram of tree.root.children) {
    if (diagram.vocabulary !== 'bpmndi' || diagram.local !== 'BPMNDiagram') continue;
    const planes = diagram.children.filter((child) => child.vocabulary === 'bpmndi' && child.local === 'BPMNPlane');
    // Declarations on the diagram hold for all its planes.
    const declared = diagram.xml.attributes.filter(({ name }) => name.startsWith('xmlns'));
    const start = `<${[diagram.xml.name, ...declared.map(({ start, end }) => tree.text.slice(start, end))].join(' ')}>`;
    for (const plane of planes.slice(1)) {
      log.edits.push({ start: plane.xml.start, end: plane.xml.start, text: `</${diagram.xml.name}>${start}` });
      split.push(attributeValue(plane, 'bpmnElement'));
    }
  }
  noteAll(log, 'planes-split', true, split);
}

/** A plane that names nothing, or a process whose pools it draws, is pointed at the collaboration, else at the first process. */
function repairPlane(tree: BpmnTree, log: RepairLog, added: string | null) {
  const collaboration = childOf(tree.root, 'bpmn', 'collaboration');
  const main = collaboration ?? childOf(tree.root, 'bpmn', 'process');
  const id = added ?? (main && attributeValue(main, 'id'));
  if (!id) return;
  const byId = new Map(tree.nodes.filter((node) => node.vocabulary === 'bpmn').map((node) => [attributeValue(node, 'id') ?? '', node]));
  const planes = tree.nodes.filter((node) => node.vocabulary === 'bpmndi' && node.local === 'BPMNPlane');
  const taken = new Set(planes.map((plane) => attributeValue(plane, 'bpmnElement')));
  for (const plane of planes.slice(0, 1)) {
    const named = attributeValue(plane, 'bpmnElement') ?? '';
    const target = byId.get(named) ?? byId.get(named.slice(named.indexOf(':') + 1));
    const drawsPools = () => plane.children.some((shape) => byId.get(attributeValue(shape, 'bpmnElement') ?? '')?.local === 'participant');
    const misses = !target || (target.local === 'process' && collaboration !== null && drawsPools());
    const fits = target && /^(process|collaboration|subProcess|transaction|adHocSubProcess)$/.test(target.local);
    if ((!misses && fits) || (named !== id && taken.has(id))) continue;
    const present = plane.xml.attributes.find((attribute) => attribute.name === 'bpmnElement');
    const place = plane.xml.start + 1 + plane.xml.name.length;
    log.edits.push(
      present
        ? { start: present.start, end: present.end, text: `bpmnElement="${id}"` }
        : { start: place, end: place, text: ` bpmnElement="${id}"` },
    );
    noteAll(log, 'plane-without-process', true, [id]);
  }
}
