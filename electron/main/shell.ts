import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import type { DataPlace, Settings } from '#models/contract/contract';
import type { Closing } from './closing';
import type { Files } from './files';
import type { Reports } from './reports';

/** What the handlers work with: the running app, without its Electron beginnings. */
export type Shell = {
  readonly window: () => BrowserWindow;
  readonly closing: Closing;
  readonly files: Files;
  readonly reports: Reports;
  readonly settings: () => Settings;
  readonly changeSettings: (settings: Settings) => Promise<void>;
  /** Options of a hidden window to print in. */
  readonly printWindow: () => BrowserWindowConstructorOptions;
  readonly version: string;
  readonly notices: string;
  readonly wantsExample: boolean;
  readonly dataPlace: DataPlace;
  /** Where a `--figure` start hands over what it drew; null in a window. */
  readonly figureDone: ((svg: string | null, message: string) => void) | null;
};
