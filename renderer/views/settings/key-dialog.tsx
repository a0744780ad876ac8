import { useEffect, useState } from 'react';
import { COMMANDS, type CommandId } from '#models/contract/commands';
import { acceleratorOf, keyOf, takenBy, withKey, withoutChange } from '#models/contract/keys';
import { menu } from '#models/text/menu';
import { settings } from '#models/text/settings';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Icon } from '../../parts/icon';
import { KeyCap } from '../../parts/key-cap';
import { keyText } from '../../parts/key-text';
import { changeSettings, useSettings } from '../../state/settings';

type KeyDialogProps = { readonly command: CommandId; readonly onClose: () => void };

/** Asks for a command's new key by having it pressed, and says whose it was until now. */
export function KeyDialog({ command, onClose }: KeyDialogProps) {
  const { language, platform, keys } = useSettings();
  const words = settings[language].shortcuts;
  const name = menu[language].commands[command];
  const [pressed, setPressed] = useState<string | 'refused' | null>(null);
  usePress(setPressed);

  const shown = (key: string | null) => keyText(key, language, platform) ?? words.noKey;
  const wanted = pressed === 'refused' ? null : pressed;
  const taken = wanted === null ? null : takenBy(wanted, command, keys);
  const store = (changed: typeof keys) => {
    void changeSettings({ keys: { ...changed } });
    onClose();
  };
  const isChanged = Object.hasOwn(keys, command);
  const original = COMMANDS[command].key;
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.changeTitle(name)}
      footer={
        <>
          {keyOf(command, keys) !== null && <Button onPress={() => store(withKey(keys, command, null))}>{words.takeKey}</Button>}
          {isChanged && (
            <Button onPress={() => store(withoutChange(keys, command))}>
              {original === null ? words.resetNone : words.reset(shown(original))}
            </Button>
          )}
          <span className="spacer" />
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button
            kind="primary"
            disabled={wanted === null || taken === 'fixed'}
            onPress={() => wanted !== null && store(withKey(keys, command, wanted))}
          >
            {words.use}
          </Button>
        </>
      }
    >
      <div className="dialog-text key-dialog">
        <p>{words.press}</p>
        <div className="key-dialog-key" role="status">
          <KeyCap>{shown(wanted ?? keyOf(command, keys))}</KeyCap>
        </div>
        {pressed === 'refused' && <Conflict text={words.refused} />}
        {taken === 'fixed' && <Conflict text={words.fixed(shown(wanted))} />}
        {taken !== null && taken !== 'fixed' && <Conflict text={words.taken(shown(wanted), menu[language].commands[taken])} />}
      </div>
    </Dialog>
  );
}

function Conflict({ text }: { readonly text: string }) {
  return (
    <p className="key-conflict" role="alert">
      <Icon name="warning" size={14} />
      {text}
    </p>
  );
}

/** These keep their meaning in the dialog itself. */
const OF_THE_DIALOG: ReadonlySet<string> = new Set([
  'Tab',
  'Escape',
  'Enter',
  ' ',
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
]);

function usePress(onPress: (key: string | 'refused') => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = acceleratorOf(event);
      if (!key && OF_THE_DIALOG.has(event.key)) return;
      // Before anyone else: the key is meant for this question, and would do what it does now.
      event.preventDefault();
      event.stopImmediatePropagation();
      onPress(key ?? 'refused');
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [onPress]);
}
