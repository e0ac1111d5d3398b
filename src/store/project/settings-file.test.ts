import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Settings } from '../../core/ipc/views.ts';
import { usualTypography } from '../../core/text/typography.ts';
import { SettingsFile, mostRecent } from './settings-file.ts';
import { FailingDisk } from '../testing/failing-disk.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const defaults: Settings = {
  theme: 'system',
  language: 'system',
  reviewerName: '李雷',
  hintDismissed: false,
  listOpen: true,
  inspectorOpen: true,
  proposalsShown: true,
  proposalsOff: [],
  backups: 'usual',
  keys: {},
  linksShown: false,
  reportOrder: 'imported',
  typography: usualTypography,
};

async function settingsPath(): Promise<string> {
  return join(await temporaryFolder(), 'settings.json');
}

test('what is changed is there the next time', async () => {
  const path = await settingsPath();
  const file = await SettingsFile.open(path, defaults);
  expect([file.state, file.problem]).toEqual([
    { settings: defaults, recent: [], window: null, backupFolder: null },
    null,
  ]);
  const window = { x: 10, y: null, width: 1200, height: 800, maximised: false };
  await Promise.all([
    file.change({ theme: 'dark' }),
    file.place(window),
    file.remember({ id: 'a', name: '甲', path: '/甲' }),
    file.change({ hintDismissed: true }),
  ]);
  expect((await SettingsFile.open(path, defaults)).state).toEqual({
    settings: { ...defaults, theme: 'dark', hintDismissed: true },
    recent: [{ id: 'a', name: '甲', path: '/甲' }],
    window,
    backupFolder: null,
  });
});

test('recent projects stand latest first, each once, and the oldest go', async () => {
  const file = await SettingsFile.open(await settingsPath(), defaults);
  for (let count = 0; count <= mostRecent; count += 1) {
    await file.remember({ id: `${count}`, name: '', path: `/${count}` });
  }
  await file.remember({ id: '5', name: 'renamed', path: '/5' });
  await file.forget('/7');
  expect(file.state.recent.map(({ id }) => id)).toEqual([
    '5',
    '10',
    '9',
    '8',
    '6',
    '4',
    '3',
    '2',
    '1',
  ]);
});

test('one setting that is not understood does not spoil the others', async () => {
  const path = await settingsPath();
  const settings = { ...defaults, theme: 'sepia', listOpen: false, later: 1 };
  await writeFile(path, JSON.stringify({ settings, recent: 'none' }));
  const file = await SettingsFile.open(path, defaults);
  expect([file.state, file.problem]).toEqual([
    { settings: { ...defaults, listOpen: false }, recent: [], window: null, backupFolder: null },
    null,
  ]);
});

test.each(['', '{"settings": {"theme"', 'null', '[]'])(
  'a damaged file (%j) is set aside, named, and the defaults are used',
  async (content) => {
    const path = await settingsPath();
    await writeFile(path, content);
    const file = await SettingsFile.open(path, defaults);
    expect([file.state.settings, file.problem]).toMatchObject([
      defaults,
      { code: 'damaged-file', path },
    ]);
    const folder = join(path, '../set-aside');
    const names = await readdir(folder);
    expect(await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).toEqual([
      content,
    ]);
  },
);

test('when the disk is full the change is refused and memory is what the file has', async () => {
  const disk = new FailingDisk();
  const file = await SettingsFile.open(await settingsPath(), defaults, disk);
  disk.failing = { steps: ['create'], code: 'ENOSPC' };
  expect(await file.change({ theme: 'dark' })).toMatchObject({ error: { reason: 'ENOSPC' } });
  expect(file.state.settings.theme).toBe('system');
});
