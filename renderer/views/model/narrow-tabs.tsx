import { create } from 'zustand';
import { panel } from '#models/text/panel';
import { Segmented } from '../../parts/segmented';
import { useLanguage } from '../../state/settings';

const PANES = ['diagram', 'step', 'lists'] as const;
type Pane = (typeof PANES)[number];

const useNarrow = create<{ readonly pane: Pane }>(() => ({ pane: 'diagram' }));

/** Which part of the screen a small window shows. */
export function useNarrowPane(): Pane {
  return useNarrow((state) => state.pane);
}

export function showPane(pane: Pane): void {
  useNarrow.setState({ pane });
}

/** One part of the screen at a time. */
export function NarrowTabs({ withStep }: { readonly withStep: boolean }) {
  const words = panel[useLanguage()].canvas;
  const pane = useNarrowPane();
  const panes = PANES.filter((each) => each !== 'step' || withStep);
  return (
    <div className="narrow-tabs">
      <Segmented
        label={words.view}
        labelHidden
        value={panes.includes(pane) ? pane : 'diagram'}
        onChange={showPane}
        segments={panes.map((value) => ({ value, text: words.mode[value] }))}
      />
    </div>
  );
}
