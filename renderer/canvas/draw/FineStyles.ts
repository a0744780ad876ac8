import Styles from 'diagram-js/lib/draw/Styles';

type Style = { strokeWidth?: number | string } & Record<string, unknown>;
type ComputeStyle = (custom: object, traits: unknown, defaults?: object) => Style;

/** bpmn-js draws 2 px lines; marks need the shapes around them a little quieter. Heavy lines that mean something stay heavy. */
const FINER: ReadonlyMap<unknown, number> = new Map([
  [2, 1.6],
  [4, 3.4],
]);

/** Styles as the library computes them, with finer lines. Finer from the start: reading and writing them again costs as much as drawing. */
export class FineStyles extends (Styles as unknown as new () => { computeStyle: ComputeStyle }) {
  constructor() {
    super();
    // The library defines it on the instance, so an overriding method would not reach it.
    const { computeStyle } = this;
    this.computeStyle = (custom, traits, defaults) => {
      const style = computeStyle(custom, traits, defaults);
      const finer = FINER.get(style.strokeWidth);
      if (finer !== undefined) style.strokeWidth = finer;
      return style;
    };
  }
}
