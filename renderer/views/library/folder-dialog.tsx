import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { documents } from '#models/text/documents';
import type { DocumentRow } from '../../db/database';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Icon } from '../../parts/icon';
import { TextField } from '../../parts/text-field';
import { moveTo } from '../../state/library-actions';
import { folderPath } from '../../state/library-listing';
import { useLanguage } from '../../state/settings';

export type FolderDialogProps = {
  readonly rows: readonly DocumentRow[];
  readonly known: readonly string[];
  readonly onClose: () => void;
};

/** Chooses a folder for one or several documents, or makes one. */
export function FolderDialog({ rows, known, onClose }: FolderDialogProps) {
  const words = documents[useLanguage()];
  const common = rows.every(({ folder }) => folder === rows[0]?.folder) ? (rows[0]?.folder ?? '') : null;
  const [chosen, setChosen] = useState<string | null>(common);
  const [typed, setTyped] = useState('');
  const apply = () => {
    const target = folderPath(typed) ?? chosen;
    onClose();
    if (target !== null) void moveTo(rows, target || null);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.folderTitle(rows.length, rows[0]?.title ?? '')}
      footer={
        <>
          <span className="spacer" />
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button kind="primary" onPress={apply}>
            {words.move}
          </Button>
        </>
      }
    >
      <div className="dialog-text library-choices">
        <TextField
          label={words.folderField}
          hint={words.folderHint}
          value={typed}
          onChange={setTyped}
          autoFocus={known.length === 0}
          onSubmit={apply}
        />
        <RadioGroup
          className="library-radios"
          value={typed.trim() === '' ? chosen : null}
          onChange={(value) => {
            setTyped('');
            setChosen(value);
          }}
        >
          <Label className="field-label">{words.folders}</Label>
          {['', ...known].map((path) => (
            <Radio key={path} value={path} className="library-radio">
              <span className="library-radio-dot" />
              {path === '' ? (
                words.noFolder
              ) : (
                <>
                  <Icon name="folder" size={14} />
                  {path.replaceAll('/', ' / ')}
                </>
              )}
            </Radio>
          ))}
        </RadioGroup>
      </div>
    </Dialog>
  );
}
