import { useEffect, useState } from 'react';
import { panel } from '#models/text/panel';
import { TextField } from '../../parts/text-field';
import { useLanguage } from '../../state/settings';

type Props = {
  readonly label: string;
  readonly note: string | null;
  /** An answer given by hand has none yet. */
  readonly needed: boolean;
  readonly onCommit: (note: string | null) => void;
};

/** Why a criterion was answered as it was; written when the field is left. */
export function CriterionNote({ label, note, needed, onCommit }: Props) {
  const words = panel[useLanguage()].scoreView;
  const [draft, setDraft] = useState(note ?? '');
  useEffect(() => setDraft(note ?? ''), [note]);
  const commit = () => {
    const text = draft.trim();
    if (text !== (note ?? '')) onCommit(text === '' ? null : text);
  };
  return (
    <TextField
      compact
      label={label}
      labelHidden
      value={draft}
      onChange={setDraft}
      placeholder={words.noteHint}
      hint={needed ? words.noteNeeded : undefined}
      onBlur={commit}
      onSubmit={commit}
      onEscape={() => setDraft(note ?? '')}
    />
  );
}
