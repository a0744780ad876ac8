import { type SeverityLook, severityShape, TOKEN_PALETTE } from '#models/glyphs/shapes';
import { Shape } from './shape';

export type SeverityMarkProps = {
  /** 3 octagon, 2 triangle, 1 ring; 0 is the analogue handover. */
  readonly severity: 0 | 1 | 2 | 3;
  readonly look?: SeverityLook;
  readonly size?: 16 | 18 | 20 | 22;
  readonly label?: string | undefined;
};

export function SeverityMark({ severity, look = 'counted', size = 18, label }: SeverityMarkProps) {
  return <Shape markup={severityShape(severity, String(severity), look, TOKEN_PALETTE)} size={size} label={label} />;
}
