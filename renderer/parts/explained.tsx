import type { ReactNode } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';

export type ExplainedProps = {
  /** What stands behind the content: shown on hover and focus, and read after it. */
  readonly text: string;
  readonly className: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
};

/** A figure that can be pressed and says quietly how it came about. */
export function Explained({ text, className, onPress, children }: ExplainedProps) {
  return (
    <TooltipTrigger delay={600}>
      <Button className={className} onPress={onPress}>
        {children}
        <span className="visually-hidden"> ({text})</span>
      </Button>
      <Tooltip className="tooltip" offset={4} placement="bottom">
        {text}
      </Tooltip>
    </TooltipTrigger>
  );
}
