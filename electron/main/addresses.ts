/** The origin the library is stored under: changing it would show an empty one. */
export const APP_SCHEME = 'app';
export const WINDOW_HOST = 'bruchlos';
export const REPORT_HOST = 'report';
export const WINDOW_ADDRESS = `${APP_SCHEME}://${WINDOW_HOST}/index.html`;

/** Node knows no origin for schemes of our own, so the parts are compared. */
export function isWindowPage(address: string): boolean {
  return isOn(address, WINDOW_HOST);
}

export function isAppPage(address: string): boolean {
  return isOn(address, WINDOW_HOST) || isOn(address, REPORT_HOST);
}

function isOn(address: string, host: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${APP_SCHEME}:` && url.host === host && url.username === '' && url.password === '';
}
