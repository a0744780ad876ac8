import { inspector } from '#models/text/inspector';
import { canvas } from '../../../state/canvas-link';
import { useLanguage } from '../../../state/settings';
import { WordsField } from './word-fields';

type NameProps = {
  readonly name: string;
  /** What it names, where that is not plain. */
  readonly label?: string;
  readonly onRename: (name: string) => void;
};

/** A name as a heading that can be edited in place. */
export function NameField({ name, label, onRename }: NameProps) {
  const words = inspector[useLanguage()];
  return (
    <WordsField
      className="name-field"
      label={label ?? words.name}
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

type ElementsHeadProps = {
  readonly elements: readonly { readonly id: string; readonly name: string }[];
  /** Above the name of a single element. */
  readonly crumbs: readonly string[];
  /** What several are together. */
  readonly several: (count: number) => string;
};

/** The head for one element, which can be renamed, or for several, which are named above their number. */
export function ElementsHead({ elements, crumbs, several }: ElementsHeadProps) {
  const words = inspector[useLanguage()];
  const [only] = elements;
  if (only && elements.length === 1) return <InspectorHead crumbs={crumbs} id={only.id} name={only.name} />;
  return (
    <div className="inspector-head">
      <p className="inspector-crumbs">{elements.map((each) => each.name.replace(/\s+/g, ' ').trim() || words.unnamed).join(', ')}</p>
      <h2 className="inspector-title">{several(elements.length)}</h2>
    </div>
  );
}
