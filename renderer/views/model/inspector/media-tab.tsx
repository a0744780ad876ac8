import { type KeyboardEvent, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { InputMark, OutputMark } from '#models/process/marks';
import type { FlowNode } from '#models/process/process';
import type { Carrier } from '#models/process/vocabulary';
import type { Finding } from '#models/readiness/assessment';
import { inspector } from '#models/text/inspector';
import { marks } from '#models/text/marks';
import { formatPercent } from '#models/text/numbers';
import { Button, IconButton } from '../../../parts/button';
import { CarrierChip } from '../../../parts/carrier-chip';
import { Icon } from '../../../parts/icon';
import { KeyCap } from '../../../parts/key-cap';
import { Switch } from '../../../parts/switch';
import { useLanguage } from '../../../state/settings';
import { markByKey } from '../../../state/bulk-marks';
import { systemName, useSystems } from '../../../state/systems';
import { CarrierPicker } from './carrier-picker';
import { changeSteps, stepsChange } from './change-steps';
import { type Common, common } from './common';
import { InputRow } from './input-row';
import { countedShares, sharesWith, withCarrier, withInput, withoutInput, withShare } from './shares';
import { SideDetails } from './side-details';
import { SystemField } from './system-field';
import { useSettled } from './use-settled';
import { DecisionField, FormField, WorkModeField } from './work-fields';

type Props = { readonly nodes: readonly FlowNode[]; readonly findings: readonly Finding[] };

/** What the index needs at least: media in and out, transfer, work mode, decision and form. */
export function MediaTab({ nodes, findings }: Props) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the letters beside "Medium" work from every button of the tab
    <div className="inspector-body" onKeyDown={(event) => markFromButton(nodes, event)}>
      <Inputs nodes={nodes} findings={findings} />
      <Output nodes={nodes} />
      <WorkModeField nodes={nodes} />
      <div className="field-pair">
        <DecisionField nodes={nodes} />
        <FormField nodes={nodes} />
      </div>
    </div>
  );
}

/** The keys of the diagram, where a letter means nothing else: not in fields, and not in lists that search by letters. */
function markFromButton(nodes: readonly FlowNode[], event: KeyboardEvent<HTMLElement>): void {
  const target = event.target as HTMLElement;
  const isButton = target.matches('button:not([aria-haspopup=listbox])') && event.currentTarget.contains(target);
  if (isButton && !event.ctrlKey && !event.metaKey && !event.altKey && markByKey(nodes, event)) event.preventDefault();
}

function Inputs({ nodes, findings }: Props) {
  const language = useLanguage();
  const words = inspector[language];
  const stated = common(nodes, (step) => step.inputs);
  const inputs = stated.mixed ? [] : stated.value;
  const write = (next: readonly InputMark[]) => changeSteps(nodes, { inputs: next });
  const { moving, move, rest } = useSettled<{ readonly index: number; readonly share: number }>(({ index, share }) =>
    write(withShare(inputs, index, share)),
  );
  const shares = moving ? sharesWith(inputs, moving.index, moving.share) : countedShares(inputs);
  const sum = inputs.reduce((total, input) => total + (input.share ?? 0), 0);
  const normalised = inputs.every((input) => input.share !== null) && Math.abs(sum - 1) > 1e-6;
  const add = (carrier: Carrier) => write(stated.mixed ? withCarrier([], carrier) : withCarrier(inputs, carrier));

  return (
    <section className="field" data-ask="input" aria-label={words.input}>
      <div className="field-head">
        <h3 className="field-label">{words.input}</h3>
        {inputs.length > 1 && (
          <span className="field-aside">{normalised ? words.sharesNormalised(formatPercent(sum, language)) : words.sharesTotal}</span>
        )}
      </div>
      {inputs.length > 0 && (
        <div className="input-list">
          {inputs.map((input, index) => (
            <InputRow
              // biome-ignore lint/suspicious/noArrayIndexKey: inputs have no identity but their place, and two may carry the same
              key={index}
              input={input}
              share={shares[index] ?? 0}
              alone={inputs.length === 1}
              findings={nodes.length === 1 ? findings.filter((finding) => finding.inputs.includes(index)) : []}
              onChange={(changes) => write(withInput(inputs, index, changes))}
              changeWith={(changes) => stepsChange(nodes, { inputs: withInput(inputs, index, changes) })}
              onShareMove={(share) => move({ index, share })}
              onShare={(share) => rest({ index, share })}
              onRemove={() => write(withoutInput(inputs, index))}
            />
          ))}
        </div>
      )}
      {inputs.length === 0 && (
        <div className="input-none">
          <Icon name="unknown" size={16} />
          <span>
            <b>{stated.mixed ? words.mixed : words.noInput}</b>
            {!stated.mixed && <span className="note">{words.noInputHint}</span>}
          </span>
        </div>
      )}
      <div className="input-foot">
        <CarrierPicker
          label={words.addCarrierLong}
          onPick={add}
          trigger={
            <Button kind="quiet" size="compact" icon="plus" label={words.addCarrierLong}>
              {words.addCarrier}
            </Button>
          }
        />
        <span className="spacer" />
        <span className="caption input-keys">
          <KeyCap>P</KeyCap>
          <KeyCap>E</KeyCap>
          <KeyCap>O</KeyCap>
          {words.setsCarrier}
        </span>
      </div>
    </section>
  );
}

function Output({ nodes }: { readonly nodes: readonly FlowNode[] }) {
  const language = useLanguage();
  const words = inspector[language];
  const stated = common(nodes, (step) => step.outputs);
  const outputs = stated.mixed ? [] : stated.value;
  const first = outputs[0] ?? null;
  const external = common(nodes, (step) => step.external);
  const write = (next: OutputMark) => changeSteps(nodes, { outputs: [next, ...outputs.slice(1)] });
  const system: Common<string | null> = stated.mixed ? stated : { mixed: false, value: first?.system ?? null };
  const systems = useSystems();
  const [open, setOpen] = useState(false);
  return (
    <section className="field" data-ask="output" aria-label={words.output}>
      <div className="field-head output-head">
        <h3 className="field-label">{words.output}</h3>
        {!external.mixed && external.value && <span className="field-aside">{words.externalShort}</span>}
        {first && (
          <IconButton
            icon={open ? 'chevronDown' : 'chevronRight'}
            size={14}
            label={open ? words.less : words.more}
            pressed={open}
            onPress={() => setOpen(!open)}
          />
        )}
      </div>
      <CarrierPicker
        label={words.output}
        onPick={(carrier) => write({ ...first, carrier, system: first?.system ?? null })}
        trigger={
          <AriaButton
            className="field-box select-button"
            aria-label={`${words.output}: ${first ? marks[language].carrier[first.carrier] : stated.mixed ? words.mixed : words.notStated}`}
          >
            {first ? (
              <>
                <CarrierChip carrier={first.carrier} size={18} />
                <b className="select-text">{marks[language].carrier[first.carrier]}</b>
                {first.system !== null && <span className="note">{systemName(systems, first.system)}</span>}
              </>
            ) : (
              <span className="select-empty">{stated.mixed ? words.mixed : words.chooseCarrier}</span>
            )}
            <span className="spacer" />
            <Icon name="chevronDown" size={14} />
          </AriaButton>
        }
      />
      {outputs.length > 1 && <p className="field-hint">{words.furtherOutputs(outputs.length - 1)}</p>}
      {first && open && (
        <div className="output-details">
          <SystemField
            value={system}
            onCommit={(name) => write({ ...first, system: name })}
            changeTo={(id) => stepsChange(nodes, { outputs: [{ ...first, system: id }, ...outputs.slice(1)] })}
          />
          <Switch on={!external.mixed && external.value} onChange={(on) => changeSteps(nodes, { external: on })}>
            {words.external}
          </Switch>
          <SideDetails side={first} onChange={(changes) => write({ ...first, ...changes })} />
        </div>
      )}
    </section>
  );
}
