import type { StepColumn } from '#models/capture/columns';
import { cellText, systemText } from '#models/capture/cell-text';
import type { KindedRow } from '#models/capture/select-steps';
import type { Systems } from '#models/capture/step-row';
import { WORK_MODE_GLYPH } from '#models/glyphs/carrier-glyph';
import { capture } from '#models/text/capture';
import { marks } from '#models/text/marks';
import { formatPercent } from '#models/text/numbers';
import { CarrierChip } from '../../../parts/carrier-chip';
import { shortNumber } from '../../../parts/figure-text';
import { Icon } from '../../../parts/icon';
import { useLanguage } from '../../../state/settings';
import { countedShares } from '../inspector/shares';

type CellProps = { readonly row: KindedRow; readonly column: StepColumn; readonly systems: Systems };

/** What one cell shows. A dash where nothing is stated; an unknown medium has its own look. */
export function StepCell({ row, column, systems }: CellProps) {
  const language = useLanguage();
  switch (column) {
    case 'inputs':
      return <Inputs row={row} />;
    case 'output':
      return <Outputs row={row} />;
    case 'workMode':
      return <WorkMode row={row} />;
    case 'minutes':
    case 'waitDays':
      return shortNumber(row.marks[column], language);
    case 'breaks':
      return row.breaks === 0 ? <span className="quiet">0</span> : row.breaks;
    case 'system':
      return systemText(row.marks.outputs[0]?.system ?? null, systems) || '–';
    default:
      return cellText(row, column, language, systems) || '–';
  }
}

function Unknown() {
  return <CarrierChip carrier="unknown" size={16} label={capture[useLanguage()].unknown} />;
}

function Inputs({ row }: { readonly row: KindedRow }) {
  const language = useLanguage();
  const { inputs } = row.marks;
  if (inputs.length === 0) return <Unknown />;
  const shares = countedShares(inputs);
  return (
    <span className="chips">
      {inputs.map((input, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: inputs have no identity but their place
        <span key={index} className="chip-share">
          <CarrierChip carrier={input.carrier} size={16} label={marks[language].carrier[input.carrier]} />
          {inputs.length > 1 && formatPercent(shares[index], language)}
        </span>
      ))}
    </span>
  );
}

function Outputs({ row }: { readonly row: KindedRow }) {
  const names = marks[useLanguage()].carrier;
  const { outputs } = row.marks;
  if (outputs.length === 0) return <Unknown />;
  return (
    <span className="chips">
      {outputs.map((output, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: outputs have no identity but their place
        <CarrierChip key={index} carrier={output.carrier} size={16} label={names[output.carrier]} />
      ))}
    </span>
  );
}

function WorkMode({ row }: { readonly row: KindedRow }) {
  const names = marks[useLanguage()].workMode;
  const mode = row.marks.workMode;
  if (!mode) return '–';
  return (
    <span className="chips">
      <Icon name={WORK_MODE_GLYPH[mode]} size={16} />
      <span className="cell-cut">{names[mode]}</span>
    </span>
  );
}
