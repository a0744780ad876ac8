/** Packages that come without types of their own, declared as narrowly as they are used. */
declare module 'bpmn-moddle' {
  export const BpmnModdle: new (packages?: Readonly<Record<string, unknown>>, options?: object) => import('./moddle').Moddle;
}

declare module 'saxen' {
  type Decode = (text: string) => string;
  type Context = () => { readonly line: number; readonly column: number; readonly data: string };
  type Handlers = {
    openTag: (
      name: string,
      attributes: () => Readonly<Record<string, string>> | false,
      decode: Decode,
      selfClosing: boolean,
      context: Context,
    ) => void;
    closeTag: (name: string, decode: Decode, selfClosing: boolean, context: Context) => void;
    text: (text: string, decode: Decode, context: Context) => void;
    error: (error: Error, context: Context) => void;
    warn: (error: Error, context: Context) => void;
  };
  export class Parser {
    ns(uriToPrefix: Readonly<Record<string, string>>): this;
    on<K extends keyof Handlers>(event: K, handler: Handlers[K]): this;
    parse(xml: string): void;
    stop(): void;
  }
}
