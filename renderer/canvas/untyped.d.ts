/** Packages that come without types of their own, declared as narrowly as they are used. */
declare module 'diagram-js-minimap' {
  const minimapModule: object;
  export default minimapModule;
}

declare module 'bpmn-js-create-append-anything' {
  export const CreateAppendAnythingModule: object;
}

declare module 'bpmn-js-native-copy-paste' {
  const nativeCopyPasteModule: object;
  export default nativeCopyPasteModule;
}

declare module 'bpmn-js-i18n/translations/de.js' {
  const dictionary: Readonly<Record<string, string>>;
  export default dictionary;
}

declare module '*.css?raw' {
  const text: string;
  export default text;
}
