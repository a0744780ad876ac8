import { protocol, type Session } from 'electron';
import { APP_SCHEME } from './addresses';
import type { Answer } from './assets';

/** Before Electron is ready. `corsEnabled`, so that neither host may read what the other answers. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true } },
  ]);
}

export function serve(session: Session, answer: (method: string, address: string) => Promise<Answer>): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    const { status, headers, body } = await answer(request.method, request.url);
    return new Response(body, { status, headers });
  });
}
