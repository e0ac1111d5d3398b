import { spawnSync } from 'node:child_process';
import { readFile, readdir, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { acquireLock } from './lock.ts';
import { processStart } from './process-start.ts';
import { bundle, start } from '../testing/child-process.ts';
import { value } from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const dead = spawnSync(process.execPath, ['-e', '']).pid;
const holder = {
  pid: process.pid,
  host: hostname(),
  token: 'e3b0c442-98fc-4c14-9afb-f4c8996fb924',
  start: processStart(process.pid),
  time: new Date().toISOString(),
};

async function lockHeldBy(content: unknown): Promise<string> {
  const path = join(await temporaryFolder(), '.lock');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function outcome(path: string): Promise<string> {
  const lock = await acquireLock(path, 'project');
  if (!lock.ok) return lock.error.code;
  lock.value.release();
  return 'taken';
}

test('a lock keeps others out until it is given back, and leaves nothing behind', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, '.lock');
  const lock = value(await acquireLock(path, 'project'));
  expect(await acquireLock(path, 'project')).toEqual({
    ok: false,
    error: { code: 'project-locked', path: 'project', pid: process.pid, host: hostname() },
  });
  lock.release();
  expect([await readdir(folder), await outcome(path)]).toEqual([[], 'taken']);
});

test('the lock of a process that is gone is taken over', async () => {
  const path = await lockHeldBy({ ...holder, pid: dead, start: null });
  expect([await outcome(path), await readdir(join(path, '..'))]).toEqual(['taken', []]);
});

test('a process that merely has the number of the one that is gone does not hold its lock', async () => {
  const other = await lockHeldBy({ ...holder, start: 'another life' });
  const beforeBoot = await lockHeldBy({ ...holder, start: null, time: '2001-01-01T00:00:00Z' });
  const alive = await lockHeldBy({ ...holder, start: null });
  expect([await outcome(other), await outcome(beforeBoot), await outcome(alive)]).toEqual([
    process.platform === 'linux' ? 'taken' : 'project-locked',
    'taken',
    'project-locked',
  ]);
});

test('the lock of another machine stands, since nobody here can know', async () => {
  const path = await lockHeldBy({ ...holder, pid: dead, host: 'elsewhere' });
  expect([await outcome(path), JSON.parse(await readFile(path, 'utf8'))]).toEqual([
    'project-locked',
    { ...holder, pid: dead, host: 'elsewhere' },
  ]);
});

test.each(['', '{"pid": 12', 'null'])(
  'a lock cut short by a power cut (%j) is taken over',
  async (content) => {
    expect(await outcome(await lockHeldBy(content))).toBe('taken');
  },
);

test('a process that died while taking over a dead lock blocks nobody', async () => {
  const path = await lockHeldBy({ ...holder, pid: dead, start: null });
  await writeFile(
    `${path}-${holder.token}`,
    JSON.stringify({ ...holder, pid: dead, start: null, token: 'the-taker' }),
  );
  expect([await outcome(path), await readdir(join(path, '..'))]).toEqual(['taken', []]);
});

test('a folder that is not there is told as such', async () => {
  const path = join(await temporaryFolder(), 'missing', '.lock');
  expect(await acquireLock(path, 'project')).toEqual({
    ok: false,
    error: { code: 'cannot-write', path, reason: 'ENOENT' },
  });
});

test('of many processes that race for a lock, free or dead, exactly one wins', async () => {
  const folder = await temporaryFolder();
  const program = await bundle('locking-child', folder);
  for (const held of [null, { ...holder, pid: dead, start: null }, '']) {
    const path = held === null ? join(await temporaryFolder(), '.lock') : await lockHeldBy(held);
    const children = Array.from({ length: 6 }, () => start(program, path));
    await Promise.all(children.map((child) => child.when((line) => line === 'ready')));
    for (const child of children) child.process.stdin.write('go\n');
    await Promise.all(children.map((child) => child.when((line) => line !== 'ready')));
    const winner = children.find((child) => child.lines.includes('won'));
    const kept = JSON.parse(await readFile(path, 'utf8'));
    for (const child of children) child.process.stdin.end();
    await Promise.all(children.map((child) => child.ended));
    expect([
      children.map((child) => child.lines[1]).sort(),
      kept.pid === winner?.process.pid,
      await readdir(join(path, '..')),
    ]).toEqual([['lost', 'lost', 'lost', 'lost', 'lost', 'won'], true, []]);
  }
});

test('what a process left that died while it took a lock is cleared by the next, and what a live one is at stays', async () => {
  const path = await lockHeldBy({ ...holder, pid: dead, start: null });
  await writeFile(`${path}-a.new`, JSON.stringify({ ...holder, pid: dead, start: null }));
  await writeFile(`${path}-b`, JSON.stringify({ ...holder, pid: dead, start: null }));
  await writeFile(`${path}-live.new`, JSON.stringify(holder));
  await writeFile(`${path}-empty.new`, '');
  await writeFile(`${path}-old.new`, '');
  await utimes(`${path}-old.new`, 1, 1);
  expect([await outcome(path), (await readdir(join(path, '..'))).sort()]).toEqual([
    'taken',
    ['.lock-empty.new', '.lock-live.new'],
  ]);
});
