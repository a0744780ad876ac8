import { app } from '#models/text/app';
import { formatTime } from '#models/text/times';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { useLeaving } from '../state/leaving';
import { useLanguage } from '../state/settings';
import './leaving-dialog.css';

/** Save, don't save or stay: asked before a document with unsaved changes leaves its tab or the app ends. */
export function LeavingDialog() {
  const language = useLanguage();
  const question = useLeaving((state) => state.question);
  const words = app[language].leaving;
  const documents = question?.documents ?? [];
  const first = documents[0];
  const answer = (given: 'save' | 'discard' | 'cancel') => question?.answer(given);
  return (
    <Dialog
      open={question !== null}
      onClose={() => answer('cancel')}
      role="alertdialog"
      title={words.title(documents.length)}
      footer={
        <>
          <Button kind="danger" onPress={() => answer('discard')}>
            {words.discard}
          </Button>
          <span className="spacer" />
          <Button onPress={() => answer('cancel')}>{words.cancel}</Button>
          <Button kind="primary" autoFocus onPress={() => answer('save')}>
            {documents.length > 1 ? words.saveAll : words.save}
          </Button>
        </>
      }
    >
      <div className="dialog-text">
        {documents.length > 1 ? (
          <>
            <p>{words.many}</p>
            <ul className="leaving-list">
              {documents.map(({ id, title }) => (
                <li key={id}>{title}</li>
              ))}
            </ul>
          </>
        ) : (
          first && <p>{words.one(first.title, formatTime(first.changedAt, language))}</p>
        )}
        <p className="note">{words.kept}</p>
      </div>
    </Dialog>
  );
}
