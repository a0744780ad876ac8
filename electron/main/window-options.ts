import type { BrowserWindowConstructorOptions, Session } from 'electron';
import { SMALLEST, USUAL } from './window-place';

/** The colour of the app's ground in both themes, so that no white flashes before the page has drawn. */
const GROUND = { light: '#EDF0F4', dark: '#11161B' } as const;

type Wanted = {
  readonly kind: 'main' | 'figure' | 'print';
  readonly dark: boolean;
  readonly platform: NodeJS.Platform;
  readonly preload: string;
  readonly developing: boolean;
  readonly session: Session;
};

/** The only place that says what a window of this app may do. */
export function windowOptions({ kind, dark, platform, preload, developing, session }: Wanted): BrowserWindowConstructorOptions {
  return {
    title: 'Bruchlos',
    ...USUAL,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    // Printing fills the margins of a page with it.
    backgroundColor: kind === 'print' ? '#FFFFFF' : dark ? GROUND.dark : GROUND.light,
    // The window draws its own title bar; on macOS the system's buttons stay.
    ...(platform === 'darwin' ? { titleBarStyle: 'hiddenInset' as const } : { frame: false }),
    webPreferences: {
      ...(kind === 'print' ? { javascript: false, images: true } : { preload }),
      session,
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      disableDialogs: true,
      devTools: developing && kind === 'main',
      // A hidden window must draw without waiting to be seen.
      backgroundThrottling: kind === 'main',
    },
  };
}
