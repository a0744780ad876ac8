import { useEffect, useRef } from 'react';
import { sayEvent, walk as allWords } from '#models/text/walk';
import { formatNumber } from '#models/text/numbers';
import type { Language } from '#models/text/language';
import { Button, IconButton } from '../../../parts/button';
import { LiveRegion } from '../../../parts/live-region';
import { Select } from '../../../parts/select';
import { useLanguage } from '../../../state/settings';
import { focusedField } from '../../../state/run-command';
import { useView } from '../../../state/view';
import { anotherCase, closeWalk, setSpeed, SPEEDS, stepWalk, togglePlay, useWalk, type Walk } from '../../../state/walk';
import { endText } from './end-text';
import { EventWords } from './event-words';
import './walk.css';

/** Plays a case: controls, and what happens now in words. Nothing where no case is walked. */
export function WalkBar() {
  const walk = useWalk((state) => state.walk);
  return walk && <Bar walk={walk} />;
}

function Bar({ walk }: { readonly walk: Walk }) {
  const language = useLanguage();
  const words = allWords[language];
  const speed = useWalk((state) => state.speed);
  const bar = useRef<HTMLElement>(null);
  useWalkKeys();
  // On the bar as a whole: a button would show its name over the diagram.
  useEffect(() => bar.current?.focus(), []);
  const last = walk.stops.length - 1;
  return (
    <section ref={bar} className="walk-bar" tabIndex={-1} aria-label={words.title} data-region="walk">
      <div className="walk-controls" role="toolbar" aria-label={words.controls}>
        <IconButton icon="stepBack" label={words.back} disabled={walk.at === 0} onPress={() => stepWalk(-1)} />
        <IconButton
          className="walk-play"
          icon={walk.playing ? 'pause' : 'play'}
          label={walk.playing ? words.pause : words.play}
          onPress={togglePlay}
        />
        <IconButton icon="stepForward" label={words.forward} disabled={walk.at === last} onPress={() => stepWalk(1)} />
      </div>
      <Now walk={walk} language={language} />
      <div className="walk-choices">
        <Select
          className="walk-speed"
          compact
          label={words.speed}
          labelHidden
          value={speed}
          onChange={setSpeed}
          options={SPEEDS.map((value) => ({ value, text: words.speeds[value] }))}
        />
        <Button size="compact" onPress={anotherCase}>
          {words.another}
        </Button>
        <IconButton icon="close" label={words.close} onPress={closeWalk} />
      </div>
      <LiveRegion text={spoken(walk, language)} />
    </section>
  );
}

function Now({ walk, language }: { readonly walk: Walk; readonly language: Language }) {
  const words = allWords[language];
  const event = walk.walked.events[walk.stops[walk.at] ?? 0];
  return (
    <>
      <p className="walk-place caption">
        <b>{words.number(formatNumber(walk.number, 0, language))}</b>
        <span>{words.position(walk.at + 1, walk.stops.length)}</span>
      </p>
      <p className="walk-now note">{event ? <EventWords event={event} language={language} /> : <b>{endText(walk.walked, language)}</b>}</p>
    </>
  );
}

function spoken(walk: Walk, language: Language): string {
  const event = walk.walked.events[walk.stops[walk.at] ?? 0];
  return event ? sayEvent(event, language) : endText(walk.walked, language);
}

const KEEPS_KEYS = '[role=dialog],[role=alertdialog],[role=menu],[role=listbox],.djs-popup,.djs-search-open';

/** Space plays, arrows step, Escape ends; before the diagram hears of them, but not before a field, a menu or another button. */
function useWalkKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      if (useView.getState().screen !== 'model' || focusedField() || document.querySelector(KEEPS_KEYS)) return;
      const target = event.target instanceof Element ? event.target : document.body;
      const here = target.closest('.walk-bar, .walk-panel') !== null || target === document.body;
      if (!act(event.key, target, here)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}

function act(key: string, target: Element, here: boolean): boolean {
  if (key === 'Escape') {
    closeWalk();
    return true;
  }
  if (key === ' ' && !target.matches('button, input, [role=tab], a')) {
    togglePlay();
    return true;
  }
  const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : null;
  if (by === null || !here || target.matches('input')) return false;
  stepWalk(by);
  return true;
}
