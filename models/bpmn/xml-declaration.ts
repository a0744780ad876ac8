/** The text without byte order mark and blank space before its declaration, the declaration saying UTF-8 where it names an encoding. */
export function withDeclaration(text: string): string {
  // As most files are; replacing would copy the whole text.
  if (/^<\?xml version=["']1.0["'] encoding=["']UTF-8["']/.test(text)) return text;
  const start = text.replace(/^\ufeff/, '').replace(/^\s+(?=<\?xml\s)/, '');
  return start.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*)(["'])[^"']*\2/, '$1$2UTF-8$2');
}
