import { database, type Session } from './database';
import { inLibrary } from './library';

export async function remember<K extends keyof Session>(key: K, value: Session[K]): Promise<void> {
  await inLibrary(() => database.session.put({ key, value }));
}

export async function recall<K extends keyof Session>(key: K): Promise<Session[K] | null> {
  return ((await inLibrary(() => database.session.get(key)))?.value as Session[K] | undefined) ?? null;
}
