/** Which process `calledElement` means: its id without a namespace prefix and blank space around it; null where it names none. */
export function calledProcess(written: string): string | null {
  const name = written.trim();
  return name.slice(name.indexOf(':') + 1) || null;
}
