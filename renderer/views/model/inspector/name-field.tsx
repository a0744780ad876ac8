import { inspector } from '#models/text/inspector';
import { canvas } from '../../../state/canvas-link';
import { useLanguage } from '../../../state/settings';
import { WordsField } from './word-fields';

/** The element's name as a heading that can be edited in place. */
export function NameField({ id, name }: { readonly id: string; readonly name: string }) {
  const words = inspector[useLanguage()];
  return (
    <WordsField
      className="name-field"
      label={words.name}
      labelHidden
      multiline
      value={{ mixed: false, value: name.replace(/\s+/g, ' ').trim() || null }}
      placeholder={words.unnamed}
      onCommit={(text) => canvas()?.rename(id, text ?? '')}
    />
  );
}

/** Above the fields: what is selected, and its name. */
export function InspectorHead({ crumbs, id, name }: { readonly crumbs: readonly string[]; readonly id: string; readonly name: string }) {
  const words = inspector[useLanguage()];
  return (
    <div className="inspector-head">
      <p className="inspector-crumbs">{crumbs.filter((crumb) => crumb !== '').join(' · ')}</p>
      {/* A heading to find one's way by, a field to change it. */}
      <h2>
        <span className="visually-hidden">{name.replace(/\s+/g, ' ').trim() || words.unnamed}</span>
      </h2>
      <NameField id={id} name={name} />
    </div>
  );
}
