const CREATOR = /\/Creator \((?:\\.|[^\\)])*\)/;

/**
 * The engine notes its user agent as a PDF's creator, and with it the system it ran on. The app's name takes its place,
 * padded to the same length, because a PDF refers to its parts by their position.
 */
export function withoutUserAgent(pdf: Uint8Array): Uint8Array {
  // One byte per character, so that positions in the text are positions in the file.
  const found = CREATOR.exec(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1'));
  if (!found) return pdf;
  const patched = Uint8Array.from(pdf);
  patched.set(Buffer.from('/Creator (Bruchlos)'.padEnd(found[0].length), 'latin1'), found.index);
  return patched;
}
