import { type CSSProperties, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { tour } from '#models/text/tour';
import { Button } from '../../parts/button';
import { useFrameWidth } from '../../parts/frame-width';
import { useAssessment } from '../../state/assessment';
import { useDocument } from '../../state/document';
import { useLanguage } from '../../state/settings';
import { endTour, STATIONS, type Station, stepTour, useTour } from '../../state/tour';
import { type Box, type Placed, placeCard } from './place-card';
import { isMarked, prepare, TARGETS } from './stations';
import './tour.css';

/** The guided tour: a small card that points at the real control. It never takes the window away; Escape ends it. */
export function Tour() {
  const station = useTour((state) => state.station);
  const hasDocument = useDocument((state) => state.current !== null);
  useEffect(() => {
    if (station !== null && !hasDocument) endTour();
  }, [station, hasDocument]);
  return station === null ? null : <Card station={station} />;
}

function Card({ station }: { readonly station: Station }) {
  const words = tour[useLanguage()];
  const frame = useFrameWidth();
  const card = useRef<HTMLElement>(null);
  const place = usePlace(station, card);
  const at = STATIONS.indexOf(station);
  const last = at === STATIONS.length - 1;
  const { title, text } = words.station[station];

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new station prepares, not another width of the window
  useEffect(() => {
    prepare(station, frame);
    // The user's own key is what the station waits for; everywhere else the card is read and turned.
    if (station !== 'mark') card.current?.querySelector<HTMLElement>('.tour-next')?.focus();
  }, [station]);
  useMarking(station);
  useEscape();

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
    if (step === null || (step > 0 && last)) return;
    event.preventDefault();
    event.stopPropagation();
    stepTour(step);
  };
  return (
    <>
      {place?.target && <div className="tour-ring" style={place.target} />}
      <section
        ref={card}
        className={`tour-card tour-${place?.card?.side ?? 'loose'}`}
        style={
          place?.card
            ? ({ left: place.card.left, top: place.card.top, '--pointer': `${place.card.pointer}px` } as CSSProperties)
            : undefined
        }
        aria-label={words.name}
        data-region="tour"
        onKeyDown={onKeyDown}
      >
        <div aria-live="polite">
          <p className="caption">{words.place(at + 1, STATIONS.length)}</p>
          <h2>{title}</h2>
          <p>{text}</p>
        </div>
        <div className="tour-foot">
          {!last && (
            <Button kind="ghost" size="compact" onPress={endTour}>
              {words.skip}
            </Button>
          )}
          <span className="spacer" />
          <Button size="compact" disabled={at === 0} onPress={() => stepTour(-1)}>
            {words.back}
          </Button>
          <Button kind="primary" size="compact" className="tour-next" onPress={() => stepTour(1)}>
            {last ? words.finish : words.next}
          </Button>
        </div>
        <p className="caption tour-keys">{words.keys}</p>
      </section>
    </>
  );
}

/** Goes on by itself once the user has marked the step. */
function useMarking(station: Station): void {
  useEffect(() => {
    if (station !== 'mark') return;
    let before = isMarked(useAssessment.getState().model);
    return useAssessment.subscribe(({ model }) => {
      const now = isMarked(model);
      if (now && !before) stepTour(1);
      before = now;
    });
  }, [station]);
}

function useEscape(): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('[role=dialog],[role=alertdialog],[role=menu],[role=listbox]')) return;
      endTour();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

type Place = { readonly target: Box; readonly card: Placed | null };

/** Follows the control frame by frame, because diagrams scroll, panels grow and windows change; null while it is not to be seen. */
function usePlace(station: Station, card: React.RefObject<HTMLElement | null>): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  const narrow = useFrameWidth() === 'narrow';
  useEffect(() => {
    let known = '';
    let frame = 0;
    const follow = () => {
      frame = requestAnimationFrame(follow);
      const next = measure(station, card.current, narrow);
      const text = JSON.stringify(next);
      if (text !== known) setPlace(next);
      known = text;
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [station, card, narrow]);
  return place;
}

function measure(station: Station, card: HTMLElement | null, narrow: boolean): Place | null {
  const element = document.querySelector(TARGETS[station]);
  if (!card || !element?.checkVisibility({ visibilityProperty: true })) return null;
  const { left, top, width, height } = element.getBoundingClientRect();
  const { width: across, height: down } = card.getBoundingClientRect();
  const target = { left: Math.round(left), top: Math.round(top), width: Math.round(width), height: Math.round(height) };
  const frame = { width: window.innerWidth, height: window.innerHeight };
  return { target, card: narrow ? null : placeCard(target, { width: across, height: down }, frame) };
}
