import { type KeyboardEvent, useState } from 'react';
import type { ProcessModel } from '#models/process/process';
import type { Assessment } from '#models/readiness/assessment';
import { panel } from '#models/text/panel';
import { DismissDialog } from '../../parts/dismiss-dialog';
import { EmptyState } from '../../parts/empty-state';
import { whyOf } from '#models/text/findings';
import { placeOf } from '../../parts/finding-words';
import { NoFindings } from '../../parts/no-findings';
import { TextField } from '../../parts/text-field';
import { useAssessment } from '../../state/assessment';
import { FINDING_FILTERS, useDestinations } from '../../state/destinations';
import { groupFindings } from '../../state/finding-groups';
import { planAgainst, planAgainstPatterns } from '../../state/scenario';
import { useLanguage } from '../../state/settings';
import { findingId, judge, type Judged, type Verdict } from '../../state/verdicts';
import { BulkBar } from './bulk-bar';
import { FindingDetail } from './finding-detail';
import { FindingsList } from './findings-list';
import { PASSES } from './filters';
import { PatternDetail } from './pattern-detail';
import { PatternList, patternText } from './pattern-list';
import './findings-view.css';

/** Every finding of the document: list, and the chosen one with what each answer would do. */
export function FindingsView() {
  const { model, assessment } = useAssessment();
  if (!model || !assessment) return null;
  return <Findings model={model} assessment={assessment} />;
}

function Findings({ model, assessment }: { readonly model: ProcessModel; readonly assessment: Assessment }) {
  const language = useLanguage();
  const words = panel[language].findings;
  const { filter, finding: chosen } = useDestinations();
  const [search, setSearch] = useState('');
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const [dismissing, setDismissing] = useState<readonly Judged[] | null>(null);

  const wanted = search.trim().toLowerCase();
  const shown = assessment.findings.filter(
    (finding) =>
      PASSES[filter](finding) &&
      `${finding.rule} ${placeOf(finding, model, language)} ${whyOf(finding, language)}`.toLowerCase().includes(wanted),
  );
  const groups = groupFindings(shown);
  const ordered = groups.flatMap((group) => group.findings);
  const current = ordered.find((finding) => findingId(finding) === chosen) ?? ordered[0] ?? null;
  const marked = ordered.filter((finding) => checked.has(findingId(finding)));

  const shownPatterns = assessment.patterns.filter((pattern) => patternText(pattern, model, language).toLowerCase().includes(wanted));
  const currentPattern = shownPatterns.find((pattern) => findingId(pattern) === chosen) ?? shownPatterns[0] ?? null;
  const onPatterns = filter === 'patterns';
  const markedPatterns = shownPatterns.filter((pattern) => checked.has(findingId(pattern)));
  const several: readonly Judged[] = onPatterns ? markedPatterns : marked;

  const choose = (id: string | null) => useDestinations.setState({ finding: id });
  const advance = () => {
    const at = current ? ordered.indexOf(current) : -1;
    const after = [...ordered.slice(at + 1), ...ordered.slice(0, Math.max(at, 0))];
    const next = after.find((finding) => finding.status === 'suggested' || finding.status === 'detected') ?? after[0];
    if (next) choose(findingId(next));
  };
  const decide = (findings: readonly Judged[], verdict: Verdict) => {
    judge(findings, verdict);
    if (findings.length > 1) setChecked(new Set());
    if (onPatterns) return;
    if (findings.length === 1) advance();
  };
  const one = onPatterns ? currentPattern : current;
  const targets: readonly Judged[] = several.length > 1 ? several : one ? [one] : [];
  const onKey = (event: KeyboardEvent) => {
    if (
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      (event.target as HTMLElement).closest('input[type=text],input:not([type]),textarea')
    )
      return;
    const key = event.key.toLowerCase();
    if (key === 'j') decide(targets, { status: 'confirmed' });
    else if (key === 'n') setDismissing(targets.length > 0 ? targets : null);
    else if (key === '?') decide(targets, { status: 'open' });
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: single keys for the chosen finding, wherever in the view the focus is
    <div className="findings-view" onKeyDown={onKey}>
      <section className="findings-left" aria-labelledby="findings-title">
        <div className="findings-tools">
          <h1 id="findings-title">{words.title}</h1>
          {/* biome-ignore lint/a11y/useSemanticElements: a row of toggles is no field set of a form */}
          <div className="chip-row" role="group" aria-label={words.chipsLabel}>
            {FINDING_FILTERS.map((id) => (
              <button
                key={id}
                type="button"
                className="filter-chip"
                aria-pressed={id === filter}
                onClick={() => useDestinations.setState({ filter: id })}
              >
                {words.chips[id]} {id === 'patterns' ? assessment.patterns.length : assessment.findings.filter(PASSES[id]).length}
              </button>
            ))}
          </div>
          <span className="spacer" />
          <TextField
            className="findings-search"
            compact
            icon="search"
            label={words.search}
            labelHidden
            placeholder={words.search}
            value={search}
            clearLabel={panel[language].filter.clear}
            onChange={setSearch}
            onEscape={() => setSearch('')}
          />
        </div>
        <div className="findings-scroll" data-scrolls="">
          {onPatterns ? (
            <PatternList
              patterns={shownPatterns}
              model={model}
              current={currentPattern && findingId(currentPattern)}
              onChoose={choose}
              checked={checked}
              onCheck={setChecked}
            />
          ) : ordered.length > 0 ? (
            <FindingsList
              groups={groups}
              model={model}
              current={current && findingId(current)}
              onChoose={choose}
              checked={checked}
              onCheck={setChecked}
            />
          ) : (
            <Nothing assessment={assessment} filtered={wanted !== '' || (filter !== 'all' && filter !== 'open')} />
          )}
        </div>
        {several.length > 1 && (
          <BulkBar
            findings={several}
            onPlan={() => (onPatterns ? planAgainstPatterns(markedPatterns) : planAgainst(marked))}
            onConfirm={(avoidability) => decide(several, avoidability ? { status: 'confirmed', avoidability } : { status: 'confirmed' })}
            onDismiss={() => setDismissing(several)}
            onReopen={() => decide(several, { status: 'open' })}
            onClear={() => setChecked(new Set())}
          />
        )}
      </section>
      <aside className="finding-side" aria-label={words.detail} data-region="detail">
        {onPatterns ? (
          currentPattern && (
            <PatternDetail
              key={findingId(currentPattern)}
              pattern={currentPattern}
              model={model}
              onDecide={(verdict) => decide([currentPattern], verdict)}
              onDismiss={() => setDismissing([currentPattern])}
            />
          )
        ) : current ? (
          <FindingDetail
            key={findingId(current)}
            finding={current}
            model={model}
            assessment={assessment}
            siblings={ordered}
            onDecide={(verdict) => decide([current], verdict)}
          />
        ) : (
          <EmptyState icon="findings" title={words.detail} text={words.pick} />
        )}
      </aside>
      <DismissDialog
        findings={dismissing}
        onClose={(dismissed) => {
          setDismissing(null);
          if (!dismissed) return;
          setChecked(new Set());
          if (!onPatterns) advance();
        }}
      />
    </div>
  );
}

function Nothing({ assessment, filtered }: { readonly assessment: Assessment; readonly filtered: boolean }) {
  const words = panel[useLanguage()].empty;
  return filtered ? <EmptyState icon="search" title={words.noMatch} /> : <NoFindings assessment={assessment} />;
}
