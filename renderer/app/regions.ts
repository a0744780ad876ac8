import { useEffect } from 'react';

/**
 * The parts of the window F6 goes through, in the order of the page: every element with `data-region`. Focus lands on the
 * region's first control, or on the region itself where it can take it.
 */
export function useRegionKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      if (document.querySelector('[role=dialog],[role=alertdialog]')) return;
      event.preventDefault();
      goToRegion(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

const FOCUSABLE = 'a[href],button:not(:disabled),input:not(:disabled),select,textarea,iframe,[tabindex="0"]';

function goToRegion(direction: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.checkVisibility({ visibilityProperty: true }) && !region.closest('[inert]'),
  );
  const current = regions.findIndex((region) => region.contains(document.activeElement));
  for (let step = 1; step <= regions.length; step++) {
    const index = current < 0 && direction > 0 ? step - 1 : current + direction * step;
    const region = regions[(index + regions.length * 2) % regions.length];
    if (region && enter(region)) return;
  }
}

/** Where a region has a current item, such as the current screen or tab, the focus goes there. */
function enter(region: HTMLElement): boolean {
  const current = region.querySelector<HTMLElement>('[aria-current="page"],[role=tab][aria-selected="true"]');
  const first = [...region.querySelectorAll<HTMLElement>(FOCUSABLE)].find((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  );
  const target = region.tabIndex >= 0 ? region : (current ?? first);
  target?.focus({ focusVisible: true } as FocusOptions);
  return target !== undefined && document.activeElement === target;
}
