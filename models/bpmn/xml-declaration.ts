/** The text without byte order mark and blank space before its declaration, the declaration saying UTF-8 where it names an encoding. */
export function withDeclaration(text: string): string {
  const start = text.replace(/^\ufeff/, '').replace(/^\s+(?=<\?xml\s)/, '');
  return start.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*)(["'])[^"']*\2/, '$1$2UTF-8$2');
}
