import { type ReactNode, useEffect } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button, IconButton } from './button';
import { focusScreenSoon } from './focus-screen';
import './dialog.css';

export type DialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Of a question: the question. */
  readonly title: string;
  /** A quiet line below the title. */
  readonly subtitle?: ReactNode;
  /** A glyph in a disc before the title. */
  readonly mark?: ReactNode;
  /** Colour of the disc. */
  readonly tone?: 'ok' | 'warning';
  /** 480 or 820 wide. */
  readonly size?: 'normal' | 'wide';
  readonly children?: ReactNode;
  /** Buttons: verbs, the primary one last; what is destructive as red text first. */
  readonly footer?: ReactNode;
  /** With this name there is a cross in the corner. */
  readonly closeLabel?: string;
  readonly role?: 'dialog' | 'alertdialog';
};

/** Where what opened a dialog is gone, the focus would be nowhere. */
function useFocusAfter(open: boolean): void {
  useEffect(() => (open ? () => void focusScreenSoon() : undefined), [open]);
}

/** A dialog over the window. Escape cancels, focus returns to where it came from. */
export function Dialog({ open, onClose, title, subtitle, size = 'normal', children, footer, role = 'dialog', ...rest }: DialogProps) {
  useFocusAfter(open);
  return (
    <ModalOverlay
      className="dialog-overlay"
      isOpen={open}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      isDismissable={role === 'dialog'}
    >
      <Modal className={`dialog-frame dialog-${size}`}>
        <AriaDialog className="dialog" role={role}>
          <div className="dialog-head">
            {rest.mark && <span className={`dialog-mark dialog-mark-${rest.tone ?? 'ok'}`}>{rest.mark}</span>}
            <div className="dialog-titles">
              <Heading slot="title" className="dialog-title">
                {title}
              </Heading>
              {subtitle && <div className="note">{subtitle}</div>}
            </div>
            {rest.closeLabel && <IconButton icon="close" label={rest.closeLabel} onPress={onClose} />}
          </div>
          {children}
          {footer && <div className="dialog-foot">{footer}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export type QuestionProps = {
  readonly open: boolean;
  readonly title: string;
  readonly text: ReactNode;
  /** The verb that does it. */
  readonly yes: string;
  readonly cancel: string;
  /** The verb takes something away for good: red text instead of the primary button. */
  readonly danger?: boolean;
  readonly onYes: () => void;
  readonly onCancel: () => void;
};

/** Asks before something that cannot be taken back. */
export function Question({ open, title, text, yes, cancel, danger, onYes, onCancel }: QuestionProps) {
  return (
    <Dialog
      open={open}
      onClose={onCancel}
      title={title}
      role="alertdialog"
      footer={
        danger ? (
          <>
            <Button kind="danger" onPress={onYes}>
              {yes}
            </Button>
            <span className="spacer" />
            <Button onPress={onCancel} autoFocus>
              {cancel}
            </Button>
          </>
        ) : (
          <>
            <span className="spacer" />
            <Button onPress={onCancel}>{cancel}</Button>
            <Button kind="primary" onPress={onYes} autoFocus>
              {yes}
            </Button>
          </>
        )
      }
    >
      <div className="dialog-text">{text}</div>
    </Dialog>
  );
}
