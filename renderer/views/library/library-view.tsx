import { library } from '#models/text/library';
import { Icon } from '../../parts/icon';
import { Logo } from '../../parts/logo';
import { useDocument } from '../../state/document';
import { useLanguage } from '../../state/settings';
import { showScreen } from '../../state/view';
import { ExampleList } from './example-list';
import { LibraryPicture } from './library-picture';
import { RecentTable } from './recent-table';
import { StartScreen } from './start-screen';
import { StartTiles } from './start-tiles';
import './library.css';

/** The start screen: what to begin with, what can be tried, what was open last. */
export function LibraryView() {
  const words = library[useLanguage()];
  const recent = useDocument((state) => state.recent);
  if (recent.length === 0) return <StartScreen />;
  return (
    <div className="page library">
      <div className="library-column">
        <header className="library-head">
          <div className="library-claim">
            <h1 className="library-name">
              <Logo size={34} />
              Bruchlos
            </h1>
            <p>{words.claim}</p>
          </div>
          <LibraryPicture />
        </header>
        <StartTiles />
        <section className="library-recent">
          <h2 className="library-heading">{words.recent}</h2>
          <RecentTable rows={recent} />
          <p className="note library-drop-line">
            <Icon name="download" size={14} />
            {words.drop}
          </p>
        </section>
        <ExampleList />
        <p className="note library-offline">
          <Icon name="lock" size={14} />
          {words.offline}
          <button type="button" className="text-link" onClick={() => showScreen('about')}>
            {words.offlineMore}
          </button>
        </p>
      </div>
    </div>
  );
}
