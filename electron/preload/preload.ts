import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, Channel, EventName } from '#models/contract/contract';

/** The names of the contract, put here by the build, so that its schemas need not be. */
declare const __CHANNELS__: readonly Channel[];
declare const __EVENTS__: readonly EventName[];

/** Dropped files come with paths, which the page must not be able to name: only `openDropped` sends them. */
const channels = new Set<Channel>(__CHANNELS__.filter((channel) => channel !== 'file:dropped'));
const events = new Set<EventName>(__EVENTS__);

const bridge: Bridge = {
  invoke: (channel, request) => {
    if (!channels.has(channel)) throw new Error('Unknown channel.');
    return ipcRenderer.invoke(channel, request);
  },
  on: (event, listener) => {
    if (!events.has(event)) throw new Error('Unknown event.');
    const forward = (_event: unknown, payload: unknown) => listener(payload);
    ipcRenderer.on(event, forward);
    return () => void ipcRenderer.off(event, forward);
  },
  openDropped: (files) => {
    const paths = files.map((file) => webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0]));
    return ipcRenderer.invoke(
      'file:dropped' satisfies Channel,
      paths.filter((path) => path !== ''),
    );
  },
};

contextBridge.exposeInMainWorld('bruchlos', bridge);
