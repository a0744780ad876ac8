import type { Step } from './steps';

/** Building blocks of PICTURE that do nothing but change the medium: take data over, print, scan. */
const MEDIA_BLOCK = /übernehm|uebernehm|drucken|scannen|medienwechsel/i;

export function isMediaBlock({ node }: Step): boolean {
  const block = node.marks?.pictureBlock ?? null;
  return block !== null && MEDIA_BLOCK.test(block);
}
