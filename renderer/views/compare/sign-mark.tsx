import type { Sign } from '#models/compare/difference';
import { signSvg } from '../../canvas/marks/sign-svg';

/** The sign of a difference, as it stands on the diagram. The words beside it say the same. */
export function SignMark({ sign }: { readonly sign: Sign }) {
  return (
    <svg
      className={`compare-${sign} compare-sign-mark`}
      viewBox="-13 -13 26 26"
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: constant markup of the project's own signs
      dangerouslySetInnerHTML={{ __html: signSvg(sign) }}
    />
  );
}
