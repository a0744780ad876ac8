import { useState } from 'react';
import { settingsSchema } from '#models/contract/contract';
import { app } from '#models/text/app';
import { LANGUAGES } from '#models/text/language';
import { formatPercent } from '#models/text/numbers';
import { settings } from '#models/text/settings';
import { Button } from '../../parts/button';
import { Segmented } from '../../parts/segmented';
import { Slider } from '../../parts/slider';
import { changeSettings, useSettings } from '../../state/settings';
import { ProfileSection } from './profile-section';
import './settings.css';

const THEMES = settingsSchema.shape.theme.options;

/** Language, colours and size. Everything takes effect at once and is remembered. */
export function SettingsView() {
  const { language, theme, scale } = useSettings();
  const words = settings[language];
  // While the slider is dragged only its number follows: the slider would otherwise move away under the pointer.
  const [wanted, setWanted] = useState(scale);
  const scaleText = formatPercent(wanted / 100, language);
  const setScale = (value: number) => {
    setWanted(value);
    void changeSettings({ scale: value });
  };
  return (
    <div className="page">
      <div className="page-narrow settings">
        <header>
          <h1>{words.title}</h1>
          <p className="note">{words.lead}</p>
        </header>
        <section className="settings-row" aria-labelledby="settings-language">
          <div>
            <h2 id="settings-language">{words.language}</h2>
            <p className="note">{words.languageHint}</p>
          </div>
          <Segmented
            className="settings-control"
            label={words.language}
            labelHidden
            value={language}
            segments={LANGUAGES.map((value) => ({ value, text: app[language].languageName[value] }))}
            onChange={(value) => void changeSettings({ language: value })}
          />
        </section>
        <section className="settings-row" aria-labelledby="settings-theme">
          <div>
            <h2 id="settings-theme">{words.theme}</h2>
            <p className="note">{words.themeHint}</p>
          </div>
          <Segmented
            className="settings-control"
            label={words.theme}
            labelHidden
            value={theme}
            segments={THEMES.map((value) => ({ value, text: words.themes[value] }))}
            onChange={(value) => void changeSettings({ theme: value })}
          />
        </section>
        <section className="settings-row" aria-labelledby="settings-scale">
          <div>
            <h2 id="settings-scale">{words.scale}</h2>
            <p className="note">{words.scaleHint}</p>
          </div>
          <div className="settings-control settings-scale">
            <Slider
              label={words.scale}
              value={wanted}
              min={80}
              max={200}
              step={10}
              valueText={scaleText}
              onChange={setWanted}
              onSettle={setScale}
            />
            <output className="settings-scale-value">{scaleText}</output>
            <Button size="compact" disabled={scale === 100} onPress={() => setScale(100)}>
              {words.scaleReset}
            </Button>
          </div>
        </section>
        <ProfileSection />
      </div>
    </div>
  );
}
