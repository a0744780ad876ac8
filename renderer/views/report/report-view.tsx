import { useState } from 'react';
import { app } from '#models/text/app';
import { LANGUAGES, type Language } from '#models/text/language';
import { Button } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { Progress, useLasting } from '../../parts/progress';
import { Select } from '../../parts/select';
import { exportHtml, exportPdf } from '../../state/report';
import { useLanguage } from '../../state/settings';
import { useReportPreview } from './report-preview';
import './report.css';

/** The report as it will be handed on, with its language and its two forms. */
export function ReportView() {
  const windowLanguage = useLanguage();
  const words = app[windowLanguage].reportScreen;
  const names = app[windowLanguage].languageName;
  const [chosen, setChosen] = useState<Language | null>(null);
  const [printing, setPrinting] = useState(false);
  const language = chosen ?? windowLanguage;
  const { state, edition, again } = useReportPreview(language);

  const print = async () => {
    setPrinting(true);
    try {
      await exportPdf(language);
    } finally {
      setPrinting(false);
    }
  };

  return (
    <div className="report">
      <header className="report-head">
        <h1>{words.title}</h1>
        <span className="note report-note">{words.note}</span>
        <span className="spacer" />
        <Select
          className="report-language"
          label={words.language}
          labelHidden
          value={language}
          options={LANGUAGES.map((value) => ({ value, text: names[value] }))}
          onChange={setChosen}
        />
        <Button icon="download" disabled={state !== 'ready'} onPress={() => void exportHtml(language)}>
          {words.html}
        </Button>
        <Button kind="primary" icon="download" disabled={state !== 'ready' || printing} onPress={() => void print()}>
          {words.pdf}
        </Button>
      </header>
      <div className="report-paper">
        {state === 'failed' ? (
          <EmptyState
            icon="warning"
            title={words.failed}
            text={words.failedText}
            action={
              <Button kind="primary" size="compact" onPress={again}>
                {words.again}
              </Button>
            }
          />
        ) : (
          edition > 0 && <iframe key={edition} className="report-frame" title={words.preview} src="app://report/" sandbox="" />
        )}
        <Waiting busy={state === 'building'} text={words.building} />
        <Waiting busy={printing} text={words.printing} />
      </div>
    </div>
  );
}

function Waiting({ busy, text }: { readonly busy: boolean; readonly text: string }) {
  const lasting = useLasting(busy);
  if (!lasting) return null;
  return (
    <div className="report-waiting" role="status">
      {text}
      <Progress label={text} />
    </div>
  );
}
