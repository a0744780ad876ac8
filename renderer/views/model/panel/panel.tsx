import { type ReactNode, useRef, useState } from 'react';
import { panel } from '#models/text/panel';
import { IconButton } from '../../../parts/button';
import { Tabs } from '../../../parts/tabs';
import { TextField } from '../../../parts/text-field';
import { useAiRows } from '../../../state/ai';
import { useAssessment } from '../../../state/assessment';
import { PANEL_TABS, type PanelTab, useDestinations } from '../../../state/destinations';
import { filterSteps, useStepTable } from '../../../state/bulk-table';
import { useSuggestions } from '../../../state/bulk-suggestions';
import { useDocument } from '../../../state/document';
import { useLanguage } from '../../../state/settings';
import { useView } from '../../../state/view';
import { AiList } from './ai-list';
import { FindingsTable } from './findings-table';
import { QuestionsList } from './questions-list';
import { RemarksList, remarkRows } from './remarks-list';
import { StepFilter } from './step-filter';
import { StepsTable } from './steps-table';
import { SuggestionsList } from './suggestions-list';
import './panel.css';

/** The lists below the diagram: findings, steps, open questions, remarks. */
export function Panel() {
  const words = panel[useLanguage()];
  const tab = useDestinations((state) => state.panelTab);
  const open = useView((state) => state.panelOpen);
  const [filters, setFilters] = useState<Readonly<Record<Exclude<PanelTab, 'steps'>, string>>>({
    findings: '',
    questions: '',
    suggestions: '',
    ai: '',
    remarks: '',
  });
  const stepText = useStepTable((state) => state.filter.text);
  const suggestions = useSuggestions().open.length;
  const aiRows = useAiRows();
  const { assessment, model } = useAssessment();
  const imported = useDocument((state) => state.current?.report?.remarks);
  const shows = useView((state) => state.screen === 'model');
  const drawn = useRef<ReactNode>(null);
  if (!assessment || !model) return null;
  // Behind another screen the lists wait; they are brought up to date when they are seen again.
  if (!shows && drawn.current) return drawn.current;

  const findings = assessment.findings.filter((finding) => finding.status !== 'dismissed' && finding.rule !== 'MB-00');
  const remarks = remarkRows(imported ?? [], assessment);
  const counts: Readonly<Record<PanelTab, number>> = {
    findings: findings.length,
    steps: assessment.ownSteps.length,
    questions: assessment.questions.length,
    suggestions,
    ai: aiRows.length,
    remarks: remarks.length,
  };
  // What the step table is narrowed down to, commands know, too.
  const filter = tab === 'steps' ? stepText : filters[tab];
  const setFilter = (text: string) => (tab === 'steps' ? filterSteps({ text }) : setFilters({ ...filters, [tab]: text }));
  const content = (id: PanelTab) => {
    if (id === 'steps') return <StepsTable assessment={assessment} model={model} />;
    const props = { assessment, model, filter: filters[id].trim().toLowerCase() };
    switch (id) {
      case 'findings':
        return <FindingsTable {...props} findings={findings} />;
      case 'questions':
        return <QuestionsList {...props} />;
      case 'suggestions':
        return <SuggestionsList {...props} />;
      case 'ai':
        return <AiList {...props} rows={aiRows} />;
      case 'remarks':
        return <RemarksList {...props} rows={remarks} />;
    }
  };
  drawn.current = (
    <Tabs
      className={open ? 'panel-tabs' : 'panel-tabs panel-folded'}
      label={words.canvas.lists}
      selected={tab}
      onSelect={(panelTab) => {
        useDestinations.setState({ panelTab });
        useView.setState({ panelOpen: true });
      }}
      tabs={PANEL_TABS.map((id) => ({ id, title: words.tab[id], count: counts[id], content: content(id) }))}
      aside={
        <>
          {open && (
            <TextField
              className="panel-filter"
              compact
              icon="search"
              label={words.filter[tab]}
              labelHidden
              placeholder={words.filter[tab]}
              value={filter}
              clearLabel={words.filter.clear}
              onChange={setFilter}
              onEscape={() => setFilter('')}
            />
          )}
          {open && tab === 'steps' && <StepFilter />}
          <IconButton
            className={open ? 'panel-fold' : 'panel-fold panel-unfold'}
            icon="chevronDown"
            label={open ? words.canvas.hidePanel : words.canvas.showPanel}
            onPress={() => useView.setState({ panelOpen: !open })}
          />
        </>
      }
    />
  );
  return drawn.current;
}
