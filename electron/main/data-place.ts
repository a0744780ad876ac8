import type { DataPlace } from '#models/contract/contract';

/** Folders that programs copy to somewhere else, file by file, in the middle of a change. */
const SYNCED = /^(onedrive|dropbox|nextcloud|owncloud|google ?drive|icloud ?drive|mobile documents|seafile|magentacloud)([ \-_.(].*)?$/i;

/** Where these systems hang network drives into the tree. */
const MOUNTED: Readonly<Partial<Record<NodeJS.Platform, RegExp>>> = {
  linux: /^\/(net|mnt\/(nfs|smb|cifs)[^/]*|run\/user\/\d+\/gvfs)\//,
  darwin: /^\/(Volumes|Network|net)\//,
};

type Surroundings = Readonly<Record<string, string | undefined>>;

/**
 * Where a folder lies, judged by its path alone: a look at a network drive that does not answer would hold up the start.
 * The library is a database, and databases break on network drives and in folders that are synchronised.
 * @param environment as on Windows, where `OneDrive` and its kin name folders and `HOMESHARE` the one profiles may be redirected to
 */
export function dataPlace(folder: string, platform: NodeJS.Platform, environment: Surroundings): DataPlace {
  const windows = platform === 'win32';
  const slashed = windows ? folder.replaceAll('\\', '/') : folder;
  const below = (parent: string | undefined) => {
    const place = parent?.replaceAll('\\', '/').replace(/\/+$/, '').toLowerCase();
    return windows && !!place && `${slashed.toLowerCase()}/`.startsWith(`${place}/`);
  };
  // `//?/C:/` is a long local path, `//?/UNC/` is not.
  if (windows && /^\/\/(?![?.]\/[a-z]:)/i.test(slashed)) return 'network';
  if (below(environment.HOMESHARE) || (environment.HOMESHARE && below(environment.HOMEDRIVE))) return 'network';
  if (MOUNTED[platform]?.test(slashed)) return 'network';
  if (['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'].some((name) => below(environment[name]))) return 'synced';
  return slashed.split('/').some((part) => SYNCED.test(part)) || slashed.includes('/Library/CloudStorage/') ? 'synced' : 'local';
}
