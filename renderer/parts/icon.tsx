import { GLYPHS, type GlyphName } from '#models/glyphs/glyphs';

export type IconProps = {
  readonly name: GlyphName;
  /** Edge in pixels at the normal size of type; grows with it. */
  readonly size?: 12 | 14 | 16 | 20 | 24 | 32;
  /** What the glyph says where no words stand beside it. Decorative without. */
  readonly label?: string;
  readonly className?: string;
};

/** A glyph in the colour of the text around it. */
export function Icon({ name, size = 16, label, className }: IconProps) {
  const { viewBox, paths } = GLYPHS[name];
  const edge = `${size / 16}rem`;
  return (
    <svg
      className={className}
      viewBox={viewBox}
      width={edge}
      height={edge}
      fill="none"
      stroke="currentColor"
      strokeWidth={size >= 24 ? 1.25 : 1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: constant markup of the project's own glyphs
      dangerouslySetInnerHTML={{ __html: paths }}
    />
  );
}
