import type { DataPlace } from '#models/contract/contract';
import { files } from '#models/text/files';
import { notify } from './notices';

/** Says where the library lies when that is no good place for a database. */
export function remarkOnDataPlace(place: DataPlace): void {
  if (place !== 'local')
    notify((language) => ({ kind: 'info', text: files[language].dataPlace[place], detail: files[language].dataPlaceDetail }));
}
