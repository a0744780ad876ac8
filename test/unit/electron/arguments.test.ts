import { describe, expect, it } from 'vitest';
import { isLocal, parseArguments, refusedSwitch } from '../../../electron/main/arguments';

const cwd = '/home/user';
const platform = 'linux';

describe('parseArguments', () => {
  const starts: [why: string, argv: string[], defaultApp: boolean, files: string[], wantsExample: boolean][] = [
    ['the runtime that knows its app', ['electron', '--no-sandbox', '--example'], false, [], true],
    ['electron . from the launcher', ['electron', '--no-sandbox', '/project', '--example', 'a.bpmn'], true, ['/home/user/a.bpmn'], true],
    ['electron with its folder last of the switches', ['electron', '--x=1', '.', 'a.bpmn'], true, ['/home/user/a.bpmn'], false],
    ['a packaged app', ['/opt/Bruchlos/bruchlos', '/data/ä b.xml'], false, ['/data/ä b.xml'], false],
    ['a folder named like a file', ['electron', 'project.bpmn', 'b.bpmn'], true, ['/home/user/b.bpmn'], false],
    [
      'what test runners put in',
      ['electron', '--inspect=0', '-r', '/tools/loader.bpmn', '/project', 'a.bpmn'],
      true,
      ['/home/user/a.bpmn'],
      false,
    ],
    [
      'a second start, whose switches Chromium moves to the front',
      ['electron', '--example', '--allow-file-access-from-files', '/project', 'a.bpmn', 'b.bpmn2'],
      true,
      ['/home/user/a.bpmn', '/home/user/b.bpmn2'],
      true,
    ],
    ['a file twice', ['bruchlos', 'a.bpmn', './a.bpmn', '../user/a.bpmn'], false, ['/home/user/a.bpmn'], false],
    [
      'folders, and no addresses',
      ['bruchlos', 'Bauamt', 'https://x/a.bpmn', 'file:///a.bpmn', 'a.BPMN20.XML'],
      false,
      ['/home/user/Bauamt', '/home/user/a.BPMN20.XML'],
      false,
    ],
    [
      'names that look like switches, behind --',
      ['bruchlos', '--', '-a.bpmn', '--example'],
      false,
      ['/home/user/-a.bpmn', '/home/user/--example'],
      false,
    ],
    ['nothing', ['bruchlos'], false, [], false],
  ];
  it.each(starts)('reads %s', (_why, argv, defaultApp, files, wantsExample) => {
    expect(parseArguments(argv, { defaultApp, cwd, platform })).toMatchObject({ task: 'window', files, wantsExample });
  });

  it('refuses by name what it does not even look at', () => {
    const argv = ['bruchlos', '', 'b.bpmn', 'http://host', 'https://x/a.bpmn', 'https://x/a.bpmn'];
    expect(parseArguments(argv, { defaultApp: false, cwd, platform })).toMatchObject({
      files: ['/home/user/b.bpmn'],
      refused: ['http://host', 'https://x/a.bpmn'],
    });
  });

  it.each([
    ['figure', ['electron', '--no-sandbox', '--figure', 'in.bpmn', 'out.svg'], false, 'de'],
    ['figure', ['electron', '/project', '--figure', 'in.bpmn', 'out.svg', '--language=en'], true, 'en'],
    ['pdf', ['bruchlos', '--language=de', '--pdf', 'in.bpmn', 'out.svg'], false, 'de'],
  ] as const)('knows the task %s', (task, argv, defaultApp, language) => {
    const expected = { task, input: '/home/user/in.bpmn', output: '/home/user/out.svg', language };
    expect(parseArguments(argv, { defaultApp, cwd, platform })).toEqual(expected);
  });
});

describe('isLocal', () => {
  it.each(['\\\\host\\share\\a.bpmn', '//host/share/a.bpmn', '\\\\.\\pipe\\a.bpmn', '\\\\?\\C:\\a.bpmn', 'C:\\CON.bpmn', 'nul.xml'])(
    'does not touch %s on Windows',
    (file) => expect(isLocal(file, 'win32')).toBe(false),
  );
  // A drive letter looks like the scheme of an address.
  it.each(['C:\\Users\\a.bpmn', 'D:/Bauamt', 'a.bpmn'])('opens %s on Windows', (file) => expect(isLocal(file, 'win32')).toBe(true));
  it.each(['', 'a.bpmn\0.txt', 'http:a.bpmn', 'javascript:alert(1).xml'])('does not open %j', (file) =>
    expect(isLocal(file, 'linux')).toBe(false),
  );
});

describe('refusedSwitch', () => {
  it.each(['--inspect', '--inspect-brk=9229', '--remote-debugging-port=0', '--no-sandbox', '--proxy-server=x', '--load-extension=x'])(
    'refuses %s',
    (bad) => expect(refusedSwitch(['bruchlos', bad, 'a.bpmn'])).toBe(bad),
  );
  it('lets ordinary starts through', () => {
    expect(refusedSwitch(['bruchlos', '--example', '--user-data-dir=/x', '--inspected.bpmn', 'a.bpmn'])).toBeNull();
  });
});
