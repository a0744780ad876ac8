import { app } from '#models/text/app';
import { Progress, useLasting } from '../parts/progress';
import { useDocument } from '../state/document';
import { useImportQuestion } from '../state/import-question';
import { useLanguage } from '../state/settings';
import './overlay.css';

/** Says which file is being read when that takes a while. */
export function Opening() {
  const words = app[useLanguage()];
  const opening = useDocument((state) => state.opening);
  const asked = useImportQuestion((state) => state.asked !== null);
  const lasting = useLasting(opening !== null && !asked);
  if (!opening || !lasting) return null;
  return (
    <div className="opening" role="status">
      {words.opening(opening)}
      <Progress label={words.opening(opening)} />
    </div>
  );
}
