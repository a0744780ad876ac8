import { useState } from 'react';
import { documents } from '#models/text/documents';
import type { DocumentRow } from '../../db/database';
import { Button } from '../../parts/button';
import { Question } from '../../parts/dialog';
import { Icon } from '../../parts/icon';
import { openStored } from '../../state/document-actions';
import { useLibrary } from '../../state/library';
import { compareUnsaved, discardUnsaved } from '../../state/library-actions';
import { settled, useRecovery } from '../../state/recovery';
import { useLanguage } from '../../state/settings';
import { changedText } from './changed-text';

/** So many are shown at once; the next ones follow as these are decided. */
const SHOWN = 2;

/** After an end that was none: documents with changes no file has. Nothing happens to them unless somebody says so. */
export function Recovery() {
  const words = documents[useLanguage()].recovery;
  const ids = useRecovery((state) => state.ids);
  const rows = useLibrary((state) => state.rows);
  const [discarding, setDiscarding] = useState<DocumentRow | null>(null);
  const there = ids.flatMap((id) => rows?.find((row) => row.id === id && row.dirty && row.trashedAt === null) ?? []);
  const more = there.length - SHOWN;
  return (
    <>
      {there.slice(0, SHOWN).map((row) => (
        <Banner key={row.id} row={row} onDiscard={() => setDiscarding(row)} />
      ))}
      {more > 0 && <p className="note library-remark">{words.more(more)}</p>}
      {discarding && <Discard row={discarding} onClose={() => setDiscarding(null)} />}
    </>
  );
}

function Banner({ row, onDiscard }: { readonly row: DocumentRow; readonly onDiscard: () => void }) {
  const language = useLanguage();
  const words = documents[language].recovery;
  const hasFile = row.fileSha !== null;
  const when = changedText(row.changedAt, language);
  const title = hasFile ? words.title(row.title, when) : words.titleNew(row.title, when);
  return (
    <section className="recovery" aria-label={title}>
      <Icon name="shield" size={20} />
      <div className="recovery-text">
        <b>{title}</b>
        <p className="note">{hasFile ? words.text : words.textNew}</p>
      </div>
      {hasFile && (
        <Button kind="quiet" onPress={() => void compareUnsaved(row)}>
          {words.compare}
        </Button>
      )}
      <Button onPress={onDiscard}>{words.discard}</Button>
      <Button
        kind="primary"
        onPress={() => {
          settled(row.id);
          void openStored(row.id);
        }}
      >
        {words.restore}
      </Button>
    </section>
  );
}

function Discard({ row, onClose }: { readonly row: DocumentRow; readonly onClose: () => void }) {
  const words = documents[useLanguage()];
  const { recovery } = words;
  return (
    <Question
      open
      danger
      title={recovery.discardTitle(row.title)}
      text={<p>{row.fileSha === null ? recovery.discardTextNew : recovery.discardText}</p>}
      yes={recovery.discardYes}
      cancel={words.cancel}
      onCancel={onClose}
      onYes={() => {
        onClose();
        settled(row.id);
        void discardUnsaved(row);
      }}
    />
  );
}
