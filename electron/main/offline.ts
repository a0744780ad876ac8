import { app, type Session, type WebContents } from 'electron';
import { APP_SCHEME, isAppPage, isWindowPage } from './addresses';

/*
 * The app never talks to a network. Five layers see to it, because each has holes of its own: the content security policy
 * (protocol.ts), no navigation and no windows, a session that cancels every request, switches that leave nothing to
 * resolve or connect to, and no feature that fetches by itself.
 */

/** Before Electron is ready. */
export function switchNetworkOff(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-quic');
}

/** Once Electron is ready: DNS over HTTPS would go around the resolver rules. */
export function closeResolver(): void {
  app.configureHostResolver({ secureDnsMode: 'off', enableBuiltInResolver: false });
}

const LOCAL = new Set([`${APP_SCHEME}:`, 'blob:', 'data:', 'devtools:']);
const PERMITTED = new Set(['clipboard-sanitized-write', 'fullscreen']);

/** The window may also read the clipboard, so that steps can be pasted that another window or program copied; no other page may. */
const isPermitted = (permission: string, address: string) =>
  PERMITTED.has(permission) || (permission === 'clipboard-read' && isWindowPage(address));

export async function closeSession(session: Session): Promise<void> {
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !LOCAL.has(new URL(request.url).protocol) }));
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) => answer(isPermitted(permission, requestingUrl)));
  session.setPermissionCheckHandler((_contents, permission, origin) => isPermitted(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  // Nothing listens on port 1, and the loopback rule keeps local addresses from going around the proxy.
  await session.setProxy({ mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:1', proxyBypassRules: '<-loopback>' });
}

/** For every page there will ever be: it stays where it is and opens nothing. */
export function closeContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isAppPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!isAppPage(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
