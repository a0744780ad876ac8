import type { ModdleElement } from '#models/bpmn/moddle';

/**
 * The library gives a shape an empty label in the drawing as soon as it is named, and leaves it there when that is undone. Nothing
 * is said by one; but a document in which everything was taken back would still differ from its file.
 */
export type EmptyLabels = {
  /** Remembers what the file itself brought. */
  readonly read: (definitions: ModdleElement) => void;
  /** Takes away what came since. */
  readonly drop: (definitions: ModdleElement) => void;
};

export function emptyLabels(): EmptyLabels {
  let brought = new WeakSet<ModdleElement>();
  return {
    read(definitions) {
      brought = new WeakSet();
      for (const { label } of emptyOnes(definitions)) brought.add(label);
    },
    drop(definitions) {
      for (const { shape, label } of emptyOnes(definitions)) if (!brought.has(label)) shape.set('label', undefined);
    },
  };
}

function* emptyOnes(definitions: ModdleElement): Iterable<{ readonly shape: ModdleElement; readonly label: ModdleElement }> {
  for (const diagram of list(definitions.get('diagrams'))) {
    const plane = diagram.get('plane') as ModdleElement | undefined;
    for (const shape of list(plane?.get('planeElement'))) {
      const label = shape.get('label') as ModdleElement | undefined;
      if (label && !label.get('bounds') && !label.get('labelStyle') && Object.keys(label.$attrs ?? {}).length === 0) yield { shape, label };
    }
  }
}

function list(value: unknown): readonly ModdleElement[] {
  return Array.isArray(value) ? value : [];
}
