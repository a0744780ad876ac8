import { app } from '#models/text/app';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { Icon } from '../parts/icon';
import { useDocument } from '../state/document';
import { compareOutside, keepBoth, reload } from '../state/outside';
import { decideLater, usePostponed } from '../state/postponed';
import { useLanguage } from '../state/settings';

/** The file of the document in front was changed by somebody else: what shall hold? Nothing happens without an answer. */
export function OutsideDialog() {
  const words = app[useLanguage()].outside;
  const current = useDocument((state) => state.current);
  const postponed = usePostponed((state) => state.ids);
  if (current?.outside !== 'changed') return null;
  const { id, dirty, fileName, title } = current;
  const decide = (work: (id: string) => Promise<void>) => () => {
    decideLater(id);
    void work(id);
  };
  return (
    <Dialog
      open={!postponed.has(id)}
      onClose={() => decideLater(id)}
      title={words.title(fileName ?? title)}
      mark={<Icon name="warning" size={20} />}
      tone="warning"
      closeLabel={words.later}
      footer={
        <>
          <Button icon="compare" onPress={decide(compareOutside)}>
            {words.compare}
          </Button>
          <span className="spacer" />
          <Button onPress={decide(keepBoth)}>{words.keepBoth}</Button>
          <Button kind="primary" autoFocus onPress={decide(reload)}>
            {words.reload}
          </Button>
        </>
      }
    >
      <div className="dialog-text">
        <p>{dirty ? words.dirty : words.clean}</p>
        <p className="note">{words.hint}</p>
      </div>
    </Dialog>
  );
}
