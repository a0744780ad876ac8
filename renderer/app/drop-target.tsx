import { useEffect, useState } from 'react';
import { app } from '#models/text/app';
import { Icon } from '../parts/icon';
import { openDropped } from '../state/document-actions';
import { useLanguage } from '../state/settings';
import './overlay.css';

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes files dropped anywhere on the window, and says so while they hover over it. */
export function DropTarget() {
  const words = app[useLanguage()];
  const [hovering, setHovering] = useState(false);
  useEffect(() => {
    // Entering a child fires before leaving its parent, so entries are counted.
    let depth = 0;
    const onEnter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth++;
      setHovering(true);
    };
    const onLeave = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setHovering(false);
    };
    const onOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const onDrop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      // Without this the window would navigate to the file.
      event.preventDefault();
      depth = 0;
      setHovering(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) void openDropped(files);
    };
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('dragover', onOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  if (!hovering) return null;
  return (
    <div className="drop-hint">
      <div className="drop-card">
        <Icon name="download" size={32} />
        <h2>{words.dropHint}</h2>
        <p className="note">{words.dropDetail}</p>
      </div>
    </div>
  );
}
