import type { DissentMark } from '#models/process/marks';
import type { FlowNode } from '#models/process/process';
import { DISSENT_TOPICS } from '#models/process/vocabulary';
import { inspector } from '#models/text/inspector';
import { Button, IconButton } from '../../../parts/button';
import { useLanguage } from '../../../state/settings';
import { changeSteps } from './change-steps';
import { marksOf } from './common';
import { WordSelect, WordsField } from './word-fields';

/** Two statements about one value of a step that nobody has settled: both are kept, neither wins. */
export function DissentList({ node }: { readonly node: FlowNode }) {
  const words = inspector[useLanguage()];
  const all = marksOf(node).dissent;
  const write = (dissent: readonly DissentMark[]) => changeSteps([node], { dissent });
  const change = (index: number, changes: Partial<DissentMark>) =>
    write(all.map((each, at) => (at === index ? { ...each, ...changes } : each)));
  const free = DISSENT_TOPICS.find((topic) => !all.some(({ about }) => about === topic));
  return (
    <section className="field" aria-label={words.dissent}>
      <h3 className="field-label">{words.dissent}</h3>
      {all.length > 0 && <p className="field-hint">{words.dissentHint}</p>}
      {all.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what it is about may be changed, so its place is its identity
        <div key={index} className="step-note">
          <div className="step-note-head">
            <WordSelect
              label={words.dissentAbout}
              labelHidden
              compact
              required
              value={{ mixed: false, value: DISSENT_TOPICS.find((topic) => topic === each.about) ?? null }}
              options={DISSENT_TOPICS}
              words={words.dissentTopics}
              onChange={(about) => about !== null && change(index, { about })}
            />
            <span className="spacer" />
            <IconButton icon="close" size={14} label={words.removeDissent} onPress={() => write(all.filter((_, at) => at !== index))} />
          </div>
          <div className="field-pair">
            <WordsField
              label={words.dissentFirst}
              value={{ mixed: false, value: each.first || null }}
              onCommit={(first) => change(index, { first: first ?? '' })}
            />
            <WordsField
              label={words.dissentSecond}
              value={{ mixed: false, value: each.second || null }}
              onCommit={(second) => change(index, { second: second ?? '' })}
            />
          </div>
          <WordsField label={words.dissentNote} value={{ mixed: false, value: each.note }} onCommit={(note) => change(index, { note })} />
        </div>
      ))}
      {free && (
        <div>
          <Button size="compact" icon="plus" onPress={() => write([...all, { about: free, first: '', second: '', note: null }])}>
            {words.addDissent}
          </Button>
        </div>
      )}
    </section>
  );
}
