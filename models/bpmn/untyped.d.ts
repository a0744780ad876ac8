/** Packages that come without types of their own, declared as narrowly as they are used. */
declare module 'bpmn-moddle' {
  export const BpmnModdle: new (packages?: Readonly<Record<string, unknown>>, options?: object) => import('./moddle').Moddle;
}
