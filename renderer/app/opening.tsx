import { app } from '#models/text/app';
import { Progress, useLasting } from '../parts/progress';
import { useDocument } from '../state/document';
import { useLanguage } from '../state/settings';
import './overlay.css';

/** Says which file is being read when that takes a while. */
export function Opening() {
  const words = app[useLanguage()];
  const opening = useDocument((state) => state.opening);
  const lasting = useLasting(opening !== null);
  if (!opening || !lasting) return null;
  return (
    <div className="opening" role="status">
      {words.opening(opening)}
      <Progress label={words.opening(opening)} />
    </div>
  );
}
