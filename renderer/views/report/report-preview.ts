import { useCallback, useEffect, useState } from 'react';
import type { Language } from '#models/text/language';
import { host } from '../../bridge/host';
import { useAssessment } from '../../state/assessment';
import { buildReportHtml } from '../../state/report';

export type ReportPreview = {
  readonly state: 'building' | 'ready' | 'failed';
  /** Counts the reports handed to the shell; 0 before the first. The frame is drawn anew for each. */
  readonly edition: number;
  readonly again: () => void;
};

/** Keeps the report the shell shows in step with the document and the chosen language. */
export function useReportPreview(language: Language): ReportPreview {
  const assessment = useAssessment((state) => state.assessment);
  const [state, setState] = useState<ReportPreview['state']>('building');
  const [edition, setEdition] = useState(0);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new assessment or attempt is the reason to build again
  useEffect(() => {
    let here = true;
    setState('building');
    void hand(language).then((handed) => {
      if (!here) return;
      setState(handed ? 'ready' : 'failed');
      if (handed) setEdition((before) => before + 1);
    });
    return () => {
      here = false;
    };
  }, [assessment, language, attempt]);
  return { state, edition, again: useCallback(() => setAttempt((before) => before + 1), []) };
}

/** The sheets stay white; what they lie on follows the theme. Only here, never in the file that is saved. */
function onDesk(html: string): string {
  if (document.documentElement.dataset.theme !== 'dark') return html;
  const style = getComputedStyle(document.documentElement);
  const [ground, thumb] = ['--bg-app', '--line-strong'].map((token) => style.getPropertyValue(token).trim());
  return html.replace(
    '</head>',
    `<style>@media screen{html,body{background:${ground}}html{scrollbar-color:${thumb} ${ground}}}</style></head>`,
  );
}

async function hand(language: Language): Promise<boolean> {
  try {
    const html = await buildReportHtml(language);
    return html !== null && (await host.previewReport(onDesk(html))).ok;
  } catch (error) {
    // The screen says so and offers to try again; the reason is for whoever looks into the console.
    console.error(error);
    return false;
  }
}
