import { files } from '#models/text/files';
import { NewerLibrary } from '../db/library';
import { useDocument } from './document';
import { closeNotice, notify } from './notices';

let told: number | null = null;

/**
 * Says that the library does not work, and what that means.
 * @param again whether the user asked for something and must not be left without an answer; otherwise it is said once
 */
export function reportLibrary(error: unknown, again = false): void {
  console.error(error);
  useDocument.setState({ commitFailed: true });
  if (told !== null && !again) return;
  const newer = error instanceof NewerLibrary;
  told = notify((language) => {
    const { libraryFailed, libraryNewer, libraryFailedDetail } = files[language];
    return { kind: 'error', text: newer ? libraryNewer : libraryFailed, detail: libraryFailedDetail };
  });
}

/** It works again: what was said is no longer true. */
export function libraryAnswered(): void {
  useDocument.setState({ commitFailed: false });
  if (told !== null) closeNotice(told);
  told = null;
}
