import { app } from '#models/text/app';
import type { Language } from '#models/text/language';
import { formatTime } from '#models/text/times';
import { LANGUAGES } from '#models/text/language';
import { profileName, profiles } from '#models/text/profiles';
import { Button } from '../parts/button';
import { useFrameWidth } from '../parts/frame-width';
import { Icon } from '../parts/icon';
import { Menu } from '../parts/menu';
import { useAssessment } from '../state/assessment';
import { useDocument } from '../state/document';
import { useSelection } from '../state/selection';
import { changeSettings, useLanguage } from '../state/settings';
import { showScreen, useView } from '../state/view';
import './status-bar.css';

/** What is safe, that nothing leaves the computer, and what counts now. */
export function StatusBar() {
  const language = useLanguage();
  const words = app[language];
  const width = useFrameWidth();
  const selected = useSelection((state) => state.elements.length);
  const screen = useView((state) => state.screen);
  const profile = useAssessment((state) => state.assessment?.computedWith ?? null);
  const narrow = width === 'narrow';
  return (
    <footer className="status-bar" data-region="status">
      <SavedState language={language} />
      {narrow && <span className="spacer" />}
      <span className="status">
        <Icon name="lock" size={14} />
        {narrow ? words.status.offlineShort : words.status.offline}
      </span>
      {!narrow && (
        <>
          {selected > 0 && screen === 'model' && <span className="status">{words.status.selected(selected)}</span>}
          <span className="spacer" />
          {profile && (
            <Button
              kind="ghost"
              size="compact"
              className="status-button"
              label={`${words.status.profile(profileName(profile.id, language))}, ${profiles[language].settings}`}
              onPress={() => showScreen('settings')}
            >
              {words.status.profile(profileName(profile.id, language))}
            </Button>
          )}
          <Menu
            label={words.status.language}
            trigger={
              <Button
                kind="ghost"
                size="compact"
                className="status-button"
                label={`${words.status.language}: ${words.languageName[language]}`}
              >
                {words.languageName[language]}
              </Button>
            }
            entries={LANGUAGES.map((id) => ({
              id,
              text: words.languageName[id],
              run: () => void changeSettings({ language: id }),
            }))}
          />
        </>
      )}
    </footer>
  );
}

function SavedState({ language }: { readonly language: Language }) {
  const words = app[language].status;
  const current = useDocument((state) => state.current);
  const failed = useDocument((state) => state.commitFailed);
  if (!current) return null;
  const { committedAt } = current;
  if (failed)
    return (
      <span className="status status-failed" role="alert">
        <Icon name="warning" size={14} />
        {words.failed}
      </span>
    );
  return (
    <>
      <span className={committedAt === null ? 'status' : 'status status-saved'}>
        <Icon name={committedAt === null ? 'clock' : 'check'} size={14} />
        {committedAt === null ? words.saving : words.saved(formatTime(committedAt, language))}
      </span>
      {current.dirty && <span className="status status-behind">{words.fileBehind}</span>}
    </>
  );
}
