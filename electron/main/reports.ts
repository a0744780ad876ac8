import { randomUUID } from 'node:crypto';

const PREVIEW = '/';

/** The reports that `app://report/` shows, in memory only: the preview under `/`, those being printed under paths of their own. */
export function createReports() {
  const pages = new Map<string, string>();
  return {
    find: (path: string) => pages.get(path),
    preview: (html: string) => void pages.set(PREVIEW, html),
    /** @returns the path it is found under until it is removed */
    add(html: string): string {
      const path = `/print/${randomUUID()}`;
      pages.set(path, html);
      return path;
    },
    remove: (path: string) => void pages.delete(path),
  };
}

export type Reports = ReturnType<typeof createReports>;
