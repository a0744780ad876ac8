import type { ReactNode } from 'react';
import { app } from '#models/text/app';
import { assertNever } from '#models/kit/assert-never';
import { Button } from '../parts/button';
import { classNames } from '../parts/class-names';
import { EmptyState } from '../parts/empty-state';
import { useScreenFocus } from '../parts/focus-screen';
import { useDocument } from '../state/document';
import { runCommand } from '../state/run-command';
import { useLanguage } from '../state/settings';
import { useSheet } from '../state/sheet';
import { SCREENS_WITHOUT_DOCUMENT, type Screen, useView } from '../state/view';
import { CompareView } from '../views/compare/compare-view';
import { FindingsView } from '../views/findings/findings-view';
import { FlowView } from '../views/flow/flow-view';
import { LibraryView } from '../views/library/library-view';
import { StartScreen } from '../views/library/start-screen';
import { ModelView } from '../views/model/model-view';
import { ScoreBar } from '../views/model/score-bar';
import { ReportView } from '../views/report/report-view';
import { ScenarioView } from '../views/scenario/scenario-view';
import { ScoreView } from '../views/score/score-view';
import { AboutView } from '../views/settings/about-view';
import { SettingsView } from '../views/settings/settings-view';
import { ShortcutsView } from '../views/settings/shortcuts-view';
import { ScreenGuard } from './screen-guard';

/**
 * The current screen. The model is always there, because its canvas holds the document; while another screen shows it is
 * invisible and out of reach, but keeps its size.
 */
export function Stage() {
  const screen = useView((state) => state.screen);
  const title = useDocument((state) => state.current?.title ?? null);
  const document = useDocument((state) => state.current?.id);
  const hasDocument = title !== null;
  const modelShows = screen === 'model' && hasDocument;
  // Below the screen that still shows: a diagram drawn out of sight would be laid out a second time when it comes into view.
  const opening = useDocument((state) => state.opening !== null);
  const id = useDocument((state) => state.current?.id ?? null);
  const sheet = useSheet((state) => state.open);
  useScreenFocus(opening ? null : `${screen} ${id} ${sheet}`);
  return (
    <main className="stage" data-screen={screen} tabIndex={-1}>
      {modelShows && <h1 className="visually-hidden">{title}</h1>}
      {hasDocument && (screen === 'model' || screen === 'findings') && (
        <ScreenGuard shows="none">
          <ScoreBar />
        </ScreenGuard>
      )}
      <div className="stage-area">
        <div className={classNames('stage-pane', !modelShows && !opening && 'stage-hidden', !hasDocument && 'stage-blank')}>
          <ScreenGuard>
            <ModelView />
          </ScreenGuard>
        </div>
        {!modelShows && (
          <div className="stage-pane stage-over" data-region={screen}>
            {/* What was chosen or begun on a screen belongs to the document it is about. */}
            <ScreenGuard key={SCREENS_WITHOUT_DOCUMENT.has(screen) ? screen : `${screen} ${document}`}>
              {hasDocument || SCREENS_WITHOUT_DOCUMENT.has(screen) ? screenOf(screen) : <NothingOpen screen={screen} />}
            </ScreenGuard>
          </div>
        )}
      </div>
    </main>
  );
}

function screenOf(screen: Screen): ReactNode {
  switch (screen) {
    case 'start':
      return <StartScreen />;
    case 'library':
      return <LibraryView />;
    case 'model':
      return null;
    case 'findings':
      return <FindingsView />;
    case 'score':
      return <ScoreView />;
    case 'flow':
      return <FlowView />;
    case 'scenario':
      return <ScenarioView />;
    case 'report':
      return <ReportView />;
    case 'compare':
      return <CompareView />;
    case 'settings':
      return <SettingsView />;
    case 'about':
      return <AboutView />;
    case 'shortcuts':
      return <ShortcutsView />;
    default:
      return assertNever(screen, 'Every screen has a view');
  }
}

const EMPTY_GLYPH = {
  model: 'model',
  findings: 'brokenChain',
  score: 'score',
  scenario: 'scenario',
  report: 'report',
  flow: 'flow',
} as const;

function NothingOpen({ screen }: { readonly screen: Screen }) {
  const words = app[useLanguage()].empty;
  const kind = Object.hasOwn(EMPTY_GLYPH, screen) ? (screen as keyof typeof EMPTY_GLYPH) : 'model';
  return (
    <EmptyState
      screen
      icon={EMPTY_GLYPH[kind]}
      title={words.title}
      text={words[kind]}
      action={
        <Button kind="primary" size="compact" onPress={() => runCommand('open')}>
          {words.open}
        </Button>
      }
    />
  );
}
