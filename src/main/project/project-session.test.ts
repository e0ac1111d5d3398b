import {
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { annotate } from '../../core/annotation/edit/edit.ts';
import { emptyLayer } from '../../core/annotation/layer.ts';
import { SettingsFile } from '../../store/project/settings-file.ts';
import { defaultSettings } from '../machine/default-settings.ts';
import { HeldSources } from './held-sources.ts';
import { importPaths, importSources } from './import-files.ts';
import { Preferences } from '../machine/preferences.ts';
import { ProjectSession } from './project-session.ts';
import { openSample } from '../start/sample-project.ts';
import { openStartProject } from '../start/start-project.ts';

const seeds = resolve(import.meta.dirname, '../../../seeds');
const unwatched = { onProgress: () => undefined, signal: new AbortController().signal };
let root = '';

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'hezhu-session-')));
});
afterEach(() => rm(root, { recursive: true }));

const folder = (name: string) => join(root, name);

async function aSession() {
  const path = folder('user/settings.json');
  const preferences = new Preferences(await SettingsFile.open(path, defaultSettings('李雷')));
  return { preferences, session: new ProjectSession(preferences, () => undefined) };
}

const sample = () => ({ seeds, projects: folder('documents'), locale: 'zh-CN' as const });

describe('a session', () => {
  test('makes a project named after its folder, with the person at the desk as reviewer', async () => {
    const { session, preferences } = await aSession();
    const made = await session.create(folder('语料'));
    expect(made).toMatchObject({
      ok: true,
      value: {
        name: '语料',
        reviewer: { id: '李雷', name: '李雷' },
        reports: [],
        problems: [],
      },
    });
    expect(preferences.state.recent.map(({ path }) => path)).toEqual([folder('语料')]);
    await session.close();
  });

  test('opens the next project before it closes the last, so a failure leaves the last one open', async () => {
    const { session } = await aSession();
    await session.create(folder('a'));
    expect(await session.open(folder('nowhere'))).toEqual({
      ok: false,
      error: { code: 'cannot-read', path: folder('nowhere'), reason: 'ENOENT' },
    });
    await mkdir(folder('no project'));
    expect(await session.open(folder('no project'))).toMatchObject({
      ok: false,
      error: { code: 'not-a-project' },
    });
    expect((await session.view())?.name).toBe('a');
    await session.create(folder('b'));
    expect((await session.view())?.name).toBe('b');
    const other = await aSession();
    expect(await other.session.open(folder('a'))).toMatchObject({ ok: true });
    expect(await other.session.open(folder('b'))).toMatchObject({
      ok: false,
      error: { code: 'project-locked', pid: process.pid },
    });
    await other.session.close();
    await session.close();
  });

  test('leaves a project that is open as it is, whatever link leads to it', async () => {
    const { session } = await aSession();
    await session.create(folder('a'));
    const { store } = session.opened ?? {};
    await symlink(folder('a'), folder('link'));
    expect(await session.open(folder('link'))).toMatchObject({ ok: true, value: { name: 'a' } });
    expect(session.opened?.store).toBe(store);
    await session.close();
  });

  test('answers two requests at once in their order', async () => {
    const { session } = await aSession();
    const both = await Promise.all([session.create(folder('a')), session.create(folder('b'))]);
    expect(both.map((made) => made.ok)).toEqual([true, true]);
    expect((await session.view())?.name).toBe('b');
    await session.close();
  });

  test('closes only when what was asked for is on disk', async () => {
    const { session } = await aSession();
    await session.create(folder('a'));
    const source = folder('a.txt');
    await writeFile(source, '带动3个县脱贫。\n');
    const { store, reviewer } = session.opened ?? {};
    if (store === undefined || reviewer === undefined) throw new Error('nothing is open');
    const summary = await importPaths(store, [source], new HeldSources(), unwatched);
    const report = String(summary.imported[0]?.report);
    const provenance = { kind: 'reviewer' } as const;
    const change = annotate(
      emptyLayer(reviewer.id),
      '带动3个县脱贫。\n',
      [{ start: 2, end: 5, label: 'figure', attributes: {}, provenance }],
      { author: reviewer.id, at: '2026-05-06T07:08:09.000Z', newId: () => 'one' },
    );
    const committed = store.commit(report, reviewer.id, change);
    await session.close();
    expect(await committed).toMatchObject({ ok: true });
    const layer = folder(`a/reports/${report}/layers/李雷.json`);
    expect(await readFile(layer, 'utf8')).toContain('3个县');
    expect(await session.view()).toBeNull();
  });

  test('seats another reviewer, and refuses a name that cannot be one', async () => {
    const { session } = await aSession();
    await session.create(folder('a'));
    expect(await session.seat('韩梅梅')).toEqual({ ok: true, value: null });
    expect((await session.view())?.reviewer.name).toBe('韩梅梅');
    expect((await session.view())?.reviewers.map(({ name }) => name)).toEqual(['李雷', '韩梅梅']);
    expect(await session.seat('！')).toMatchObject({
      ok: false,
      error: { code: 'bad-reviewer-name' },
    });
    expect((await session.view())?.reviewer.name).toBe('韩梅梅');
    await session.close();
  });
});

describe('the project of a start', () => {
  test('is the named one, else the last one, else the sample', async () => {
    const { session, preferences } = await aSession();
    const start = (named: string | null) =>
      openStartProject(session, preferences, { named, sample: sample() });
    expect(await start(null)).toMatchObject({ ok: true, value: { name: '示例工程' } });
    await session.create(folder('a'));
    await session.close();
    expect(await start(null)).toMatchObject({ ok: true, value: { name: 'a' } });
    const other = folder('documents/示例工程');
    expect(await start(other)).toMatchObject({ ok: true, value: { name: '示例工程' } });
    await session.close();
  });
});

describe('the sample', () => {
  test('has the five reports, byte for byte', async () => {
    const made = await openSample(sample());
    if (!made.ok) throw new Error(made.error.code);
    expect(made.value.reports.map(({ source }) => source.name)).toEqual(
      (await readdir(seeds)).filter((name) => name.endsWith('.txt')).sort(),
    );
    await made.value.close();
  });

  test('is made once, completed where it was interrupted, and never in a folder of others', async () => {
    await mkdir(folder('documents/示例工程'), { recursive: true });
    await writeFile(folder('documents/示例工程/mine.txt'), 'mine');
    const first = await openSample(sample());
    if (!first.ok) throw new Error(first.error.code);
    await first.value.close();
    const [some] = first.value.reports;
    await rm(folder(`documents/示例工程 2/reports/${some?.id}`), { recursive: true });
    const second = await openSample(sample());
    if (!second.ok) throw new Error(second.error.code);
    await second.value.close();
    expect(second.value.reports).toHaveLength(5);
    expect(await readdir(folder('documents'))).toEqual(['示例工程', '示例工程 2']);
    expect(await readdir(folder('documents/示例工程'))).toEqual(['mine.txt']);
  });

  test('says why it cannot be made', async () => {
    await writeFile(folder('documents'), '');
    expect(await openSample(sample())).toMatchObject({ ok: false });
    expect(await openSample({ ...sample(), seeds: folder('gone'), projects: folder('p') })).toEqual(
      { ok: false, error: { code: 'cannot-read', path: folder('gone'), reason: 'ENOENT' } },
    );
  });
});

describe('importing files', () => {
  test('names each that does not fit, and the rest goes on', async () => {
    const { session } = await aSession();
    await session.create(folder('a'));
    const { store } = session.opened ?? {};
    if (store === undefined) throw new Error('nothing is open');
    await writeFile(folder('good.txt'), '标题\n\n带动3个县。\n');
    await writeFile(folder('empty.txt'), '');
    await writeFile(folder('picture.txt'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
    await writeFile(folder('broken.jsonl'), '{"no": "corpus"}\n');
    const names = ['good.txt', 'empty.txt', 'picture.txt', 'broken.jsonl', 'missing.txt'];
    const seen: string[] = [];
    await mkdir(folder('inner/.git'), { recursive: true });
    await writeFile(folder('inner/first.txt'), '里面的报告\n\n带动4个县。\n');
    await writeFile(folder('inner/.git/config'), '隐藏');
    await symlink('..', folder('inner/loop'));
    const held = new HeldSources();
    const paths = [...names, 'inner', 'a'].map(folder);
    const summary = await importPaths(store, [...paths, 'dragged.png'], held, {
      ...unwatched,
      onProgress: ({ done, total, name }) => seen.push(`${done}/${total} ${name}`),
    });
    expect(summary.imported.map(({ file, title }) => [file, title])).toEqual([
      ['good.txt', '标题'],
      ['inner/first.txt', '里面的报告'],
    ]);
    expect(summary.refused.map(({ code }) => code)).toEqual([
      'import-empty',
      'import-unsupported',
      'import-malformed',
      'cannot-read',
      'cannot-read',
      'import-is-link',
      'import-is-project',
    ]);
    expect(seen.slice(0, 3)).toEqual(['0/0 ', '0/7 good.txt', '1/7 empty.txt']);
    await session.close();
  });

  test('holds back what it is not sure of, shows it in each encoding, and takes it as chosen', async () => {
    const { session } = await aSession();
    await session.create(folder('a'));
    const { store } = session.opened ?? {};
    if (store === undefined) throw new Error('nothing is open');
    const bytes = Buffer.concat([
      Buffer.from('全县近4万人脱贫\n\n带动'),
      Buffer.from([0xff]),
      Buffer.from('3个县。'),
    ]);
    await writeFile(folder('broken.txt'), bytes);
    const held = new HeldSources();
    const { imported, refused, questions } = await importPaths(
      store,
      [folder('broken.txt')],
      held,
      unwatched,
    );
    const [question] = questions;
    if (question === undefined) throw new Error('nothing is asked');
    const reading = question.readings.find(({ encoding }) => encoding === 'utf-8');
    expect([imported, refused, question.file, question.likely, reading]).toEqual([
      [],
      [],
      'broken.txt',
      'utf-8',
      { encoding: 'utf-8', undecodable: 1, lines: ['带动\ufffd3个县。', '全县近4万人脱贫'] },
    ]);
    const source = held.take(question.id);
    if (source === undefined) throw new Error('it is not held');
    const chosen = [{ ...source, encoding: 'utf-8' as const }];
    const then = await importSources(store, chosen, held, unwatched);
    expect(then.imported.map(({ file, undecodable }) => [file, undecodable])).toEqual([
      ['broken.txt', 1],
    ]);
    expect(held.take(question.id)).toBeUndefined();
    await session.close();
  });

  test('stops where it is cancelled and keeps what is in', async () => {
    const { session } = await aSession();
    await session.create(folder('a'));
    const { store } = session.opened ?? {};
    if (store === undefined) throw new Error('nothing is open');
    const files = (await readdir(seeds)).filter((name) => name.endsWith('.txt'));
    const running = new AbortController();
    const summary = await importPaths(
      store,
      files.map((name) => join(seeds, name)),
      new HeldSources(),
      { onProgress: ({ done }) => done === 1 && running.abort(), signal: running.signal },
    );
    expect(summary.imported).toHaveLength(2);
    expect(summary.refused).toEqual([{ code: 'cancelled' }]);
    await session.close();
  });
});
