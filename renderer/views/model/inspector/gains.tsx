import type { FlowNode } from '#models/process/process';
import type { Finding } from '#models/readiness/assessment';
import { inspector } from '#models/text/inspector';
import { formatSigned } from '#models/text/numbers';
import { scenario as scenarioWords } from '#models/text/scenario';
import { Button } from '../../../parts/button';
import { SeverityMark } from '../../../parts/severity-mark';
import { showFindings, showTrace } from '../../../state/destinations';
import { planAgainst } from '../../../state/scenario';
import { useLanguage } from '../../../state/settings';
import { findingId } from '../../../state/verdicts';
import { marksOf } from './common';

type Props = { readonly nodes: readonly FlowNode[]; readonly findings: readonly Finding[] };

/** What the step's breaks cost, and the way to how that is reckoned. */
export function Gains({ nodes, findings }: Props) {
  const language = useLanguage();
  const words = inspector[language];
  // A suggestion takes nothing away until it is confirmed, so there is nothing to gain yet.
  const counted = findings
    .filter((finding) => finding.status === 'detected' || finding.status === 'confirmed')
    .filter((finding) => finding.rule !== 'MB-00');
  const known = nodes.every((node) => marksOf(node).inputs.length > 0 && marksOf(node).outputs.length > 0);
  return (
    <section className="inspector-section gains" aria-label={words.gain}>
      <div className="gains-head">
        <h3>{words.gain}</h3>
        <span className="spacer" />
        <span className="note">{words.gainOver}</span>
      </div>
      {counted.length === 0 && <p className="note">{known ? words.noBreaks : words.noBreaksYet}</p>}
      {counted.map((finding) => (
        <button key={findingId(finding)} type="button" className="gain" onClick={() => showFindings('all', finding)}>
          <SeverityMark severity={finding.severity} size={18} look={finding.status === 'suggested' ? 'suggested' : 'counted'} />
          <span className="gain-words">{words.resolved[finding.rule]}</span>
          <b className="gain-points">
            {finding.gain.index === null
              ? words.d2Points(formatSigned(finding.gain.d2, 1, language))
              : words.points(formatSigned(finding.gain.index, 1, language))}
          </b>
        </button>
      ))}
      <div className="gains-foot">
        <Button size="compact" icon="findings" onPress={() => showFindings('all', counted[0] ?? null)} disabled={counted.length === 0}>
          {words.showFindings}
        </Button>
        <Button size="compact" icon="scenario" onPress={() => planAgainst(counted)} disabled={counted.length === 0}>
          {scenarioWords[language].plan}
        </Button>
        <Button kind="ghost" size="compact" onPress={() => showTrace('D2')}>
          {words.trace}
        </Button>
      </div>
    </section>
  );
}
