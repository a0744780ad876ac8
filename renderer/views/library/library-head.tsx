import { EXAMPLES } from '#models/examples/examples';
import { documents } from '#models/text/documents';
import { Button } from '../../parts/button';
import { Menu } from '../../parts/menu';
import { newDocument, openExample, openFiles } from '../../state/document-actions';
import { importFiles, importFolder } from '../../state/import-many';
import { showTrash } from '../../state/library';
import { useLanguage } from '../../state/settings';

export type LibraryHeadProps = { readonly trash: boolean; readonly canEmpty: boolean; readonly onEmptyTrash: () => void };

/** The title of the screen and how documents come into the library. */
export function LibraryHead({ trash, canEmpty, onEmptyTrash }: LibraryHeadProps) {
  const language = useLanguage();
  const words = documents[language];
  if (trash) {
    return (
      <header className="library-top">
        <h1>{words.trash}</h1>
        <span className="spacer" />
        {canEmpty && (
          <Button kind="danger" onPress={onEmptyTrash}>
            {words.emptyTrash}
          </Button>
        )}
        <Button icon="library" onPress={() => showTrash(false)}>
          {words.backToLibrary}
        </Button>
      </header>
    );
  }
  return (
    <header className="library-top">
      <h1>{words.title}</h1>
      <span className="spacer" />
      <Menu
        label={words.examples}
        trigger={<Button icon="model">{words.examples}</Button>}
        entries={EXAMPLES.map(({ id, title }) => ({ id, text: title[language], run: () => void openExample(id) }))}
      />
      <Menu
        label={words.import}
        trigger={<Button icon="download">{words.import}</Button>}
        entries={[
          { id: 'files', text: words.importFiles, icon: 'open', run: () => void importFiles() },
          { id: 'folder', text: words.importFolder, icon: 'library', run: () => void importFolder() },
        ]}
      />
      <Button icon="open" onPress={() => void openFiles()}>
        {words.open}
      </Button>
      <Menu
        label={words.new}
        trigger={
          <Button kind="primary" icon="plus">
            {words.new}
          </Button>
        }
        entries={[
          { id: 'blank', text: words.newBlank, icon: 'model', run: () => void newDocument('blank') },
          { id: 'service', text: words.newService, icon: 'office', run: () => void newDocument('service') },
          { id: 'sheet', text: words.newSheet, icon: 'record', run: () => void newDocument('sheet') },
        ]}
      />
    </header>
  );
}
