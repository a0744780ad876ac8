export type Size = { readonly width: number; readonly height: number };

const SMALL: readonly (readonly [pattern: RegExp, size: Size])[] = [
  [/Event$/, { width: 36, height: 36 }],
  [/Gateway$/, { width: 50, height: 50 }],
  [/^dataObjectReference$|^data(In|Out)put$/, { width: 36, height: 50 }],
  [/^dataStoreReference$/, { width: 50, height: 50 }],
  [/^textAnnotation$/, { width: 140, height: 50 }],
  [/^participant$/, { width: 600, height: 250 }],
  [/^lane$/, { width: 570, height: 120 }],
  [/^group$/, { width: 300, height: 300 }],
];

/** The size an element has when nobody has said otherwise, as bpmn-js draws new ones. `local` is the element name in the file. */
export function defaultSize(local: string, expanded = false): Size {
  const small = SMALL.find(([pattern]) => pattern.test(local));
  if (small) return small[1];
  return expanded ? { width: 350, height: 200 } : { width: 100, height: 80 };
}
