import { type Settings, settingsSchema } from '#models/contract/contract';
import { readRegularFile } from '../disk/read-file';
import { writeFileSafely } from '../disk/write-file';

const DEFAULTS: Settings = { language: 'de', theme: 'system', scale: 100, keys: {} };
const MAX_BYTES = 64 * 1024;

export async function loadSettings(file: string): Promise<Settings> {
  try {
    const { bytes } = await readRegularFile(file, MAX_BYTES);
    return settingsSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return DEFAULTS; // first start, or damaged: three choices are quickly made again
  }
}

export async function storeSettings(file: string, settings: Settings): Promise<void> {
  await writeFileSafely(file, Buffer.from(`${JSON.stringify(settings, null, 2)}\n`));
}
