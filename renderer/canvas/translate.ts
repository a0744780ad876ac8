import base from 'bpmn-js-i18n/translations/de.js';
import { CANVAS_ENGLISH, CANVAS_GERMAN } from '#models/text/canvas-dictionary';
import type { Language } from '#models/text/language';
import type { DiagramModule, Translate } from './dialect';

export type Speech = { language: Language };

/** Our own words first, then the community's German, then the text as it is. */
export function translation(template: string, language: Language): string {
  if (language === 'en') return CANVAS_ENGLISH[template] ?? template;
  return CANVAS_GERMAN[template] ?? base[template] ?? template;
}

/** A `translate` service that follows the language of the app while it runs. */
export function translateModule(speech: Speech): DiagramModule {
  const translate: Translate = (template, replacements = {}) =>
    translation(template, speech.language).replace(/{([^}]+)}/g, (whole, key: string) => String(replacements[key] ?? whole));
  return { translate: ['value', translate] };
}
