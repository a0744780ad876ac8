import { inspector } from '#models/text/inspector';
import { canvas } from '../../../state/canvas-link';
import { useLanguage } from '../../../state/settings';
import { WordsField } from './word-fields';

type NameProps = {
  readonly name: string;
  readonly onRename: (name: string) => void;
};

/** A name as a heading that can be edited in place. */
function NameField({ name, onRename }: NameProps) {
  const words = inspector[useLanguage()];
  return (
    <WordsField
      className="name-field"
      label={words.name}
      labelHidden
      multiline
      value={{ mixed: false, value: name.replace(/\s+/g, ' ').trim() || null }}
      placeholder={words.unnamed}
      onCommit={(text) => onRename(text ?? '')}
    />
  );
}

type HeadProps = {
  readonly crumbs: readonly string[];
  readonly name: string;
  /** The element that bears the name; null for the document itself. */
  readonly id: string | null;
};

/** Above the fields: what is selected, and its name. */
export function InspectorHead({ crumbs, id, name }: HeadProps) {
  const words = inspector[useLanguage()];
  return (
    <div className="inspector-head">
      <p className="inspector-crumbs">{crumbs.filter((crumb) => crumb !== '').join(' · ')}</p>
      {/* A heading to find one's way by, a field to change it. */}
      <h2>
        <span className="visually-hidden">{name.replace(/\s+/g, ' ').trim() || words.unnamed}</span>
      </h2>
      <NameField name={name} onRename={(text) => (id === null ? canvas()?.renameDocument(text) : canvas()?.rename(id, text))} />
    </div>
  );
}
