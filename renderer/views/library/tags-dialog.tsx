import { useState } from 'react';
import { documents } from '#models/text/documents';
import type { DocumentRow } from '../../db/database';
import { Button } from '../../parts/button';
import { Checkbox } from '../../parts/checkbox';
import { Dialog } from '../../parts/dialog';
import { TextField } from '../../parts/text-field';
import { changeTags } from '../../state/library-actions';
import { useLanguage } from '../../state/settings';

export type TagsDialogProps = {
  readonly rows: readonly DocumentRow[];
  /** Every tag of the library, the most used first. */
  readonly known: readonly string[];
  readonly onClose: () => void;
};

/** Ticks the tags of one or several documents; a dash means that only some of them have it. */
export function TagsDialog({ rows, known, onClose }: TagsDialogProps) {
  const words = documents[useLanguage()];
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [typed, setTyped] = useState('');
  const added = [...changed.keys()].filter((tag) => !known.includes(tag));
  const holds = (tag: string) => rows.filter(({ tags }) => tags.includes(tag)).length;
  const withTyped = () => {
    const next = new Map(changed);
    for (const part of typed.split(',')) {
      const tag = part.replace(/\s+/g, ' ').trim();
      if (tag !== '') next.set(tag, true);
    }
    return next;
  };
  const apply = () => {
    onClose();
    void changeTags(rows, withTyped());
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.tagsTitle(rows.length, rows[0]?.title ?? '')}
      footer={
        <>
          <span className="spacer" />
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button kind="primary" onPress={apply}>
            {words.apply}
          </Button>
        </>
      }
    >
      <div className="dialog-text library-choices">
        <TextField
          label={words.newTag}
          hint={words.newTagHint}
          value={typed}
          onChange={setTyped}
          autoFocus
          onSubmit={() => {
            if (typed.trim() === '') return apply();
            setChanged(withTyped());
            setTyped('');
          }}
        />
        {known.length + added.length === 0 && <p className="note">{words.noTags}</p>}
        {[...added, ...known].map((tag) => {
          const count = holds(tag);
          const checked = changed.get(tag) ?? count === rows.length;
          return (
            <Checkbox
              key={tag}
              checked={checked}
              mixed={!changed.has(tag) && count > 0 && count < rows.length}
              onChange={(on) => setChanged(new Map(changed).set(tag, on))}
            >
              {tag}
            </Checkbox>
          );
        })}
      </div>
    </Dialog>
  );
}
