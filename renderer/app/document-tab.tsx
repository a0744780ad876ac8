import type { DragEvent } from 'react';
import { app } from '#models/text/app';
import { IconButton } from '../parts/button';
import { classNames } from '../parts/class-names';
import { Icon } from '../parts/icon';
import type { OpenDocument } from '../state/document';
import { goToTab } from '../state/document-actions';
import { closeTabs } from '../state/leaving';
import { useLanguage } from '../state/settings';
import { showScreen, useView } from '../state/view';

const DRAGGED = 'application/x-bruchlos-tab';

export type DocumentTabProps = {
  readonly document: OpenDocument;
  readonly inFront: boolean;
  readonly dragged: boolean;
  /** Asks for the menu at this place of the window. */
  readonly onMenu: (x: number, y: number) => void;
  readonly onDrag: (id: string | null) => void;
  readonly onDrop: (event: DragEvent) => void;
};

/** One open document: a click shows it, the middle button closes it, dragging moves it. */
export function DocumentTab({ document, inFront, dragged, onMenu, onDrag, onDrop }: DocumentTabProps) {
  const words = app[useLanguage()];
  const { id, title, fileName, dirty, outside, readOnly } = document;
  const state = document.summary?.state ?? null;
  const trouble = outside ? words.tabs[outside] : readOnly ? words.tabs.readOnly : null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the mouse's shortcuts; the buttons inside and the keys of the strip do the same
    <div
      className={classNames('document-tab', inFront && 'document-tab-front', dragged && 'document-tab-dragged')}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED, id);
        event.dataTransfer.effectAllowed = 'move';
        onDrag(id);
      }}
      onDragEnd={() => onDrag(null)}
      onDragOver={(event) => event.dataTransfer.types.includes(DRAGGED) && event.preventDefault()}
      onDrop={onDrop}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(event.clientX, event.clientY);
      }}
      onAuxClick={(event) => event.button === 1 && void closeTabs([id])}
    >
      <button
        type="button"
        className="document-tab-name"
        title={fileName ? `${title} · ${fileName}` : title}
        tabIndex={inFront ? 0 : -1}
        aria-current={inFront ? 'true' : undefined}
        onClick={() => (inFront && useView.getState().screen !== 'model' ? undefined : void goToTab(id))}
        onDoubleClick={() => showScreen('model')}
      >
        <span className="document-title">{title}</span>
        {state && <span className="state-badge">{words.state[state]}</span>}
        {trouble && (
          <span className="document-trouble" role="img" aria-label={trouble} title={trouble}>
            <Icon name={outside ? 'warning' : 'lock'} size={14} />
          </span>
        )}
        {dirty && <span className="dirty-dot" role="img" aria-label={words.unsaved} title={words.unsaved} />}
      </button>
      <IconButton icon="close" size={14} label={words.tabs.close(title)} onPress={() => void closeTabs([id])} />
    </div>
  );
}
