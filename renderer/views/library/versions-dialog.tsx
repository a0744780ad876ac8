import { useEffect, useState } from 'react';
import { documents } from '#models/text/documents';
import type { DocumentRow, VersionRow } from '../../db/database';
import { listVersions } from '../../db/documents';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { compareVersion, restoreVersion } from '../../state/library-actions';
import { reportLibrary } from '../../state/library-trouble';
import { useLanguage } from '../../state/settings';
import { changedText } from './changed-text';

/** The former states of a document, newest first: to compare with the present one, or to go back to. */
export function VersionsDialog({ row, onClose }: { readonly row: DocumentRow; readonly onClose: () => void }) {
  const language = useLanguage();
  const words = documents[language];
  const [versions, setVersions] = useState<readonly VersionRow[] | null>(null);
  useEffect(() => {
    listVersions(row.id).then(setVersions, (error: unknown) => {
      reportLibrary(error, true);
      setVersions([]);
    });
  }, [row.id]);
  if (!versions) return null;
  return (
    <Dialog open onClose={onClose} size="wide" title={words.versionsTitle(row.title)} closeLabel={words.close}>
      {versions.length === 0 ? (
        <p className="dialog-text library-no-versions">{words.versionsNone}</p>
      ) : (
        <ul className="library-versions">
          {versions.map((version) => {
            const when = changedText(version.at, language);
            return (
              <li key={version.seq} className="library-version">
                <div>
                  <b>{when}</b>
                  <div className="note">
                    {words.versionReason[version.reason]}
                    {version.title !== row.title && ` · ${version.title}`}
                  </div>
                </div>
                <span className="spacer" />
                <Button
                  kind="quiet"
                  size="compact"
                  label={`${words.compare}: ${words.versionLabel(when)}`}
                  onPress={() => {
                    onClose();
                    void compareVersion(row, version, words.versionLabel(when));
                  }}
                >
                  {words.compare}
                </Button>
                <Button
                  size="compact"
                  label={`${words.restoreVersion}: ${words.versionLabel(when)}`}
                  onPress={() => {
                    onClose();
                    void restoreVersion(row, version);
                  }}
                >
                  {words.restoreVersion}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </Dialog>
  );
}
