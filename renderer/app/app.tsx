import { I18nProvider } from 'react-aria-components';
import { app } from '#models/text/app';
import { LiveRegion } from '../parts/live-region';
import { Notices } from '../parts/notices';
import { useDocument } from '../state/document';
import { useLanguage } from '../state/settings';
import { useView } from '../state/view';
import { CommandPalette } from '../views/palette/command-palette';
import { PrintDialog } from '../views/print/print-dialog';
import { Tour } from '../views/tour/tour';
import { CompareChooser } from '../views/compare/compare-chooser';
import { ActivityBar } from './activity-bar';
import { DropTarget } from './drop-target';
import { ImportMany } from './import-many';
import { ImportSheet } from './import-sheet';
import { LeavingDialog } from './leaving-dialog';
import { Opening } from './opening';
import { OutsideDialog } from './outside-dialog';
import { useRegionKeys } from './regions';
import { Stage } from './stage';
import { StatusBar } from './status-bar';
import { TabStrip } from './tab-strip';
import { TitleBar } from './title-bar';
import './app.css';

/** Screens that speak about the open document and therefore carry its tab. */
const DOCUMENT_SCREENS: ReadonlySet<string> = new Set(['model', 'findings', 'score', 'report', 'flow']);

/** The window: title bar, screens at the left, the document, status bar. */
export function App() {
  const language = useLanguage();
  const screen = useView((state) => state.screen);
  const hasDocument = useDocument((state) => state.current !== null);
  useRegionKeys();
  const words = app[language];
  return (
    <I18nProvider locale={language === 'de' ? 'de-DE' : 'en-GB'}>
      <div className="app">
        <TitleBar />
        <div className="app-body">
          <ActivityBar />
          <div className="app-document">
            {hasDocument && DOCUMENT_SCREENS.has(screen) && <TabStrip />}
            <Stage />
          </div>
        </div>
        <StatusBar />
      </div>
      <Tour />
      <CommandPalette />
      <CompareChooser />
      <ImportSheet />
      <PrintDialog />
      <ImportMany />
      <LeavingDialog />
      <OutsideDialog />
      <Opening />
      <DropTarget />
      <Notices label={words.region.notices} closeLabel={words.closeNotice} />
      <LiveRegion text={words.screen[screen]} />
    </I18nProvider>
  );
}
