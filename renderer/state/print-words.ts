import type { PrintWords } from '#models/report/print/pages';
import type { Language } from '#models/text/language';
import { legend } from '#models/text/legend';
import { picture } from '#models/text/picture';
import { currentDocument } from './document';

/** What stands around the open document's diagram on paper. */
export function printWords(language: Language): PrintWords {
  const words = picture[language].print;
  const { entry, sides } = legend[language];
  const document = currentDocument();
  const date = new Date().toLocaleDateString(language === 'de' ? 'de-DE' : 'en-GB', { day: '2-digit', month: '2-digit', year: 'numeric' });
  return { language, title: document?.title ?? '', entry, sides, origin: words.origin(document?.fileName ?? '', date), page: words.page };
}
