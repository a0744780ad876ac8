import { useState } from 'react';
import { panel } from '#models/text/panel';
import { useLanguage } from '../state/settings';
import { judge, type Judged } from '../state/verdicts';
import { Button } from './button';
import { Dialog } from './dialog';
import { TextField } from './text-field';

export type DismissDialogProps = {
  /** Null: closed. */
  readonly findings: readonly Judged[] | null;
  readonly onClose: (dismissed: boolean) => void;
};

/** Asks why findings are no breaks; without a reason nobody could follow it later. */
export function DismissDialog({ findings, onClose }: DismissDialogProps) {
  const words = panel[useLanguage()].findings;
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const close = (dismissed: boolean) => {
    setReason('');
    setMissing(false);
    onClose(dismissed);
  };
  const dismiss = () => {
    if (reason.trim() === '') return setMissing(true);
    judge(findings ?? [], { status: 'dismissed', reason: reason.trim() });
    close(true);
  };
  return (
    <Dialog
      open={findings !== null}
      onClose={() => close(false)}
      title={words.reasonFor(findings?.length ?? 0)}
      footer={
        <>
          <span className="spacer" />
          <Button onPress={() => close(false)}>{words.cancel}</Button>
          <Button kind="primary" onPress={dismiss}>
            {words.dismissNow}
          </Button>
        </>
      }
    >
      <div className="dialog-text">
        <TextField
          label={words.reason}
          value={reason}
          onChange={setReason}
          placeholder={words.reasonHint}
          error={missing ? words.reasonNeeded : null}
          autoFocus
          onSubmit={dismiss}
        />
      </div>
    </Dialog>
  );
}
