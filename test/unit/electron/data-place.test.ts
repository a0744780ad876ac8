import { describe, expect, it } from 'vitest';
import { driveOf } from '../../../electron/disk/drive';
import { dataPlace } from '../../../electron/main/data-place';

const HOME = 'C:\\Users\\k\\AppData\\Local\\Bruchlos';

describe('dataPlace', () => {
  it.each([
    [HOME, 'win32', {}, 'local'],
    [HOME, 'win32', { OneDrive: 'C:\\Users\\k\\OneDrive' }, 'local'],
    ['\\\\?\\C:\\Users\\k\\AppData\\Local\\Bruchlos', 'win32', {}, 'local'],
    ['C:\\Users\\k\\OneDrives of mine\\Bruchlos', 'win32', {}, 'local'],
    ['\\\\server\\profiles$\\k\\AppData\\Local\\Bruchlos', 'win32', {}, 'network'],
    ['//server/profiles/k/Bruchlos', 'win32', {}, 'network'],
    ['\\\\?\\UNC\\server\\profiles\\k\\Bruchlos', 'win32', {}, 'network'],
    ['H:\\Bruchlos', 'win32', { HOMEDRIVE: 'H:', HOMESHARE: '\\\\server\\homes\\k' }, 'network'],
    [HOME, 'win32', { HOMEDRIVE: 'C:', HOMEPATH: '\\Users\\k' }, 'local'],
    [HOME, 'win32', { HOMEDRIVE: 'H:', HOMESHARE: '\\\\server\\homes\\k' }, 'local'],
    ['C:\\Users\\k\\OneDrive - Stadt Musterstadt\\Bruchlos', 'win32', {}, 'synced'],
    ['D:\\Cloud\\Bruchlos', 'win32', { OneDriveCommercial: 'd:\\cloud\\' }, 'synced'],
    ['D:\\Cloudburst\\Bruchlos', 'win32', { OneDriveCommercial: 'D:\\Cloud' }, 'local'],
    ['C:\\Users\\k\\Nextcloud\\Bruchlos', 'win32', {}, 'synced'],
    ['/home/k/.config/Bruchlos', 'linux', {}, 'local'],
    ['/home/k/Nextcloud/Bruchlos', 'linux', {}, 'synced'],
    ['/home/k/Dropbox (Work)/Bruchlos', 'linux', {}, 'synced'],
    ['/net/home/k/.config/Bruchlos', 'linux', {}, 'network'],
    ['/mnt/nfs4/home/k/Bruchlos', 'linux', {}, 'network'],
    ['/run/user/1000/gvfs/smb-share:server=x/Bruchlos', 'linux', {}, 'network'],
    ['/Users/k/Library/Application Support/Bruchlos', 'darwin', {}, 'local'],
    ['/Users/k/Library/CloudStorage/OneDrive-Stadt/Bruchlos', 'darwin', {}, 'synced'],
    ['/Users/k/Library/Mobile Documents/com~apple~CloudDocs/Bruchlos', 'darwin', {}, 'synced'],
    ['/Volumes/homes/k/Bruchlos', 'darwin', {}, 'network'],
  ] as const)('%s on %s with %o is %s', (folder, platform, environment, place) => {
    expect(dataPlace(folder, platform, environment)).toBe(place);
  });
});

describe('driveOf', () => {
  it.each([
    ['\\\\server\\share\\a\\b.bpmn', 'win32', '\\\\server\\share\\'],
    ['E:\\a\\b.bpmn', 'win32', 'E:\\'],
    ['/media/k/STICK/a.bpmn', 'linux', '/media/k/STICK'],
    ['/mnt/akten/a/b.bpmn', 'linux', '/mnt/akten'],
    ['/home/k/a.bpmn', 'linux', '/'],
    ['/Volumes/STICK/a.bpmn', 'darwin', '/Volumes/STICK'],
  ] as const)('%s on %s lies on %s', (file, platform, drive) => expect(driveOf(file, platform)).toBe(drive));
});
