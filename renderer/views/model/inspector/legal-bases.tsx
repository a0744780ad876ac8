import type { LegalBasisMark } from '#models/process/marks';
import { sheet } from '#models/text/sheet';
import { IconButton } from '../../../parts/button';
import { useLanguage } from '../../../state/settings';
import { WordsField } from './word-fields';

type LegalBasesProps = {
  readonly bases: readonly LegalBasisMark[];
  /** Said instead of the list where several elements name different ones. */
  readonly mixed?: boolean;
  readonly onChange: (bases: readonly LegalBasisMark[]) => void;
  /** Adds one; without it the list itself grows. */
  readonly onAdd?: (basis: LegalBasisMark) => void;
};

/** Provisions one below the other, each with its reference; the last line takes a new one. */
export function LegalBases({ bases, mixed, onChange, onAdd }: LegalBasesProps) {
  const words = sheet[useLanguage()];
  const change = (index: number, changes: Partial<LegalBasisMark>) =>
    onChange(bases.map((basis, at) => (at === index ? { ...basis, ...changes } : basis)));
  const remove = (index: number) => onChange(bases.filter((_, at) => at !== index));
  return (
    <section className="field" aria-label={words.legalBases}>
      <h3 className="field-label">{words.legalBases}</h3>
      {mixed && <p className="field-hint">{words.mixedBases}</p>}
      {bases.length > 0 && (
        <ul className="row-list">
          {bases.map((basis, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a basis has no identity but its place, and its name may be changed
            <li key={index} className="row-list-row legal-row">
              <WordsField
                className="plain-field"
                label={words.legalBasis}
                labelHidden
                value={{ mixed: false, value: basis.name || null }}
                placeholder={words.legalBasisHint}
                onCommit={(name) => (name === null ? remove(index) : change(index, { name }))}
              />
              <WordsField
                className="plain-field plain-quiet"
                label={`${words.legalUri}: ${basis.name}`}
                labelHidden
                value={{ mixed: false, value: basis.uri }}
                placeholder={words.legalUri}
                onCommit={(uri) => change(index, { uri })}
              />
              <IconButton icon="close" size={14} label={words.removeLegalBasis(basis.name)} onPress={() => remove(index)} />
            </li>
          ))}
        </ul>
      )}
      <NewLine
        label={words.addLegalBasis}
        onAdd={(name) => {
          const basis = { name, uri: null };
          if (onAdd) onAdd(basis);
          else onChange([...bases, basis]);
        }}
      />
    </section>
  );
}

/** An empty field that puts what is typed into the list and is empty again. */
export function NewLine({ label, onAdd }: { readonly label: string; readonly onAdd: (text: string) => void }) {
  return (
    <WordsField
      className="field-compact new-line"
      label={label}
      labelHidden
      value={{ mixed: false, value: null }}
      placeholder={`+ ${label}`}
      onCommit={(text) => {
        if (text !== null) onAdd(text);
      }}
    />
  );
}
