import type { SystemMark } from '#models/process/marks';
import type { Remains } from '#models/process/systems';
import { systems as texts } from '#models/text/systems';
import { Button } from '../../../parts/button';
import { Dialog } from '../../../parts/dialog';
import { useLanguage } from '../../../state/settings';
import { removeSystem } from '../../../state/systems';

type RemoveProps = { readonly system: SystemMark; readonly uses: number; readonly onDone: () => void };

/** Says who names the system, and what becomes of that. */
export function RemoveDialog({ system, uses, onDone }: RemoveProps) {
  const words = texts[useLanguage()];
  const remove = (remains: Remains) => {
    removeSystem(system.id, remains);
    onDone();
  };
  return (
    <Dialog
      open
      onClose={onDone}
      title={words.removeTitle(system.name)}
      role="alertdialog"
      footer={
        <>
          <Button kind="danger" onPress={() => remove('nothing')}>
            {uses === 0 ? words.removeYes : words.removeAll}
          </Button>
          <span className="spacer" />
          <Button onPress={onDone} autoFocus={uses === 0}>
            {words.cancel}
          </Button>
          {uses > 0 && (
            <Button kind="primary" autoFocus onPress={() => remove('name')}>
              {words.removeKeep}
            </Button>
          )}
        </>
      }
    >
      <div className="dialog-text">{uses === 0 ? words.removeUnused : words.removeUsed(uses)}</div>
    </Dialog>
  );
}
