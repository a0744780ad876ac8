import { useRef } from 'react';
import { Popover } from 'react-aria-components';
import type { CommandId } from '#models/contract/commands';
import { app } from '#models/text/app';
import { menu } from '#models/text/menu';
import { type MenuEntry, MenuEntries } from '../parts/menu';
import { openDocument, useDocument } from '../state/document';
import { closeOthers, closeTabs } from '../state/leaving';
import { save, saveAs } from '../state/save';
import { useLanguage } from '../state/settings';
import { copyPath, moveTab, revealFile } from '../state/tabs';

type TabMenuProps = { readonly id: string; readonly x: number; readonly y: number; readonly onClose: () => void };

/** What can be done with one tab, at the place where it was asked for. */
export function TabMenu({ id, x, y, onClose }: TabMenuProps) {
  const language = useLanguage();
  const place = useRef<HTMLSpanElement>(null);
  const open = useDocument((state) => state.open);
  const at = open.findIndex((document) => document.id === id);
  const words = menu[language].commands;
  const hasFile = (openDocument(id)?.handle ?? null) !== null;
  const entry = (command: CommandId, run: () => unknown, disabled = false): MenuEntry => ({
    id: command,
    text: words[command],
    disabled,
    run: () => void run(),
  });
  return (
    <>
      <span ref={place} className="menu-place" style={{ left: x, top: y }} />
      <Popover
        className="popover"
        triggerRef={place}
        placement="bottom start"
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        aria-label={app[language].tabs.label}
      >
        <MenuEntries
          label={app[language].tabs.label}
          onClose={onClose}
          entries={[
            entry('save', () => save(id)),
            entry('saveAs', () => saveAs(id)),
            null,
            entry('revealFile', () => revealFile(id), !hasFile),
            entry('copyPath', () => copyPath(id), !hasFile),
            null,
            entry('moveTabLeft', () => moveTab(id, -1), at === 0),
            entry('moveTabRight', () => moveTab(id, 1), at === open.length - 1),
            null,
            entry('closeDocument', () => closeTabs([id])),
            entry('closeOthers', () => closeOthers(id), open.length < 2),
          ]}
        />
      </Popover>
    </>
  );
}
