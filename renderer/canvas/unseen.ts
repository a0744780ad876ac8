import type { DiagramCanvas } from './dialect';

/**
 * The library asks for sizes while it draws; each answer would lay out everything drawn so far. What is not shown needs no layout, and
 * has the size it will have again.
 */
export async function unseen<T>(canvas: DiagramCanvas, draw: () => Promise<T>): Promise<T> {
  const container = canvas.getContainer();
  const hadFocus = container.contains(document.activeElement);
  const size = canvas.getSize();
  const shadow = canvas as { getSize?: () => typeof size };
  shadow.getSize = () => size;
  container.style.display = 'none';
  try {
    return await draw();
  } finally {
    container.style.display = '';
    delete shadow.getSize;
    // What was measured meanwhile was nothing.
    canvas._cachedViewbox = null;
    if (hadFocus) canvas.focus();
  }
}
