import { useEffect, useState } from 'react';
import { settings } from '#models/text/settings';
import { host } from '../../bridge/host';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { Logo } from '../../parts/logo';
import { useLanguage, useSettings } from '../../state/settings';
import { HelpPage } from './help-page';
import './settings.css';

/** As the package says it. */
const LICENCE = 'EUPL-1.2';

/** What the app is, under which licence, with what inside, and how it stays offline. */
export function AboutView() {
  const language = useLanguage();
  const version = useSettings((state) => state.version);
  const words = settings[language].about;
  return (
    <HelpPage selected="about">
      <div className="page">
        <div className="page-narrow about">
          <header className="about-head">
            <Logo size={48} />
            <div>
              <h1>Bruchlos</h1>
              <p className="note">{words.version(version)}</p>
            </div>
          </header>
          <p className="about-purpose">{words.purpose}</p>
          <section>
            <h2>
              <Icon name="lock" />
              {words.offline}
            </h2>
            <ul className="about-list">
              {words.offlineText.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </section>
          <section>
            <h2>
              <Icon name="library" />
              {words.data}
            </h2>
            <p>{words.dataText}</p>
          </section>
          <section>
            <h2>
              <Icon name="paragraph" />
              {words.licence}
            </h2>
            <p>{words.licenceText(LICENCE)}</p>
          </section>
          <section>
            <h2>
              <Icon name="layers" />
              {words.notices}
            </h2>
            <p>
              <b>{words.bpmnTitle}.</b> {words.bpmnText}
            </p>
            <LicenceTexts />
          </section>
        </div>
      </div>
    </HelpPage>
  );
}

function LicenceTexts() {
  const words = settings[useLanguage()].about;
  const [open, setOpen] = useState(false);
  const [text, setText] = useState<string | 'loading' | 'missing'>('loading');
  useEffect(() => {
    if (!open || text !== 'loading') return;
    let here = true;
    void host.notices().then((reply) => here && setText(reply.ok ? reply.value : 'missing'));
    return () => {
      here = false;
    };
  }, [open, text]);
  return (
    <>
      <Button size="compact" className="about-notices-button" onPress={() => setOpen(!open)}>
        {open ? words.hideNotices : words.showNotices}
      </Button>
      {open && text === 'loading' && <p className="note">{words.loading}</p>}
      {open && text === 'missing' && <p className="note">{words.missing}</p>}
      {open && text !== 'loading' && text !== 'missing' && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable with the keyboard
        <pre className="about-notices" tabIndex={0}>
          {text}
        </pre>
      )}
    </>
  );
}
