import { Button as AriaButton } from 'react-aria-components';
import { COMMANDS } from '#models/contract/commands';
import type { GlyphName } from '#models/glyphs/glyphs';
import { library } from '#models/text/library';
import { classNames } from '../../parts/class-names';
import { Icon } from '../../parts/icon';
import { KeyCap } from '../../parts/key-cap';
import { keyText } from '../../parts/key-text';
import { newDocument, openExample, openFiles } from '../../state/document-actions';
import { useLanguage, useSettings } from '../../state/settings';

/** Four ways to begin. */
export function StartTiles() {
  const language = useLanguage();
  const platform = useSettings((state) => state.platform);
  const words = library[language];
  const keys = (command: 'open' | 'new') => keyText(COMMANDS[command].key, language, platform, ' ');
  return (
    <section className="tiles" aria-label={words.start}>
      <Tile primary icon="open" title={words.open} detail={words.openDetail} keys={keys('open')} onPress={() => void openFiles()} />
      <Tile icon="plus" title={words.blank} detail={words.blankDetail} keys={keys('new')} onPress={() => void newDocument('blank')} />
      <Tile icon="office" title={words.service} detail={words.serviceDetail} onPress={() => void newDocument('service')} />
      <Tile icon="model" title={words.example} detail={words.exampleDetail} onPress={() => void openExample('parking-permit')} />
    </section>
  );
}

type TileProps = {
  readonly icon: GlyphName;
  readonly title: string;
  readonly detail: string;
  readonly keys?: string | null;
  readonly primary?: boolean;
  readonly onPress: () => void;
};

function Tile({ icon, title, detail, keys, primary, onPress }: TileProps) {
  return (
    <AriaButton className={classNames('tile', primary && 'tile-primary')} onPress={onPress}>
      <span className="tile-top">
        <Icon name={icon} size={24} />
        {keys && <KeyCap>{keys}</KeyCap>}
      </span>
      <span className="tile-title">{title}</span>
      <span className="note">{detail}</span>
    </AriaButton>
  );
}
