import { type ReactNode, useId } from 'react';
import { create } from 'zustand';
import { inspector } from '#models/text/inspector';
import { Icon } from '../../../parts/icon';
import { useLanguage } from '../../../state/settings';

/** Which disclosures stand open. One that was opened stays open for the next element of the kind. */
const useOpen = create<{ readonly open: ReadonlySet<string> }>(() => ({ open: new Set() }));

function toggle(id: string): void {
  const open = new Set(useOpen.getState().open);
  if (!open.delete(id)) open.add(id);
  useOpen.setState({ open });
}

type MoreProps = {
  /** What it belongs to: all of one kind open together. */
  readonly id: string;
  /** The values inside: how many are stated shows while it is closed. */
  readonly stated: readonly unknown[];
  /** What the line says; without it, that there is more. */
  readonly title?: string;
  readonly children: ReactNode;
};

/** What is rarely needed, behind one line. */
export function More({ id, stated, title, children }: MoreProps) {
  const words = inspector[useLanguage()];
  const open = useOpen((state) => state.open.has(id));
  const region = useId();
  const count = stated.filter((value) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)).length;
  return (
    <section className="more">
      <button type="button" className="more-button" aria-expanded={open} aria-controls={region} onClick={() => toggle(id)}>
        <Icon name={open ? 'chevronDown' : 'chevronRight'} size={14} />
        {title ?? words.more}
        {!open && count > 0 && <span className="field-aside more-count">{words.moreStated(count)}</span>}
      </button>
      <div id={region} className="more-content" hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}
