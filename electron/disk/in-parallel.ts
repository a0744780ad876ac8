/** Does the same for many things, a few at a time, and answers in their order. */
export async function inParallel<T, R>(things: readonly T[], atOnce: number, action: (thing: T) => Promise<R>): Promise<R[]> {
  const results: R[] = new Array(things.length);
  const entries = things.entries();
  const worker = async () => {
    for (const [index, thing] of entries) results[index] = await action(thing);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, things.length) }, worker));
  return results;
}
