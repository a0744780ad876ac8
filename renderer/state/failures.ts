import { app } from '#models/text/app';
import { files } from '#models/text/files';
import { LANGUAGES } from '#models/text/language';
import { host } from '../bridge/host';
import { useDocument } from './document';
import { notify } from './notices';

/** Said by the browser when a page lays itself out twice; means nothing. */
const HARMLESS = /^ResizeObserver loop/;

/** Tells that something went wrong which nobody foresaw, and whether the work is safe. */
export function reportFailure(error: unknown): void {
  console.error(error);
  notify((language) => {
    const words = files[language];
    const safe = !useDocument.getState().commitFailed;
    return { kind: 'error', text: words.unforeseen, detail: safe ? words.unforeseenSafe : words.libraryFailedDetail };
  });
}

export function watchForFailures(): void {
  window.addEventListener('error', ({ error, message }) => {
    if (!HARMLESS.test(message)) reportFailure(error ?? message);
  });
  window.addEventListener('unhandledrejection', ({ reason }) => reportFailure(reason));
}

/** Instead of an empty window, when the app cannot even begin. The language is not known yet, so both speak. */
export function showStartFailure(root: HTMLElement, error: unknown): void {
  console.error(error);
  const message = document.createElement('main');
  message.setAttribute('role', 'alert');
  message.className = 'start-failure';
  for (const language of LANGUAGES) {
    const { title, text } = files[language].notStarted;
    const part = document.createElement('section');
    part.lang = language;
    const heading = document.createElement('h1');
    heading.textContent = title;
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    part.append(heading, paragraph);
    message.append(part);
  }
  const reason = document.createElement('pre');
  reason.textContent = error instanceof Error ? error.message : String(error);
  // The window draws its own frame, so there is no other cross to close it by.
  const close = document.createElement('button');
  close.textContent = LANGUAGES.map((language) => app[language].window.close).join(' / ');
  close.addEventListener('click', () => void host.close());
  message.append(reason, close);
  root.replaceChildren(message);
}
