import { Button as AriaButton } from 'react-aria-components';
import type { GlyphName } from '#models/glyphs/glyphs';
import { library } from '#models/text/library';
import { start } from '#models/text/start';
import { classNames } from '../../parts/class-names';
import { Icon } from '../../parts/icon';
import { KeyCap } from '../../parts/key-cap';
import { useKeyText } from '../../parts/use-key-text';
import { newDocument, openExample, openFiles } from '../../state/document-actions';
import { showPanel } from '../../state/destinations';
import { useLanguage } from '../../state/settings';

/** Four ways to begin. */
export function StartTiles() {
  const language = useLanguage();
  const words = start[language];
  const keys = { open: useKeyText('open', ' '), new: useKeyText('new', ' ') };
  return (
    <section className="tiles" aria-label={library[language].start}>
      <Tile primary icon="open" title={words.open} detail={words.openDetail} keys={keys.open} onPress={() => void openFiles()} />
      <Tile
        icon="plus"
        title={words.fresh}
        keys={keys.new}
        onPress={() => void newDocument('blank')}
        ways={[
          { text: words.asDiagram, run: () => void newDocument('blank') },
          { text: words.asTable, run: () => void newDocument('blank').then(() => showPanel('steps')) },
          { text: words.asSheet, run: () => void newDocument('sheet') },
        ]}
      />
      <Tile icon="office" title={words.service} detail={words.serviceDetail} onPress={() => void newDocument('service')} />
      <Tile icon="model" title={words.example} detail={words.exampleDetail} onPress={() => void openExample('parking-permit')} />
    </section>
  );
}

type Way = { readonly text: string; readonly run: () => void };

type TileProps = {
  readonly icon: GlyphName;
  readonly title: string;
  readonly detail?: string;
  readonly keys?: string | null;
  readonly primary?: boolean;
  /** Other ways to do the same, as small buttons at the foot of the tile. */
  readonly ways?: readonly Way[];
  readonly onPress: () => void;
};

/** The whole tile is the target of its title. */
function Tile({ icon, title, detail, keys, primary, ways, onPress }: TileProps) {
  return (
    <div className={classNames('tile', primary && 'tile-primary')}>
      <span className="tile-top">
        <Icon name={icon} size={24} />
        {keys && <KeyCap>{keys}</KeyCap>}
      </span>
      <AriaButton className="tile-title" onPress={onPress}>
        {title}
      </AriaButton>
      {ways ? (
        <span className="tile-ways">
          {ways.map(({ text, run }) => (
            <button key={text} type="button" className="tile-way" aria-label={`${title}: ${text}`} onClick={run}>
              {text}
            </button>
          ))}
        </span>
      ) : (
        <span className="note">{detail}</span>
      )}
    </div>
  );
}
