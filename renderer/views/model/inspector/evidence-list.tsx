import type { EvidenceMark } from '#models/process/marks';
import type { FlowNode } from '#models/process/process';
import { EVIDENCE_MATURITIES } from '#models/process/vocabulary';
import { inspector } from '#models/text/inspector';
import { marks } from '#models/text/marks';
import { IconButton } from '../../../parts/button';
import { useLanguage } from '../../../state/settings';
import { changeSteps } from './change-steps';
import { TruthField } from './choice-fields';
import { marksOf } from './common';
import { NewLine } from './legal-bases';
import { WordSelect, WordsField } from './word-fields';

/** What an applicant must prove in this step, how digital that is, and whether a register already knows it. */
export function EvidenceList({ node }: { readonly node: FlowNode }) {
  const language = useLanguage();
  const words = inspector[language];
  const { evidence } = marksOf(node);
  const write = (next: readonly EvidenceMark[]) => changeSteps([node], { evidence: next });
  const change = (index: number, changes: Partial<EvidenceMark>) =>
    write(evidence.map((each, at) => (at === index ? { ...each, ...changes } : each)));
  return (
    <section className="field" aria-label={words.evidence}>
      <h3 className="field-label">{words.evidence}</h3>
      {evidence.length > 0 && (
        <ul className="row-list">
          {evidence.map((each, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: evidence has no identity but its place, and its name may be changed
            <li key={index} className="row-list-row evidence-row">
              <div className="evidence-head">
                <WordsField
                  className="plain-field"
                  label={words.evidenceName}
                  labelHidden
                  value={{ mixed: false, value: each.name || null }}
                  placeholder={words.evidenceHint}
                  onCommit={(name) => (name === null ? write(evidence.filter((_, at) => at !== index)) : change(index, { name }))}
                />
                <IconButton
                  icon="close"
                  size={14}
                  label={words.removeEvidence(each.name)}
                  onPress={() => write(evidence.filter((_, at) => at !== index))}
                />
              </div>
              <div className="field-pair">
                <WordSelect
                  label={words.maturity}
                  compact
                  value={{ mixed: false, value: each.maturity }}
                  options={EVIDENCE_MATURITIES}
                  words={marks[language].maturity}
                  onChange={(maturity) => change(index, { maturity })}
                />
                <TruthField
                  label={words.heldByRegister}
                  value={{ mixed: false, value: each.heldByRegister }}
                  onChange={(heldByRegister) => change(index, { heldByRegister })}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
      <NewLine label={words.addEvidence} onAdd={(name) => write([...evidence, { name, maturity: null, heldByRegister: null }])} />
    </section>
  );
}
