import { useEffect } from 'react';
import { library } from '#models/text/library';
import { start } from '#models/text/start';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { Logo } from '../../parts/logo';
import { useLanguage } from '../../state/settings';
import { endTour, offerTour, startTour, useTour } from '../../state/tour';
import { showScreen } from '../../state/view';
import { ExampleList } from './example-list';
import { LibraryPicture } from './library-picture';
import { StartRecent } from './start-recent';
import { StartTiles } from './start-tiles';
import './library.css';
import './start-screen.css';

/** What to begin with, what can be tried, what was open last. Stands for the library while that is empty. */
export function StartScreen() {
  const language = useLanguage();
  const words = library[language];
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
        <TourOffer />
        <div className="library-pair">
          <ExampleList />
          <StartRecent />
        </div>
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

/** Said quietly, until the tour was seen or declined. */
function TourOffer() {
  const words = start[useLanguage()];
  const offered = useTour(({ offered, station }) => offered === true && station === null);
  useEffect(() => void offerTour(), []);
  if (!offered) return null;
  return (
    <aside className="tour-offer" aria-label={words.offerYes}>
      <Icon name="target" size={16} />
      <p>
        <b>{words.offerTitle}</b> {words.offer}
      </p>
      <Button kind="quiet" size="compact" onPress={() => void startTour()}>
        {words.offerYes}
      </Button>
      <Button kind="ghost" size="compact" onPress={endTour}>
        {words.offerNo}
      </Button>
    </aside>
  );
}
