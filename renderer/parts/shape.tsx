export type ShapeProps = {
  /** Markup from `#models/glyphs/shapes`. */
  readonly markup: string;
  /** Height in pixels at the normal size of type. */
  readonly size: number;
  /** Size of the grid the markup is drawn on. */
  readonly grid?: readonly [width: number, height: number];
  /** What the shape says where no words stand beside it. Decorative without. */
  readonly label?: string | undefined;
};

/** A shape that carries meaning, drawn by the same function that draws it on the diagram and in the report. */
export function Shape({ markup, size, grid = [20, 20], label }: ShapeProps) {
  const [width, height] = grid;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={`${(size * width) / height / 16}rem`}
      height={`${size / 16}rem`}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: markup from the project's own shapes, texts in it are escaped there
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  );
}
