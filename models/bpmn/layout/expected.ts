import { element, elements, type ModdleElement, text } from '../moddle';
import { isFlowNode } from '../read-flow-elements';

/**
 * Everything a drawing of `root` should show, in document order: pools, lanes, nodes, data, annotations and all lines between them.
 * Lines whose ends do not exist are not expected, nor is what is inside sub-processes drawn closed.
 */
export function expectedElements(root: ModdleElement, drawn: ReadonlySet<string>, closed: ReadonlySet<string>): ModdleElement[] {
  const found: ModdleElement[] = [];
  if (root.$type === 'bpmn:Collaboration') {
    for (const participant of elements(root, 'participants')) {
      found.push(participant);
      const process = element(participant, 'processRef');
      if (process) addContainer(process);
    }
    for (const flow of elements(root, 'messageFlows')) if (hasEnds(flow)) found.push(flow);
    addArtifacts(root);
  } else addContainer(root);
  return [...new Set(found)].filter((candidate) => text(candidate, 'id') !== '');

  function addContainer(container: ModdleElement) {
    for (const set of elements(container, 'laneSets')) addLanes(set);
    for (const child of elements(container, 'flowElements')) {
      if (child.$type === 'bpmn:SequenceFlow') {
        if (hasEnds(child)) found.push(child);
      } else if (isFlowNode(child)) addNode(child);
      else if (/:Data(Object|Store)Reference$/.test(child.$type)) found.push(child);
    }
    addArtifacts(container);
  }

  function addNode(node: ModdleElement) {
    if (node.$type === 'bpmn:BoundaryEvent' && !element(node, 'attachedToRef')) return;
    found.push(node);
    for (const association of elements(node, 'dataInputAssociations'))
      if (elements(association, 'sourceRef').some(isData)) found.push(association);
    for (const association of elements(node, 'dataOutputAssociations')) {
      const target = element(association, 'targetRef');
      if (target && isData(target)) found.push(association);
    }
    const id = text(node, 'id');
    if (Array.isArray(node.flowElements) && !(drawn.has(id) && closed.has(id))) addContainer(node);
  }

  function addLanes(set: ModdleElement) {
    for (const lane of elements(set, 'lanes')) {
      found.push(lane);
      const inner = element(lane, 'childLaneSet');
      if (inner) addLanes(inner);
    }
  }

  function addArtifacts(owner: ModdleElement) {
    for (const artifact of elements(owner, 'artifacts'))
      if (artifact.$type === 'bpmn:TextAnnotation' || (artifact.$type === 'bpmn:Association' && hasEnds(artifact))) found.push(artifact);
  }
}

function isData(target: ModdleElement): boolean {
  return /:Data(Object|Store)Reference$/.test(target.$type);
}

function hasEnds(line: ModdleElement): boolean {
  return element(line, 'sourceRef') !== null && element(line, 'targetRef') !== null;
}
