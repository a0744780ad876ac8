import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { classNames } from './class-names';
import './tabs.css';

export type TabItem<T extends string> = {
  readonly id: T;
  readonly title: string;
  /** A count beside the title. */
  readonly count?: number;
  readonly content: ReactNode;
};

export type TabsProps<T extends string> = {
  readonly selected: T;
  readonly onSelect: (id: T) => void;
  /** Name of the group of tabs for ears. */
  readonly label: string;
  readonly tabs: readonly TabItem<T>[];
  /** Controls at the right of the row of tabs. */
  readonly aside?: ReactNode;
  readonly className?: string;
};

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Tabs with underline; only the selected panel is there. Written out, because the library's own looks through the whole panel for
 * something to focus whenever anything in it changes, which long lists pay for.
 */
export function Tabs<T extends string>({ selected, onSelect, label, tabs, aside, className }: TabsProps<T>) {
  const base = useId();
  const current = tabs.find((tab) => tab.id === selected);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === selected);
    const step = STEPS[event.key];
    const next = step
      ? tabs[(at + step + tabs.length) % tabs.length]
      : event.key === 'Home'
        ? tabs[0]
        : event.key === 'End'
          ? tabs.at(-1)
          : undefined;
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onSelect(next.id);
    document.getElementById(`${base}${next.id}`)?.focus();
  };
  return (
    <div className={classNames('tabs', className)}>
      <div className="tabs-row">
        <div role="tablist" aria-label={label} className="tabs-list" onKeyDown={onKeyDown}>
          {tabs.map(({ id, title, count }) => (
            <button
              key={id}
              id={`${base}${id}`}
              type="button"
              role="tab"
              className="tab"
              aria-selected={id === selected}
              {...(id === selected && { 'aria-controls': `${base}panel` })}
              tabIndex={id === selected ? 0 : -1}
              onClick={() => onSelect(id)}
            >
              {title}
              {count !== undefined && <span className="count">{count}</span>}
            </button>
          ))}
        </div>
        {aside && <div className="tabs-aside">{aside}</div>}
      </div>
      {current && (
        <div
          id={`${base}panel`}
          key={current.id}
          role="tabpanel"
          aria-labelledby={`${base}${current.id}`}
          className="tab-panel"
          data-scrolls=""
        >
          {current.content}
        </div>
      )}
    </div>
  );
}
