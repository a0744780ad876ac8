import { useEffect } from 'react';
import { create } from 'zustand';
import { isNamedByAction } from '#models/capture/name-form';
import type { FlowNode, ProcessModel } from '#models/process/process';
import type { Assessment } from '#models/readiness/assessment';
import { inspector } from '#models/text/inspector';
import { marks } from '#models/text/marks';
import { Tabs } from '../../../parts/tabs';
import { useAssessment } from '../../../state/assessment';
import { nameOf } from '../../../state/lookup';
import { useAsked } from '../../../state/questions';
import { useLanguage } from '../../../state/settings';
import { AiSection } from './ai-section';
import { AiTab } from './ai-tab';
import { CalledProcess } from './called-process';
import { BoundaryList } from './event-inspector';
import { Gains } from './gains';
import { LawTab } from './law-tab';
import { MediaTab } from './media-tab';
import { InspectorHead } from './name-field';
import { NotesTab } from './notes-tab';
import { RunsField } from './runs-field';
import { TimesTab } from './times-tab';
import { WorkTab } from './work-tab';

const TABS = ['media', 'work', 'law', 'times', 'notes', 'ai'] as const;
type TabId = (typeof TABS)[number];

/** The tab stays when another step is selected. */
const useTab = create<{ readonly tab: TabId }>(() => ({ tab: 'media' }));

export function StepInspector({ nodes }: { readonly nodes: readonly FlowNode[] }) {
  const language = useLanguage();
  const words = inspector[language];
  const assessment = useAssessment((state) => state.assessment);
  const model = useAssessment((state) => state.model);
  const tab = useTab((state) => state.tab);
  const only = nodes.length === 1 ? (nodes[0] ?? null) : null;
  useAskedTab();
  const ids = new Set(nodes.map((node) => node.id));
  const findings = assessment?.findings.filter(({ places }) => places.some(({ element }) => ids.has(element))) ?? [];
  const content: Readonly<Record<TabId, React.ReactNode>> = {
    media: <MediaTab nodes={nodes} findings={findings} />,
    work: (
      <>
        <WorkTab nodes={nodes} />
        <RunsField nodes={nodes} />
        {only && model && (
          <div className="inspector-body inspector-below">
            <BoundaryList model={model} step={only.id} current={null} />
          </div>
        )}
      </>
    ),
    law: <LawTab nodes={nodes} />,
    times: <TimesTab nodes={nodes} />,
    notes: <NotesTab nodes={nodes} />,
    ai: <AiTab nodes={nodes} />,
  };
  return (
    <>
      <Head nodes={nodes} assessment={assessment} />
      <Tabs
        className="inspector-tabs"
        label={words.title}
        selected={tab}
        onSelect={(next) => useTab.setState({ tab: next })}
        tabs={TABS.map((id) => ({
          id,
          title: words.tabs[id],
          content: (
            <>
              {only && model && <Counting model={model} node={only} />}
              {content[id]}
              {id !== 'ai' && <Gains nodes={nodes} findings={findings} />}
              {id !== 'ai' && only && <AiSection node={only} onOpen={() => useTab.setState({ tab: 'ai' })} />}
            </>
          ),
        }))}
      />
    </>
  );
}

/** What of a sub-process or call activity counts. */
function Counting({ model, node }: { readonly model: ProcessModel; readonly node: FlowNode }) {
  const words = inspector[useLanguage()];
  const filled = model.nodes.some((each) => each.scope === node.id);
  if (node.kind === 'callActivity') return <CalledProcess model={model} node={node} />;
  return filled && <p className="note step-counting">{words.subProcessCounts}</p>;
}

function Head({ nodes, assessment }: { readonly nodes: readonly FlowNode[]; readonly assessment: Assessment | null }) {
  const language = useLanguage();
  const words = inspector[language];
  const model = useAssessment((state) => state.model);
  const [node] = nodes;
  if (!node) return null;
  if (nodes.length > 1)
    return (
      <div className="inspector-head">
        <p className="inspector-crumbs">{nodes.map((each) => each.name.replace(/\s+/g, ' ') || words.unnamed).join(', ')}</p>
        <h2 className="inspector-title">{words.steps(nodes.length)}</h2>
      </div>
    );
  const steps = assessment?.ownSteps ?? [];
  const at = steps.indexOf(node.id);
  const place = at < 0 ? words.foreignStep : words.stepOf(at + 1, steps.length);
  const where = node.lane ?? node.pool;
  const crumbs = [place, marks[language].kind[node.kind], where && model ? nameOf(model, where, language) : ''];
  return (
    <>
      <InspectorHead crumbs={crumbs} id={node.id} name={node.name} />
      {!isNamedByAction(node.name) && <p className="note name-hint">{words.nameAsAction}</p>}
    </>
  );
}

/** A question about media or work mode is answered on the first tab. */
function useAskedTab(): void {
  const { asked, turn } = useAsked();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a question asked again is a new turn
  useEffect(() => {
    if (asked?.element && turn > 0) useTab.setState({ tab: 'media' });
  }, [turn]);
}
