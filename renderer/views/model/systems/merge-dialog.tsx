import { useState } from 'react';
import type { SystemMark } from '#models/process/marks';
import { systems as texts } from '#models/text/systems';
import { Button } from '../../../parts/button';
import { Dialog } from '../../../parts/dialog';
import { Select } from '../../../parts/select';
import { useLanguage } from '../../../state/settings';
import { mergeSystems } from '../../../state/systems';

type MergeProps = {
  /** Id in the catalogue, or a name that only steps use. */
  readonly from: string;
  readonly name: string;
  readonly others: readonly SystemMark[];
  /** With the system that remains; null where nothing was merged. */
  readonly onDone: (into: string | null) => void;
};

/** Asks which system is meant, and makes one of two. */
export function MergeDialog({ from, name, others, onDone }: MergeProps) {
  const words = texts[useLanguage()];
  const [into, setInto] = useState<string | null>(others.length === 1 ? (others[0]?.id ?? null) : null);
  const merge = () => {
    if (into === null) return;
    mergeSystems(from, into);
    onDone(into);
  };
  return (
    <Dialog
      open
      onClose={() => onDone(null)}
      title={words.mergeTitle(name)}
      footer={
        <>
          <span className="spacer" />
          <Button onPress={() => onDone(null)}>{words.cancel}</Button>
          <Button kind="primary" disabled={into === null} onPress={merge}>
            {words.mergeYes}
          </Button>
        </>
      }
    >
      <div className="dialog-text systems-fields">
        <p>{words.mergeText}</p>
        <Select
          label={words.mergeInto}
          value={into}
          onChange={setInto}
          options={others.map((other) => ({ value: other.id, text: other.name }))}
          placeholder={words.choose}
        />
      </div>
    </Dialog>
  );
}
