import { Button as AriaButton, DialogTrigger, Dialog, Popover } from 'react-aria-components';
import { STEP_COLUMNS } from '#models/capture/columns';
import type { CarrierClass } from '#models/process/vocabulary';
import { capture } from '#models/text/capture';
import { marks } from '#models/text/marks';
import { Button } from '../../../parts/button';
import { Checkbox } from '../../../parts/checkbox';
import { Icon } from '../../../parts/icon';
import { Select } from '../../../parts/select';
import { useAssessment } from '../../../state/assessment';
import { stepRows } from '../../../state/bulk-rows';
import { ALWAYS_SHOWN, filterSteps, NO_FILTER, showColumn, useStepTable } from '../../../state/bulk-table';
import { useLanguage } from '../../../state/settings';

const CLASSES: readonly CarrierClass[] = ['A', 'U', 'S', 'X'];
const ALL = '*';

/** Lane, class of medium, what is missing, and which columns show. */
export function StepFilter() {
  const language = useLanguage();
  const words = capture[language];
  const filter = useStepTable((state) => state.filter);
  const hidden = useStepTable((state) => state.hidden);
  const { model, assessment } = useAssessment();
  if (!model || !assessment) return null;
  const narrowed = filter.lane !== null || filter.medium !== null || filter.unknownOnly;
  const lanes = [...new Set(stepRows(model, assessment, language).map(({ lane }) => lane))].filter((lane) => lane !== '');
  return (
    <DialogTrigger>
      <AriaButton className={narrowed ? 'icon-button icon-button-on' : 'icon-button'} aria-label={words.filter.open}>
        <Icon name="filter" size={16} />
      </AriaButton>
      <Popover className="popover" placement="top end" offset={4}>
        <Dialog className="step-filter" aria-label={words.filter.open}>
          <Select
            compact
            label={words.filter.lane}
            value={filter.lane ?? ALL}
            onChange={(lane) => filterSteps({ lane: lane === ALL ? null : lane })}
            options={[{ value: ALL, text: words.filter.allLanes }, ...lanes.map((lane) => ({ value: lane, text: lane }))]}
          />
          <Select
            compact
            label={words.filter.medium}
            value={filter.medium ?? ALL}
            onChange={(medium) => filterSteps({ medium: medium === ALL ? null : medium })}
            options={[
              { value: ALL, text: words.filter.allMedia },
              ...CLASSES.map((value) => ({ value, text: marks[language].carrierClass[value] })),
            ]}
          />
          <Checkbox checked={filter.unknownOnly} onChange={(unknownOnly) => filterSteps({ unknownOnly })}>
            {words.filter.unknownOnly}
          </Checkbox>
          {narrowed && (
            <Button size="compact" onPress={() => filterSteps({ ...NO_FILTER, text: filter.text })}>
              {words.filter.reset}
            </Button>
          )}
          <fieldset className="step-columns">
            <legend className="field-label">{words.columns}</legend>
            {STEP_COLUMNS.filter((column) => !ALWAYS_SHOWN.has(column)).map((column) => (
              <Checkbox key={column} checked={!hidden.has(column)} onChange={(shown) => showColumn(column, shown)}>
                {words.columnLong[column]}
              </Checkbox>
            ))}
          </fieldset>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
