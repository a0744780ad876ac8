import { app } from '#models/text/app';
import { Button, IconButton } from '../parts/button';
import { useAssessment } from '../state/assessment';
import { useDocument } from '../state/document';
import { runCommand } from '../state/run-command';
import { useLanguage } from '../state/settings';
import { useProcessState } from './process-state';
import './tab-strip.css';

/** The open document with its state, and what is done with it from every screen. */
export function TabStrip() {
  const words = app[useLanguage()];
  const current = useDocument((document) => document.current);
  const state = useProcessState();
  const { canUndo, canRedo, undoLabel, redoLabel } = useAssessment();
  if (!current) return null;
  return (
    <section className="tab-strip" aria-label={words.region.document} data-region="document">
      <div className="document-tab">
        <span className="document-title">{current.title}</span>
        {state && <span className="state-badge">{words.state[state]}</span>}
        {current.dirty && <span className="dirty-dot" role="img" aria-label={words.unsaved} title={words.unsaved} />}
        <IconButton icon="close" size={14} label={words.closeDocument} onPress={() => runCommand('closeDocument')} />
      </div>
      <div className="tab-strip-actions">
        <IconButton icon="undo" label={words.undo(undoLabel)} disabled={!canUndo} onPress={() => runCommand('undo')} />
        <IconButton icon="redo" label={words.redo(redoLabel)} disabled={!canRedo} onPress={() => runCommand('redo')} />
        <Button size="compact" icon="upload" onPress={() => runCommand('showReport')}>
          {words.report}
        </Button>
      </div>
    </section>
  );
}
