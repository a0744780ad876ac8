import { app, dialog } from 'electron';

/** Ends the app with a sentence for its user and, on standard error, a line for whoever helps them. */
export function stopWith({ title, text }: { readonly title: string; readonly text: string }, error: unknown): void {
  console.error(`${title}: ${error instanceof Error ? error.message : String(error)}`);
  // Without a display the box would only write the same again.
  dialog.showErrorBox(title, text);
  app.exit(1);
}
