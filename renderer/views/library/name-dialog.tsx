import { useState } from 'react';
import { documents } from '#models/text/documents';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { TextField } from '../../parts/text-field';
import { useLanguage } from '../../state/settings';

export type NameDialogProps = {
  readonly title: string;
  readonly name: string;
  readonly hint?: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
};

/** Asks for another name. */
export function NameDialog({ title, name, hint, onName, onClose }: NameDialogProps) {
  const words = documents[useLanguage()];
  const [typed, setTyped] = useState(name);
  const [missing, setMissing] = useState(false);
  const apply = () => {
    const plain = typed.replace(/\s+/g, ' ').trim();
    if (plain === '') return setMissing(true);
    onClose();
    onName(plain);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      footer={
        <>
          <span className="spacer" />
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button kind="primary" onPress={apply}>
            {words.rename}
          </Button>
        </>
      }
    >
      <div className="dialog-text">
        <TextField
          label={words.name}
          value={typed}
          onChange={setTyped}
          error={missing ? words.nameNeeded : null}
          hint={hint}
          autoFocus
          onSubmit={apply}
        />
      </div>
    </Dialog>
  );
}
