import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { CONTRACT, type Channel, type Request, type Response } from '#models/contract/contract';
import { problem, reply } from './reply';

/** One function per channel of the contract; a missing one does not compile. */
export type Handlers = { readonly [C in Channel]: (request: Request<C>) => Response<C> | Promise<Response<C>> };

/**
 * Connects the handlers with the window. The only user of `ipcMain`: checks who asks, what is asked and what is answered.
 * Errors lose all but their message on the way across, so none crosses: the window gets a reply in every case.
 */
export function answerWith(handlers: Handlers, mayAsk: (event: IpcMainInvokeEvent) => boolean): void {
  for (const channel of Object.keys(CONTRACT) as Channel[]) {
    ipcMain.handle(channel, (event, request: unknown) =>
      mayAsk(event)
        ? reply(channel, handlers[channel] as (request: unknown) => unknown, request)
        : problem('refused', 'Not the app’s window.'),
    );
  }
}
