import { Icon } from '../../parts/icon';

export type Part<T extends string> = { readonly id: T; readonly title: string; readonly detail: string };

type Props<T extends string> = {
  readonly parts: readonly Part<T>[];
  readonly current: T;
  readonly onChoose: (id: T) => void;
};

/** The parts of a formula; one of them is open below. */
export function PartTabs<T extends string>({ parts, current, onChoose }: Props<T>) {
  return (
    <div className="part-tabs">
      {parts.map((part) => (
        <button key={part.id} type="button" className="part-tab note" aria-expanded={part.id === current} onClick={() => onChoose(part.id)}>
          <Icon name={part.id === current ? 'chevronDown' : 'chevronRight'} size={12} />
          {part.id === current ? <b>{part.title}</b> : part.title} {part.detail}
        </button>
      ))}
    </div>
  );
}
