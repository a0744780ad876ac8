/** JSON objects, indented by two, written one by one: as a list, or a `single` one by itself. Each call gives the text to write next. */
export function listOf(single: boolean): { readonly add: (object: string) => string; readonly end: () => string } {
  if (single) return { add: (object) => `${object}\n`, end: () => '' };
  let count = 0;
  return {
    add: (object) => `${count++ === 0 ? '[' : ','}\n  ${object.replaceAll('\n', '\n  ')}`,
    end: () => (count > 0 ? '\n]\n' : '[]\n'),
  };
}
