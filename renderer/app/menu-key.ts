import { useEffect } from 'react';

/** Calls back for F10, and for Alt pressed and released alone; Alt with anything else belongs to that other key. */
export function useMenuKey(onMenuKey: () => void): void {
  useEffect(() => {
    let altAlone = false;
    const onKeyDown = (event: KeyboardEvent) => {
      altAlone = event.key === 'Alt' && !event.ctrlKey && !event.shiftKey && !event.metaKey && !event.repeat;
      if (event.key !== 'F10' || event.shiftKey || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      onMenuKey();
    };
    const onKeyUp = (event: KeyboardEvent) => {
      if (event.key !== 'Alt' || !altAlone) return;
      altAlone = false;
      event.preventDefault();
      onMenuKey();
    };
    const onOther = () => {
      altAlone = false;
    };
    window.addEventListener('keydown', onKeyDown, true);
    window.addEventListener('keyup', onKeyUp, true);
    window.addEventListener('pointerdown', onOther, true);
    window.addEventListener('blur', onOther);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
      window.removeEventListener('keyup', onKeyUp, true);
      window.removeEventListener('pointerdown', onOther, true);
      window.removeEventListener('blur', onOther);
    };
  }, [onMenuKey]);
}
