import { useMemo, useRef, useState } from 'react';
import { type Difference, type Group, GROUPS } from '#models/compare/difference';
import { sayDifference } from '#models/compare/sentences';
import { compare } from '#models/text/compare';
import type { Language } from '#models/text/language';
import { EmptyState } from '../../parts/empty-state';
import { Progress, useLasting } from '../../parts/progress';
import { closeComparison, type CompareRequest, useCompare } from '../../state/compare';
import { useLanguage } from '../../state/settings';
import { CompareHeader } from './compare-header';
import { ComparePanes, type PanesHandle } from './compare-panes';
import { DifferenceList } from './difference-list';
import './compare.css';

/** Two states of a process: what is different as a list, and where, on both diagrams. */
export function CompareView() {
  const request = useCompare((state) => state.request);
  const words = compare[useLanguage()];
  if (!request) return <EmptyState screen icon="compare" title={words.title} />;
  // Another comparison is another screen: nothing of the last one stays selected.
  return <Compared key={`${request.before.xml.length} ${request.after.xml.length} ${request.title}`} request={request} />;
}

function Compared({ request }: { readonly request: CompareRequest }) {
  const language = useLanguage();
  const words = compare[language];
  const result = useCompare((state) => state.result);
  const [filter, setFilter] = useState('');
  const [groups, setGroups] = useState<ReadonlySet<Group>>(new Set(GROUPS));
  const [selected, setSelected] = useState<string | null>(null);
  const lasting = useLasting(result === null);
  const panes = useRef<PanesHandle | null>(null);
  const comparison = result === 'failed' ? null : result;
  const shown = useMemo(() => filtered(comparison?.differences ?? [], filter, groups, language), [comparison, filter, groups, language]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the screen, wherever in it the focus is
    <div
      className="compare-view"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        closeComparison();
      }}
    >
      <CompareHeader request={request} comparison={comparison} />
      {result === 'failed' && <EmptyState icon="warning" title={words.failed.title} text={words.failed.text} />}
      {lasting && (
        <div className="compare-working">
          <p className="note">{words.working}</p>
          <Progress label={words.working} />
        </div>
      )}
      {comparison && (
        <div className="compare-body">
          <DifferenceList
            comparison={comparison}
            shown={shown}
            filter={filter}
            onFilter={setFilter}
            groups={groups}
            onGroups={setGroups}
            selected={selected}
            onSelect={(difference) => {
              setSelected(difference.key);
              panes.current?.point(difference);
            }}
            onJump={(difference) => {
              setSelected(difference.key);
              panes.current?.jump(difference);
            }}
          />
          <ComparePanes
            ref={panes}
            request={request}
            comparison={comparison}
            groups={groups}
            onPick={(difference) => {
              setFilter('');
              setGroups(new Set(GROUPS));
              setSelected(difference.key);
            }}
          />
        </div>
      )}
    </div>
  );
}

function filtered(
  differences: readonly Difference[],
  filter: string,
  groups: ReadonlySet<Group>,
  language: Language,
): readonly Difference[] {
  const wanted = filter.trim().toLocaleLowerCase();
  const inGroups = differences.filter(({ group }) => groups.has(group));
  if (wanted === '') return inGroups;
  return inGroups.filter((each) => sayDifference(each, language).toLocaleLowerCase().includes(wanted));
}
