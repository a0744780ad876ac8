type Entry = { readonly html?: string; readonly imageHtml?: string } & Record<string, unknown>;
type Entries = Record<string, Entry>;
type Change = () => (entries: Entries) => Entries;
type ContextPad = { registerProvider(priority: number, provider: { readonly getMultiElementContextPadEntries: Change }): void };
type PopupMenu = { registerProvider(menu: string, priority: number, provider: { readonly getPopupMenuEntries: Change }): void };

const AFTER_THE_OTHERS = 300;

/** The same drawing with attributes in the place of style sheets. */
export function withAttributes(html: string): string {
  return html.replace(/ style="([^"]*)"/g, (_, style: string) =>
    [...style.matchAll(/([\w-]+)\s*:\s*([^;]+)/g)].map(([, name, value]) => ` ${name}="${value?.trim()}"`).join(''),
  );
}

/** The library's icons for aligning carry style sheets of their own, which the window refuses: they would be black blocks. */
export class AttributeIcons {
  static $inject = ['contextPad', 'popupMenu'];

  constructor(contextPad: ContextPad, popupMenu: PopupMenu) {
    contextPad.registerProvider(AFTER_THE_OTHERS, { getMultiElementContextPadEntries: () => plain });
    popupMenu.registerProvider('align-elements', AFTER_THE_OTHERS, { getPopupMenuEntries: () => plain });
  }
}

function plain(entries: Entries): Entries {
  const change = ({ html, imageHtml, ...entry }: Entry): Entry => ({
    ...entry,
    ...(html !== undefined && { html: withAttributes(html) }),
    ...(imageHtml !== undefined && { imageHtml: withAttributes(imageHtml) }),
  });
  return Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, change(entry)]));
}
