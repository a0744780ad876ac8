import { useEffect, useRef } from 'react';
import { useCanvas } from '../../state/canvas-link';
import { placeDesk } from '../../state/desk';
import { useView } from '../../state/view';

/** Where the diagrams lie. React may mount it twice or anew; the desk with all documents then moves into the new host. */
export function CanvasHost() {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => (host.current ? placeDesk(host.current) : undefined), []);
  // While another screen shows, the browser tells nobody of sizes; a document opened meanwhile was fitted into another one.
  const shows = useView((state) => state.screen === 'model');
  const canvas = useCanvas();
  useEffect(() => {
    if (shows) canvas?.resized();
  }, [shows, canvas]);
  return <div className="canvas-host" ref={host} />;
}
