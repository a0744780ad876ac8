import type { Handlers } from '../answer';
import type { Shell } from '../shell';

type Channels =
  | 'window:title'
  | 'window:minimize'
  | 'window:maximize'
  | 'window:full-screen'
  | 'window:close'
  | 'window:closed'
  | 'window:asking'
  | 'window:stay'
  | 'figure:done';

export function windowHandlers(shell: Shell): Pick<Handlers, Channels> {
  return {
    'window:title': ({ title, dirty }) => {
      shell.window().setTitle(title);
      shell.window().setDocumentEdited(dirty);
      return null;
    },
    'window:minimize': () => {
      shell.window().minimize();
      return null;
    },
    'window:maximize': () => {
      const window = shell.window();
      if (window.isMaximized()) window.unmaximize();
      else window.maximize();
      return null;
    },
    'window:full-screen': () => {
      shell.window().setFullScreen(!shell.window().isFullScreen());
      return null;
    },
    'window:close': () => {
      // After the reply: a window that closes in the middle of it would leave the page without one.
      setImmediate(() => shell.window().close());
      return null;
    },
    'window:closed': ({ safe }) => {
      setImmediate(() => shell.closing.letGo(safe));
      return null;
    },
    'window:asking': () => {
      shell.closing.asking();
      return null;
    },
    'window:stay': () => {
      shell.closing.stay();
      return null;
    },
    'figure:done': ({ svg, message }) => {
      shell.figureDone?.(svg, message);
      return null;
    },
  };
}
