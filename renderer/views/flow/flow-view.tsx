import type { ProcessModel } from '#models/process/process';
import type { Assessment } from '#models/readiness/assessment';
import { provenanceOf } from '#models/readiness/provenance';
import { flow as flowWords } from '#models/text/flow';
import { provenanceText } from '#models/text/provenance';
import { Button } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { Progress, useLasting } from '../../parts/progress';
import { Tabs } from '../../parts/tabs';
import { useAssessment } from '../../state/assessment';
import { FLOW_TABS, type FlowTab, useDestinations } from '../../state/destinations';
import { detailsAgain, type DetailsState, stopDetails, useDetails } from '../../state/details';
import type { FlowDetails } from '../../state/details-question';
import { askNext } from '../../state/questions';
import { useLanguage } from '../../state/settings';
import { showScreen } from '../../state/view';
import { Causes } from './causes';
import { Checks } from './checks';
import { Levers } from './levers';
import { Passes } from './passes';
import { Spread } from './spread';
import { Today } from './today';
import './flow-view.css';

/** How cases run: which share gets through, what lifts it, what it hangs on, how often each step runs and what is wrong with the flow. */
export function FlowView() {
  const words = flowWords[useLanguage()];
  const { model, assessment } = useAssessment();
  const { details, state } = useDetails();
  if (!model || !assessment) return null;
  if (assessment.flow.chances.size === 0) return <NoSteps />;
  return (
    <div className="flow-view">
      <Today model={model} assessment={assessment} details={details} />
      <section className="flow-details" aria-labelledby="flow-title" data-region="details">
        <div className="flow-head">
          <h1 id="flow-title">{words.title}</h1>
          <Recomputing state={state} shows={details !== null} />
        </div>
        {details ? <Parts model={model} assessment={assessment} details={details} /> : <Waiting state={state} />}
      </section>
    </div>
  );
}

function NoSteps() {
  const words = flowWords[useLanguage()].noSteps;
  return (
    <EmptyState
      screen
      icon="flow"
      title={words.title}
      text={words.text}
      action={
        <Button kind="primary" size="compact" onPress={() => showScreen('model')}>
          {words.action}
        </Button>
      }
    />
  );
}

/** Until there is something to show, and where nothing came. */
function Waiting({ state }: { readonly state: DetailsState }) {
  const words = flowWords[useLanguage()];
  const lasting = useLasting(state === 'running');
  if (state === 'failed' || state === 'stopped')
    return (
      <EmptyState
        icon={state === 'failed' ? 'warning' : 'clock'}
        title={words[state].title}
        text={words[state].text}
        action={
          <Button size="compact" onPress={detailsAgain}>
            {words.again}
          </Button>
        }
      />
    );
  if (!lasting) return null;
  return (
    <div className="flow-waiting" role="status">
      <p>{words.waiting}</p>
      <Progress label={words.waiting} />
      <Button size="compact" onPress={stopDetails}>
        {words.stop}
      </Button>
    </div>
  );
}

/** Says while what is shown is older than the process. */
function Recomputing({ state, shows }: { readonly state: DetailsState; readonly shows: boolean }) {
  const words = flowWords[useLanguage()];
  const lasting = useLasting(state === 'running');
  return (
    <div className="flow-state" data-state={state}>
      <span className="note" role="status">
        {shows && (lasting ? words.older : state === 'failed' ? words.failed.title : state === 'stopped' && words.stopped.title)}
      </span>
      {shows && lasting && (
        <Button kind="ghost" size="compact" onPress={stopDetails}>
          {words.stop}
        </Button>
      )}
      {shows && (state === 'stopped' || state === 'failed') && (
        <Button kind="ghost" size="compact" onPress={detailsAgain}>
          {words.again}
        </Button>
      )}
    </div>
  );
}

type Props = { readonly model: ProcessModel; readonly assessment: Assessment; readonly details: FlowDetails };

function Parts({ model, assessment, details }: Props) {
  const language = useLanguage();
  const words = flowWords[language];
  const tab = useDestinations((state) => state.flowTab);
  const share = useDestinations((state) => state.share);
  const of = { model, details, share, origin: provenanceText(provenanceOf(assessment), language) };
  const content: Readonly<Record<FlowTab, () => React.ReactNode>> = {
    levers: () => <Levers {...of} completion={assessment.flow.completion} />,
    causes: () => <Causes {...of} completion={assessment.flow.completion} />,
    spread: () => <Spread {...of} />,
    passes: () => <Passes {...of} lead={assessment.model.lead} />,
    checks: () => <Checks {...of} assessment={assessment} />,
  };
  return (
    <>
      {tab !== 'passes' && tab !== 'checks' && <Unknown details={details} />}
      <Tabs
        className="flow-tabs"
        label={words.parts}
        selected={tab}
        onSelect={(flowTab) => useDestinations.setState({ flowTab })}
        tabs={FLOW_TABS.map((id) => ({
          id,
          title: words.tab[id],
          ...(id === 'checks' && details.flaws.length > 0 && { count: details.flaws.length }),
          content: id === tab && <div className="flow-part">{content[id]()}</div>,
        }))}
      />
    </>
  );
}

/** What is unknown does not show in causes and levers; that has to be said. */
function Unknown({ details: { unknown } }: { readonly details: FlowDetails }) {
  const words = flowWords[useLanguage()];
  if (unknown.workMode + unknown.media === 0) return null;
  return (
    <div className="flow-unknown">
      <p>
        <b>{words.unknown(unknown.workMode, unknown.media)}.</b> {words.unknownMeans}
      </p>
      <Button size="compact" onPress={askNext}>
        {words.next}
      </Button>
    </div>
  );
}
