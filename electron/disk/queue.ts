const tails = new Map<string, Promise<unknown>>();

/** Runs actions with the same key one after another, in the order they came; a failed one does not stop the next. */
export function inOrder<T>(key: string, action: () => Promise<T>): Promise<T> {
  const result = (tails.get(key) ?? Promise.resolve()).then(action, action);
  const tail = result.catch(() => {}).finally(() => tails.get(key) === tail && tails.delete(key));
  tails.set(key, tail);
  return result;
}
