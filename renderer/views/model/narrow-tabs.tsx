import { panel } from '#models/text/panel';
import { Segmented } from '../../parts/segmented';
import { PANES, showPane, useNarrowPane } from '../../state/narrow-pane';
import { useLanguage } from '../../state/settings';

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
