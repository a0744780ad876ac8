import { TOKEN_PALETTE, carrierChip, severityShape } from '#models/glyphs/shapes';
import type { ProcessModel } from '#models/process/process';
import { CARRIER_LETTER } from '#models/process/vocabulary';
import type { Finding } from '#models/readiness/assessment';
import { marks } from '#models/text/marks';
import { panel } from '#models/text/panel';
import { nameOf } from '../../state/lookup';
import { useLanguage } from '../../state/settings';

const BOX = { width: 116, height: 66 } as const;
const CHIP = 20;

/** The place of the finding as the diagram shows it: the step, or the two steps a suggestion lies between. */
export function Excerpt({ finding, model }: { readonly finding: Finding; readonly model: ProcessModel }) {
  const language = useLanguage();
  const names = marks[language].carrier;
  const label = panel[language].fromTo(names[finding.from.carrier], names[finding.to.carrier]);
  const step = nameOf(model, finding.element, language);
  const two = finding.fromElement !== null;
  return (
    <div className="excerpt">
      <svg viewBox="0 0 356 118" width="100%" height="100%" role="img" aria-label={label}>
        {two ? (
          <>
            <Step x={26} name={nameOf(model, finding.fromElement ?? '', language)} />
            <Flow from={26 + BOX.width} to={214} />
            <Step x={214} name={step} />
            <Chip x={26 + BOX.width} markup={chip(finding.from)} />
            <Chip x={214} markup={chip(finding.to)} />
            <g transform={`translate(${(26 + BOX.width + 214) / 2 - 11} 70) scale(1.1)`}>
              <Markup markup={severity(finding)} />
            </g>
          </>
        ) : (
          <>
            <Flow from={40} to={120} />
            <Step x={120} name={step} />
            <Flow from={120 + BOX.width} to={316} />
            <Chip x={120} markup={chip(finding.from)} />
            <Chip x={120 + BOX.width} markup={chip(finding.to)} />
            {finding.rule !== 'MB-00' && (
              <g transform="translate(128 14)">
                <Markup markup={severity(finding)} />
              </g>
            )}
          </>
        )}
      </svg>
    </div>
  );
}

const chip = (side: Finding['from']) => carrierChip(side.class, CARRIER_LETTER[side.carrier], TOKEN_PALETTE);

function severity(finding: Finding): string {
  const look = finding.status === 'suggested' ? 'suggested' : finding.status === 'dismissed' ? 'dismissed' : 'counted';
  return severityShape(finding.severity, String(finding.severity), look, TOKEN_PALETTE);
}

function Markup({ markup }: { readonly markup: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: markup from the project's own shapes, texts in it are escaped there
  return <g dangerouslySetInnerHTML={{ __html: markup }} />;
}

function Chip({ x, markup }: { readonly x: number; readonly markup: string }) {
  return (
    <g transform={`translate(${x - CHIP / 2} ${26 + BOX.height / 2 - CHIP / 2})`}>
      <Markup markup={markup} />
    </g>
  );
}

function Flow({ from, to }: { readonly from: number; readonly to: number }) {
  const y = 26 + BOX.height / 2;
  return (
    <g className="excerpt-flow">
      <path d={`M${from} ${y}H${to - 6}`} />
      <path d={`M${to} ${y}l-9 -4.5v9z`} className="excerpt-head" />
    </g>
  );
}

function Step({ x, name }: { readonly x: number; readonly name: string }) {
  const lines = wrap(name);
  const first = 26 + BOX.height / 2 + 4 - ((lines.length - 1) * 14) / 2;
  return (
    <g>
      <rect className="excerpt-step" x={x} y={26} width={BOX.width} height={BOX.height} rx={9} />
      {lines.map((line, index) => (
        <text key={line} className="excerpt-name" x={x + BOX.width / 2} y={first + index * 14}>
          {line}
        </text>
      ))}
    </g>
  );
}

const LINE = 14;

/** Breaks a name into three lines at most; what does not fit ends in an ellipsis. */
function wrap(name: string): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const fitting = lines.slice(0, 3).map((line) => (line.length > LINE + 2 ? `${line.slice(0, LINE)}…` : line));
  if (lines.length > 3) fitting[2] = `${fitting[2]} …`;
  return fitting;
}
