/** Closes a switch over a union: does not compile while a case is missing, and names the value should one slip through at run time. */
export function assertNever(value: never, belief: string): never {
  throw new Error(`${belief}, but met ${JSON.stringify(value)}`);
}
