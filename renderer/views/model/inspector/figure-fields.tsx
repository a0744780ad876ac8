import type { ReactNode } from 'react';
import { inspector } from '#models/text/inspector';
import { formatNumber, formatPercent } from '#models/text/numbers';
import type { Language } from '#models/text/language';
import { shortNumber } from '../../../parts/figure-text';
import { useLanguage } from '../../../state/settings';
import type { Common } from './common';
import { type Checked, DraftField } from './draft-field';
import { readNumber, readShare } from './read-number';

type FigureProps = {
  readonly value: Common<number | null>;
  readonly onCommit: (value: number | null) => void;
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly hint?: ReactNode;
  readonly aside?: ReactNode;
  readonly className?: string;
};

const MIXED = Number.NaN;
const plain = (value: Common<number | null>) => (value.mixed ? MIXED : value.value);

function placeholder(value: Common<number | null>, language: Language): string {
  return value.mixed ? inspector[language].mixed : '–';
}

/** A share in percent, kept as a fraction. Out of range it says so and offers what was probably meant. */
export function ShareField(props: FigureProps & { readonly onStep?: (direction: 1 | -1, large: boolean) => void }) {
  const language = useLanguage();
  const words = inspector[language];
  const percent = (share: number) => formatPercent(share, language, Math.abs(share * 100 - Math.round(share * 100)) < 0.005 ? 0 : 1);
  const read = (text: string): Checked<number | null> => {
    const result = readShare(text);
    if (result.kind === 'number') return { ok: true, value: result.value };
    if (result.kind === 'empty') return { ok: true, value: null };
    if (result.kind === 'notANumber') return { ok: false, error: words.notANumber, meant: null };
    const error = result.meant === null ? words.shareRange : words.shareRangeMeant(percent(result.meant));
    return { ok: false, error, meant: result.meant };
  };
  return (
    <DraftField
      {...shared(props)}
      value={plain(props.value)}
      format={(value) => (value === null || Number.isNaN(value) ? '' : percent(value))}
      read={read}
      placeholder={placeholder(props.value, language)}
      takeLabel={(meant) => words.take(meant === null ? '–' : percent(meant))}
      {...(props.onStep && { onStep: props.onStep })}
    />
  );
}

export type AmountFieldProps = FigureProps & { readonly unit?: string; readonly max?: number; readonly whole?: boolean };

/** An amount that is not negative: minutes, days, cases. */
export function AmountField(props: AmountFieldProps) {
  const language = useLanguage();
  const words = inspector[language];
  const max = props.max ?? 1e9;
  const show = (value: number) => (props.whole ? formatNumber(value, 0, language) : shortNumber(value, language));
  const read = (text: string): Checked<number | null> => {
    const result = readNumber(text, { min: 0, max }, props.whole ? '.,' : language === 'de' ? '.' : ',');
    if (result.kind === 'number') return { ok: true, value: props.whole ? Math.round(result.value) : result.value };
    if (result.kind === 'empty') return { ok: true, value: null };
    if (result.kind === 'notANumber') return { ok: false, error: words.notANumber, meant: null };
    const error = result.value < 0 ? words.numberNegative : words.numberRange('0', formatNumber(max, 0, language));
    return { ok: false, error, meant: result.value < 0 ? -result.value : null };
  };
  return (
    <DraftField
      {...shared(props)}
      value={plain(props.value)}
      format={(value) => (value === null || Number.isNaN(value) ? '' : show(value))}
      read={read}
      placeholder={placeholder(props.value, language)}
      unit={props.unit}
      takeLabel={(meant) => words.take(meant === null ? '–' : show(meant))}
    />
  );
}

function shared({ onCommit, label, labelHidden, hint, aside, className }: FigureProps) {
  return {
    onCommit,
    label,
    numeric: true,
    labelHidden: labelHidden ?? false,
    ...(hint !== undefined && { hint }),
    ...(aside !== undefined && { aside }),
    ...(className !== undefined && { className }),
  };
}
