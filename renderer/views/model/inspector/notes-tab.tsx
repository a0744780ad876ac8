import type { ObservationMark } from '#models/process/marks';
import type { FlowNode } from '#models/process/process';
import { inspector } from '#models/text/inspector';
import { Button, IconButton } from '../../../parts/button';
import { EmptyState } from '../../../parts/empty-state';
import { useLanguage } from '../../../state/settings';
import { changeSteps } from './change-steps';
import { marksOf } from './common';
import { DissentList } from './dissent-list';
import { WordSelect, WordsField } from './word-fields';

const KINDS = ['problem', 'idea', 'question', 'risk', 'quote'] as const;
const STATUSES = ['open', 'done'] as const;

/** Problems, ideas, questions, risks and quotes noted at one step. */
export function NotesTab({ nodes }: { readonly nodes: readonly FlowNode[] }) {
  const words = inspector[useLanguage()];
  const [node] = nodes;
  if (!node || nodes.length > 1) return <EmptyState icon="info" title={words.notes} text={words.notesOne} />;
  const notes = marksOf(node).observations;
  const write = (observations: readonly ObservationMark[]) => changeSteps([node], { observations });
  const change = (index: number, changes: Partial<ObservationMark>) =>
    write(notes.map((note, at) => (at === index ? { ...note, ...changes } : note)));
  return (
    <div className="inspector-body">
      {notes.length === 0 && <p className="note">{words.noNotes}</p>}
      {notes.map((note, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: notes have no identity but their place
        <div key={index} className="step-note">
          <div className="step-note-head">
            <WordSelect
              label={words.noteKind}
              labelHidden
              compact
              required
              value={{ mixed: false, value: KINDS.find((kind) => kind === note.kind) ?? 'problem' }}
              options={KINDS}
              words={words.noteKinds}
              onChange={(kind) => change(index, { kind: kind ?? 'problem' })}
            />
            <WordSelect
              label={words.noteStatus}
              labelHidden
              compact
              required
              value={{ mixed: false, value: STATUSES.find((status) => status === note.status) ?? 'open' }}
              options={STATUSES}
              words={words.noteStatuses}
              onChange={(status) => change(index, { status: status ?? 'open' })}
            />
            <span className="spacer" />
            <IconButton icon="close" size={14} label={words.removeNote} onPress={() => write(notes.filter((_, at) => at !== index))} />
          </div>
          <WordsField
            label={words.noteText}
            labelHidden
            multiline
            value={{ mixed: false, value: note.text }}
            placeholder={words.noteText}
            onCommit={(text) => change(index, { text: text ?? '' })}
          />
        </div>
      ))}
      <div>
        <Button size="compact" icon="plus" onPress={() => write([...notes, { kind: 'problem', text: '', status: 'open' }])}>
          {words.addNote}
        </Button>
      </div>
      <DissentList node={node} />
      <WordsField
        label={words.stepNote}
        multiline
        value={{ mixed: false, value: marksOf(node).note }}
        onCommit={(note) => changeSteps([node], { note })}
      />
    </div>
  );
}
