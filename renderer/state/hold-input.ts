const HELD = ['keydown', 'beforeinput', 'pointerdown', 'mousedown', 'click', 'dblclick', 'contextmenu', 'paste', 'cut', 'drop', 'wheel'];

let held = 0;

const swallow = (event: Event) => {
  event.preventDefault();
  event.stopImmediatePropagation();
};

/** Whether the user's input is being kept back. */
export const isInputHeld = (): boolean => held > 0;

/** Keeps the user's input back while one document takes another's place in the canvas: it would be meant for neither. */
export async function holdingInput<T>(work: () => Promise<T>): Promise<T> {
  if (held++ === 0) for (const type of HELD) window.addEventListener(type, swallow, { capture: true, passive: false });
  try {
    return await work();
  } finally {
    if (--held === 0) for (const type of HELD) window.removeEventListener(type, swallow, { capture: true });
  }
}
