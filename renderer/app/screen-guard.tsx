import { Component, type ReactNode } from 'react';
import { app } from '#models/text/app';
import { Button } from '../parts/button';
import { EmptyState } from '../parts/empty-state';
import { currentLanguage } from '../state/settings';

type ScreenGuardProps = {
  readonly children: ReactNode;
  /** `none` for small parts that are left out when they fail. */
  readonly shows?: 'message' | 'none';
};

/**
 * Keeps a failure inside the screen it happens in: the canvas with the document lives on, and another screen can be chosen.
 * A class, because React tells only classes about failures.
 */
export class ScreenGuard extends Component<ScreenGuardProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    if (this.props.shows === 'none') return null;
    const words = app[currentLanguage()].screenFailed;
    return (
      <EmptyState
        screen
        icon="warning"
        title={words.title}
        text={words.text}
        action={
          <Button kind="primary" size="compact" onPress={() => this.setState({ failed: false })}>
            {words.again}
          </Button>
        }
      />
    );
  }
}
