import { type FocusEvent, type KeyboardEvent, useCallback, useRef, useState } from 'react';
import { MENUS } from '#models/contract/commands';
import { app } from '#models/text/app';
import { menu } from '#models/text/menu';
import { classNames } from '../parts/class-names';
import { useLanguage } from '../state/settings';
import { MenuList } from './menu-list';
import { useMenuKey } from './menu-key';
import './menu-bar.css';

const COUNT = MENUS.length;

/** The menus in the title bar, as a menu bar of the ARIA practices: arrows between and inside, letters jump, Escape closes. */
export function MenuBar() {
  const language = useLanguage();
  const [open, setOpen] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  /** What had the focus before: it gets it back before a command runs, so that the command acts on it. */
  const before = useRef<HTMLElement | null>(null);

  const focusTitle = useCallback((index: number) => {
    setActive(index);
    bar.current?.querySelectorAll<HTMLElement>('.menu-title')[index]?.focus();
  }, []);

  const remember = useCallback(() => {
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && !bar.current?.contains(focused)) before.current = focused;
  }, []);

  const leave = useCallback(() => {
    setOpen(null);
    before.current?.focus();
    before.current = null;
  }, []);

  useMenuKey(
    useCallback(() => {
      if (bar.current?.contains(document.activeElement)) return leave();
      remember();
      focusTitle(0);
    }, [leave, remember, focusTitle]),
  );

  const openMenu = (index: number, item: 'first' | 'last' | 'none') => {
    focusTitle(index);
    setOpen(index);
    if (item !== 'none') requestAnimationFrame(() => focusItem(bar.current, item));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const inMenu = event.target instanceof HTMLElement && event.target.classList.contains('menu-item');
    const sideways = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (sideways !== 0) {
      const next = (active + sideways + COUNT) % COUNT;
      if (open === null) focusTitle(next);
      else openMenu(next, inMenu ? 'first' : 'none');
    } else if (event.key === 'Escape') {
      if (open === null) leave();
      else {
        setOpen(null);
        focusTitle(active);
      }
    } else if (event.key === 'Tab') {
      leave();
      return;
    } else if (inMenu) {
      moveInMenu(event);
      return;
    } else if (event.key === 'ArrowDown' || event.key === 'Enter' || event.key === ' ') openMenu(active, 'first');
    else if (event.key === 'ArrowUp') openMenu(active, 'last');
    else if (event.key === 'Home') focusTitle(0);
    else if (event.key === 'End') focusTitle(COUNT - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onBlur = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Node && bar.current?.contains(event.relatedTarget)) return;
    setOpen(null);
  };

  return (
    <div
      ref={bar}
      className="menu-bar"
      role="menubar"
      tabIndex={-1}
      aria-label={app[language].region.menu}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      {MENUS.map((entry, index) => (
        <div key={entry.id} className="menu-slot" role="none">
          <button
            type="button"
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={open === index}
            tabIndex={active === index ? 0 : -1}
            className={classNames('menu-title', open === index && 'menu-title-open')}
            onPointerDown={(event) => {
              if (event.button !== 0) return;
              event.preventDefault();
              remember();
              if (open === index) leave();
              else openMenu(index, 'none');
            }}
            onPointerEnter={() => {
              if (open !== null && open !== index) openMenu(index, 'none');
            }}
          >
            {menu[language].menus[entry.id]}
          </button>
          {open === index && <MenuList id={entry.id} items={entry.items} onChosen={leave} />}
        </div>
      ))}
    </div>
  );
}

function itemsOf(container: Element | null): readonly HTMLElement[] {
  return [...(container?.querySelectorAll<HTMLElement>('.menu-item') ?? [])];
}

function focusItem(container: Element | null, which: 'first' | 'last'): void {
  itemsOf(container)
    .at(which === 'first' ? 0 : -1)
    ?.focus();
}

function moveInMenu(event: KeyboardEvent): void {
  const items = itemsOf(event.currentTarget);
  const at = items.indexOf(event.target as HTMLElement);
  const letter = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey ? event.key.toLowerCase() : null;
  let next: HTMLElement | undefined;
  if (event.key === 'ArrowDown') next = items[(at + 1) % items.length];
  else if (event.key === 'ArrowUp') next = items.at(at - 1);
  else if (event.key === 'Home') next = items[0];
  else if (event.key === 'End') next = items.at(-1);
  else if (letter)
    next = [...items.slice(at + 1), ...items.slice(0, at + 1)].find((item) => item.textContent?.toLowerCase().startsWith(letter));
  else return;
  event.preventDefault();
  event.stopPropagation();
  next?.focus();
}
