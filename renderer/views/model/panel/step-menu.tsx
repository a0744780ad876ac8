import { type RefObject, useRef, useState } from 'react';
import { Popover } from 'react-aria-components';
import { capture } from '#models/text/capture';
import { MenuEntries } from '../../../parts/menu';
import { invertSteps, selectLike } from '../../../state/bulk-select';
import { useLanguage } from '../../../state/settings';

type StepActions = {
  readonly edit: (() => void) | null;
  readonly copy: (withHead: boolean) => void;
  readonly paste: () => void;
  /** Null where nothing chosen can be filled or cleared. */
  readonly fill: (() => void) | null;
  readonly clear: (() => void) | null;
};

/** The context menu of the table: `open` shows it at a point of the window. */
export function useStepMenu() {
  const spot = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);
  const open = (x: number, y: number) => {
    const frame = spot.current?.parentElement?.getBoundingClientRect();
    if (!spot.current || !frame) return;
    spot.current.style.left = `${x - frame.left}px`;
    spot.current.style.top = `${y - frame.top}px`;
    setOpen(true);
  };
  return { spot, isOpen, setOpen, open };
}

type Props = {
  readonly spot: RefObject<HTMLSpanElement | null>;
  readonly isOpen: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly actions: StepActions;
};

const nothing = () => {};

export function StepMenu({ spot, isOpen, onOpenChange, actions }: Props) {
  const { menu: words, keys } = capture[useLanguage()];
  const { edit, copy, paste, fill, clear } = actions;
  return (
    <>
      <span ref={spot} className="menu-spot" />
      <Popover className="popover" triggerRef={spot} isOpen={isOpen} onOpenChange={onOpenChange} placement="bottom start" offset={0}>
        <MenuEntries
          label={words.label}
          onClose={() => onOpenChange(false)}
          entries={[
            { id: 'edit', text: words.edit, keys: keys.edit, disabled: !edit, run: edit ?? nothing },
            null,
            { id: 'copy', text: words.copy, keys: keys.copy, run: () => copy(false) },
            { id: 'copyHead', text: words.copyHead, run: () => copy(true) },
            { id: 'paste', text: words.paste, keys: keys.paste, run: paste },
            { id: 'fill', text: words.fill, keys: keys.fill, disabled: !fill, run: fill ?? nothing },
            { id: 'clear', text: words.clear, keys: keys.clear, disabled: !clear, run: clear ?? nothing },
            null,
            { id: 'lane', text: words.lane, run: () => selectLike('lane') },
            { id: 'workMode', text: words.workMode, run: () => selectLike('workMode') },
            { id: 'media', text: words.media, run: () => selectLike('media') },
            { id: 'kind', text: words.kind, run: () => selectLike('kind') },
            { id: 'invert', text: words.invert, run: invertSteps },
          ]}
        />
      </Popover>
    </>
  );
}
