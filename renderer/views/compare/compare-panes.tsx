import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { type Comparison, type Difference, type Group, type Sign, SIGNS } from '#models/compare/difference';
import { sayDifference } from '#models/compare/sentences';
import { compare } from '#models/text/compare';
import type { Language } from '#models/text/language';
import { type CompareCanvas, createCompareCanvas, type Place, type View } from '../../canvas/compare-canvas';
import { IconButton } from '../../parts/button';
import { classNames } from '../../parts/class-names';
import { useFrameWidth } from '../../parts/frame-width';
import { Segmented } from '../../parts/segmented';
import type { CompareRequest } from '../../state/compare';
import { useLanguage } from '../../state/settings';
import { SignMark } from './sign-mark';

export type PanesHandle = {
  /** Frames the element of a difference in both diagrams and brings it into view. */
  readonly point: (difference: Difference) => void;
  /** Goes there: centred, large enough to read, with a pulse. */
  readonly jump: (difference: Difference) => void;
};

type ComparePanesProps = {
  readonly ref: Ref<PanesHandle>;
  readonly request: CompareRequest;
  readonly comparison: Comparison;
  /** Only differences of these are shown. */
  readonly groups: ReadonlySet<Group>;
  /** An element with a difference was clicked. */
  readonly onPick: (difference: Difference) => void;
};

const SIDES = ['before', 'after'] as const;
type Side = (typeof SIDES)[number];
type Panes = Readonly<Record<Side, CompareCanvas>>;

/** Names can be read from this scale on. */
const READABLE = 0.75;
const ZOOM_STEP = 1.25;

/**
 * Both diagrams, moved and zoomed as one. Between them lies an offset: how far the drawing moved as a whole, or, after a jump, how far
 * the element of that jump did.
 */
export function ComparePanes({ ref, request, comparison, groups, onPick }: ComparePanesProps) {
  const language = useLanguage();
  const words = compare[language];
  const width = useFrameWidth();
  const alone = width === 'small' || width === 'narrow';
  const [front, setFront] = useState<Side>('after');
  const [undrawn, setUndrawn] = useState<ReadonlySet<Side>>(new Set());
  const hosts = useRef<Partial<Record<Side, HTMLDivElement | null>>>({});
  const panes = useRef<Panes | null>(null);
  const [drawn, setDrawn] = useState<Panes | null>(null);
  const offset = useRef<Place>(comparison.shift);
  const pick = useRef(onPick);
  pick.current = onPick;

  useEffect(() => {
    const { before, after } = hosts.current;
    if (!before || !after) return;
    const made: Panes = {
      before: createCompareCanvas(before, words.diagramOf(words.sides.before, request.before.label), language),
      after: createCompareCanvas(after, words.diagramOf(words.sides.after, request.after.label), language),
    };
    let gone = false;
    const open = async () => {
      const fits = { before: await made.before.open(request.before.xml), after: await made.after.open(request.after.xml) };
      if (gone) return;
      setUndrawn(new Set(SIDES.filter((side) => !fits[side])));
      for (const side of SIDES) {
        if (!fits[side]) continue;
        made[side].onView((view) => follow(made, side, view, offset.current));
        made[side].onClick((id) => {
          const difference = comparison.differences.find((each) => each[side] === id);
          point(made, side, difference ?? null);
          if (difference) pick.current(difference);
        });
      }
      panes.current = made;
      setDrawn(made);
      showWhole(made, offset, comparison.shift);
    };
    void open();
    return () => {
      gone = true;
      panes.current = null;
      setDrawn(null);
      for (const side of SIDES) made[side].destroy();
    };
  }, [request, comparison, language, words]);

  useEffect(() => {
    if (drawn) for (const side of SIDES) drawn[side].mark(signsOf(comparison, side, groups, language));
  }, [drawn, comparison, groups, language]);

  useImperativeHandle(ref, () => ({
    point: (difference) => {
      if (!panes.current) return;
      point(panes.current, null, difference);
      if (SIDES.some((side) => difference[side] !== null && !panes.current?.[side].sees(difference[side]))) center(difference, null);
      if (difference[front] === null) turnTo(difference);
    },
    jump: (difference) => {
      if (!panes.current) return;
      point(panes.current, null, difference);
      center(difference, READABLE);
      turnTo(difference);
      for (const side of SIDES) if (difference[side] !== null) panes.current[side].pulse(difference[side]);
    },
  }));

  /** The side that has the element, where only one side shows. */
  function turnTo({ before, after }: Difference) {
    if (before === null && after !== null) setFront('after');
    if (after === null && before !== null) setFront('before');
  }

  function center({ before, after }: Difference, least: number | null) {
    if (!panes.current) return;
    const made = panes.current;
    const [from, to] = [before === null ? null : made.before.find(before), after === null ? null : made.after.find(after)];
    if (!from && !to) return;
    if (from && to) offset.current = { x: to.x - from.x, y: to.y - from.y };
    const scale = Math.max(least ?? 0, made.after.view().scale);
    const { x, y } = offset.current;
    made.before.show({ ...(from ?? { x: (to?.x ?? 0) - x, y: (to?.y ?? 0) - y }), scale });
    made.after.show({ ...(to ?? { x: (from?.x ?? 0) + x, y: (from?.y ?? 0) + y }), scale });
  }

  function zoomBy(factor: number) {
    if (!panes.current) return;
    for (const side of SIDES) {
      const view = panes.current[side].view();
      panes.current[side].show({ ...view, scale: Math.min(4, Math.max(0.1, view.scale * factor)) });
    }
  }

  return (
    <section className={classNames('compare-panes', alone && 'compare-panes-alone')} aria-label={words.region.diagrams}>
      {alone && (
        <Segmented
          className="compare-switch"
          label={words.side}
          labelHidden
          value={front}
          onChange={setFront}
          segments={SIDES.map((side) => ({ value: side, text: words.sides[side] }))}
        />
      )}
      {SIDES.map((side) => (
        <div key={side} className={classNames('compare-pane', alone && side !== front && 'compare-pane-behind')}>
          <div className="compare-pane-head">
            <b>{words.sides[side]}</b>
            <span className="compare-pane-label">{request[side].label}</span>
          </div>
          <div
            className="compare-pane-canvas"
            ref={(host) => {
              hosts.current[side] = host;
            }}
          />
          {undrawn.has(side) && <p className="compare-undrawn note">{words.notDrawn}</p>}
        </div>
      ))}
      <div className="compare-foot">
        {alone ? (
          <span className="note">{request[front].label}</span>
        ) : (
          <ul className="compare-legend" aria-label={words.legend}>
            {SIGNS.map((sign) => (
              <li key={sign}>
                <SignMark sign={sign} />
                {words.signs[sign]}
              </li>
            ))}
          </ul>
        )}
        <span className="spacer" />
        <IconButton icon="minimize" label={words.zoomOut} onPress={() => zoomBy(1 / ZOOM_STEP)} />
        <IconButton icon="plus" label={words.zoomIn} onPress={() => zoomBy(ZOOM_STEP)} />
        <IconButton icon="target" label={words.fit} onPress={() => panes.current && showWhole(panes.current, offset, comparison.shift)} />
      </div>
    </section>
  );
}

function follow(panes: Panes, side: Side, { x, y, scale }: View, offset: Place): void {
  const other = side === 'before' ? 'after' : 'before';
  const sign = side === 'before' ? 1 : -1;
  panes[other].show({ x: x + sign * offset.x, y: y + sign * offset.y, scale });
}

/** The larger of the two drawings decides, so that both are whole. */
function showWhole(panes: Panes, offset: { current: Place }, shift: Place): void {
  offset.current = shift;
  const [before, after] = [panes.before.whole(), panes.after.whole()];
  const scale = Math.min(before.scale, after.scale);
  panes.after.show({ ...after, scale });
  panes.before.show({ x: after.x - shift.x, y: after.y - shift.y, scale });
}

function point(panes: Panes, clicked: Side | null, difference: Difference | null): void {
  for (const side of SIDES) panes[side].point(difference?.[side] ?? null);
  if (clicked && !difference) panes[clicked].point(null);
}

/** One sign per element: what is told first about it counts most. */
function signsOf(
  { differences }: Comparison,
  side: Side,
  groups: ReadonlySet<Group>,
  language: Language,
): ReadonlyMap<string, { sign: Sign; spoken: string }> {
  const signs = new Map<string, { sign: Sign; spoken: string }>();
  for (const difference of differences) {
    const id = difference[side];
    if (id === null || !groups.has(difference.group)) continue;
    const known = signs.get(id);
    const spoken = sayDifference(difference, language);
    if (known) signs.set(id, { ...known, spoken: `${known.spoken}; ${spoken}` });
    else signs.set(id, { sign: difference.sign, spoken });
  }
  return signs;
}
