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
};

export function EmptyState({ icon, title, text, action, tone = 'quiet' }: EmptyStateProps) {
  return (
    <div className={`empty-state empty-state-${tone}`}>
      <Icon name={icon} size={32} />
      <h2>{title}</h2>
      {text && <p className="note">{text}</p>}
      {action}
    </div>
  );
}
