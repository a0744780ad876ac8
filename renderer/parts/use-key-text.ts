import type { CommandId } from '#models/contract/commands';
import { keyOf } from '#models/contract/keys';
import { useSettings } from '../state/settings';
import { keyText } from './key-text';

/** The key of a command as people read it, where the user changed it their own; null where it has none. */
export function useKeyText(command: CommandId, joiner = '+'): string | null {
  return useSettings(({ keys, language, platform }) => keyText(keyOf(command, keys), language, platform, joiner));
}
