import type { ReactNode } from 'react';
import type { GlyphName } from '#models/glyphs/glyphs';
import { Icon } from './icon';
import './empty-state.css';

export type EmptyStateProps = {
  readonly icon: GlyphName;
  /** What is true. */
  readonly title: string;
  /** What to do. */
  readonly text?: ReactNode;
  /** One button. */
  readonly action?: ReactNode;
  /** `ok` where nothing being there is good news. */
  readonly tone?: 'quiet' | 'ok';
  /** It is the whole screen: its title is the screen's. */
  readonly screen?: boolean;
};

export function EmptyState({ icon, title, text, action, tone = 'quiet', screen = false }: EmptyStateProps) {
  const Title = screen ? 'h1' : 'h2';
  return (
    <div className={`empty-state empty-state-${tone}`}>
      <Icon name={icon} size={32} />
      <Title>{title}</Title>
      {text && <p className="note">{text}</p>}
      {action}
    </div>
  );
}
