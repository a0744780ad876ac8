import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { app } from '#models/text/app';
import { menu } from '#models/text/menu';
import { Button, IconButton } from '../parts/button';
import { Menu } from '../parts/menu';
import { useAssessment } from '../state/assessment';
import { useDocument } from '../state/document';
import { goToTab } from '../state/document-actions';
import { closeTabs } from '../state/leaving';
import { runCommand } from '../state/run-command';
import { useLanguage } from '../state/settings';
import { moveTab } from '../state/tabs';
import { DocumentTab } from './document-tab';
import { TabMenu } from './tab-menu';
import './tab-strip.css';

/** With fewer tabs than this all of them are in sight. */
const MANY = 4;

/** The open documents with their state, and what is done with the one in front from every screen. */
export function TabStrip() {
  const language = useLanguage();
  const words = app[language];
  const open = useDocument((state) => state.open);
  const currentId = useDocument((state) => state.current?.id ?? null);
  const { canUndo, canRedo, undoLabel, redoLabel } = useAssessment();
  const [menuFor, setMenuFor] = useState<{ readonly id: string; readonly x: number; readonly y: number } | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (currentId) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [currentId]);

  const onKeyDown = (event: KeyboardEvent) => {
    const tabs = [...(list.current?.querySelectorAll<HTMLElement>('.document-tab-name') ?? [])];
    const at = tabs.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    const id = open[at]?.id ?? '';
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to !== undefined) tabs[(to + tabs.length) % tabs.length]?.focus();
    else if (event.key === 'Delete') void closeTabs([id]);
    else if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
      const { left, bottom } = tabs[at]?.getBoundingClientRect() ?? { left: 0, bottom: 0 };
      setMenuFor({ id, x: left, y: bottom });
    } else return;
    event.preventDefault();
  };

  const onDrop = (event: DragEvent, id: string) => {
    if (!dragged) return;
    event.preventDefault();
    const [from, to] = [dragged, id].map((one) => open.findIndex((document) => document.id === one));
    if (from !== undefined && to !== undefined) moveTab(dragged, to - from);
    setDragged(null);
  };

  return (
    <section className="tab-strip" aria-label={words.region.document} data-region="document">
      <div
        ref={list}
        className="document-tabs"
        role="toolbar"
        aria-label={words.tabs.label}
        aria-description={words.tabs.hint}
        onKeyDown={onKeyDown}
      >
        {open.map((document) => (
          <DocumentTab
            key={document.id}
            document={document}
            inFront={document.id === currentId}
            dragged={document.id === dragged}
            onMenu={(x, y) => setMenuFor({ id: document.id, x, y })}
            onDrag={setDragged}
            onDrop={(event) => onDrop(event, document.id)}
          />
        ))}
      </div>
      <IconButton className="new-tab" icon="plus" label={menu[language].commands.new} onPress={() => runCommand('new')} />
      {open.length >= MANY && (
        <Menu
          label={words.tabs.all}
          trigger={<IconButton className="new-tab" icon="chevronDown" label={words.tabs.all} />}
          entries={open.map(({ id, title }) => ({ id, text: title, run: () => void goToTab(id) }))}
        />
      )}
      <span className="spacer" />
      <div className="tab-strip-actions">
        <IconButton icon="undo" label={words.undo(undoLabel)} disabled={!canUndo} onPress={() => runCommand('undo')} />
        <IconButton icon="redo" label={words.redo(redoLabel)} disabled={!canRedo} onPress={() => runCommand('redo')} />
        <Button size="compact" icon="compare" className="compare-button" onPress={() => runCommand('compare')}>
          {words.compare}
        </Button>
        <Button size="compact" icon="upload" onPress={() => runCommand('showReport')}>
          {words.report}
        </Button>
      </div>
      {menuFor && <TabMenu {...menuFor} onClose={() => setMenuFor(null)} />}
    </section>
  );
}
