import { GLYPHS, type GlyphName } from '#models/glyphs/glyphs';
import { carrierChip, severityShape, TOKEN_PALETTE } from '#models/glyphs/shapes';
import { CARRIER_CLASS, CARRIER_LETTER, type Carrier } from '#models/process/vocabulary';
import { library } from '#models/text/library';
import { useLanguage } from '../../state/settings';

type Step = { readonly x: number; readonly input: Carrier; readonly output: Carrier; readonly work: GlyphName; readonly tone: string };

const STEPS: readonly Step[] = [
  { x: 14, input: 'paper', output: 'caseRecord', work: 'handScreen', tone: 'var(--work-it)' },
  { x: 158, input: 'registerData', output: 'caseRecord', work: 'gearFull', tone: 'var(--work-full)' },
  { x: 302, input: 'caseRecord', output: 'secureMailbox', work: 'gearHalf', tone: 'var(--work-part)' },
];

/** Three steps with their marks: what the app does, before any word is read. */
export function LibraryPicture() {
  const words = library[useLanguage()];
  return (
    <div className="library-picture">
      <svg viewBox="0 0 432 112" role="img" aria-label={words.picture}>
        {[136, 280].map((x) => (
          <g key={x} stroke="var(--shape-line)" strokeWidth={1.4} fill="var(--shape-line)">
            <path d={`M${x - 10} 56h26`} fill="none" />
            <path d={`M${x + 22} 56l-9-4v8z`} stroke="none" />
          </g>
        ))}
        {STEPS.map((step, index) => (
          <StepPicture key={step.x} step={step} name={words.pictureSteps[index] ?? []} />
        ))}
        <BreakBadge />
      </svg>
    </div>
  );
}

function StepPicture({ step, name }: { readonly step: Step; readonly name: readonly string[] }) {
  return (
    <g>
      <rect x={step.x} y={18} width={112} height={84} rx={9} fill="var(--shape)" stroke="var(--shape-line)" strokeWidth={1.6} />
      {name.map((line, index) => (
        <text key={line} x={step.x + 56} y={56.5 + index * 15} textAnchor="middle" fontSize={12.5} fill="var(--text)">
          {line}
        </text>
      ))}
      <Drawn x={step.x - 10} y={32} scale={0.95} markup={chip(step.input)} />
      <Drawn x={step.x + 103} y={32} scale={0.95} markup={chip(step.output)} />
      <Drawn x={step.x + 13} y={81} scale={0.94} markup={GLYPHS[step.work].paths} tone={step.tone} />
    </g>
  );
}

function BreakBadge() {
  return (
    <g transform="translate(7 3)">
      <rect width={40} height={20} rx={10} fill="var(--bg-panel)" stroke="var(--sev-3)" strokeWidth={1.2} />
      <Drawn x={5} y={3} scale={0.875} markup={GLYPHS.brokenChain.paths} tone="var(--sev-3)" />
      <Drawn x={21} y={2} scale={0.8} markup={severityShape(3, '3', 'counted', TOKEN_PALETTE)} />
    </g>
  );
}

function chip(carrier: Carrier): string {
  return carrierChip(CARRIER_CLASS[carrier], CARRIER_LETTER[carrier], TOKEN_PALETTE);
}

type DrawnProps = { readonly x: number; readonly y: number; readonly scale: number; readonly markup: string; readonly tone?: string };

function Drawn({ x, y, scale, markup, tone }: DrawnProps) {
  return (
    <g
      transform={`translate(${x} ${y}) scale(${scale})`}
      {...(tone && {
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 1.4,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        color: tone,
      })}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: constant markup of the project's own shapes
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  );
}
