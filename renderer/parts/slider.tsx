import { Slider as AriaSlider, SliderThumb, SliderTrack } from 'react-aria-components';
import { classNames } from './class-names';
import './slider.css';

export type SliderProps = {
  /** Between min and max, in the unit of `step`. */
  readonly value: number;
  /** While dragging and per key press. */
  readonly onChange: (value: number) => void;
  /** When the hand or key lets go. */
  readonly onSettle?: (value: number) => void;
  readonly label: string;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** Which colour role the track has. */
  readonly tone?: 'accent' | 'analogue' | 'unstructured' | 'structured' | 'unknown';
  /** The value in words: "40 %". */
  readonly valueText: string;
  readonly disabled?: boolean;
};

/** A share or size on a line. Arrows move by a step, with Shift or page keys by ten. */
export function Slider({
  value,
  onChange,
  onSettle,
  label,
  min = 0,
  max = 100,
  step = 1,
  tone = 'accent',
  valueText,
  disabled,
}: SliderProps) {
  const filled = `${((value - min) / (max - min)) * 100}%`;
  return (
    <AriaSlider
      className={classNames('slider', `slider-${tone}`)}
      aria-label={label}
      value={value}
      minValue={min}
      maxValue={max}
      step={step}
      isDisabled={disabled ?? false}
      onChange={onChange}
      {...(onSettle && { onChangeEnd: onSettle })}
    >
      <SliderTrack className="slider-track">
        <span className="slider-filled" style={{ width: filled }} />
        <SliderThumb className="slider-thumb" aria-label={`${label}: ${valueText}`} />
      </SliderTrack>
    </AriaSlider>
  );
}
