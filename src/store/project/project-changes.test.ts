import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ProjectChange, ProjectDiffs } from '../../core/project/project-change.ts';
import { invertProjectChange } from '../../core/project/project-change.ts';
import { recordOf } from '../../core/project/project-record.ts';
import type { RegisteredProgram } from '../../core/program/registered.ts';
import { FailingDisk } from '../testing/failing-disk.ts';
import { createProject, openProject } from './open-project.ts';
import { orFail } from '../failure.ts';
import type { ProjectStore } from './project-store.ts';
import { verifyProject } from '../verify/verify.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hezhu-project-changes-'));
});

afterEach(() => rm(folder, { recursive: true }));

const at = '2026-01-02T03:04:05.678Z';

function aProgram(name: string, given: Partial<RegisteredProgram> = {}): RegisteredProgram {
  return { id: name, name, aliases: [], stopped: false, ...given };
}

let count = 0;

function aChange(diffs: ProjectDiffs, given: Partial<ProjectChange> = {}): ProjectChange {
  count += 1;
  const id = `c${count}`;
  return { id, gesture: 'register-program', origin: 'edit', author: '李雷', at, diffs, ...given };
}

function adding(name: string, given: Partial<ProjectChange> = {}): ProjectChange {
  return aChange({ programs: { added: [aProgram(name)], updated: [], removed: [] } }, given);
}

async function aProject(dir = join(folder, 'p'), disk = new FailingDisk()): Promise<ProjectStore> {
  const store = orFail(await createProject(dir, { name: '示例', at }, disk));
  orFail(await store.ensureReviewer('李雷'));
  orFail(await store.ensureReviewer('韩梅梅'));
  return store;
}

function namesIn(store: ProjectStore): readonly string[] {
  return store.project.parts.programs.map(({ name }) => name);
}

async function findingsOf(dir: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { kind, file } of verifyProject(dir)) found.push(`${kind} ${file}`);
  return found;
}

/** The folder as it stands while the project is open, as a power cut or a synchronising program finds it. */
async function copyOf(store: ProjectStore, name: string): Promise<string> {
  const copy = join(folder, name);
  await cp(store.directory, copy, { recursive: true });
  await rm(join(copy, '.lock'), { force: true });
  return copy;
}

async function reading<T>(dir: string, ask: (store: ProjectStore) => T | Promise<T>): Promise<T> {
  const store = orFail(await openProject(dir));
  const answer = await ask(store);
  await store.close();
  return answer;
}

test('what was acknowledged is there after a start, snapshot or not, and can be undone', async () => {
  const store = await aProject();
  const first = adding('雨露计划');
  orFail(await store.commitProject(first));
  orFail(await store.commitProject(adding('双联行动')));
  const cut = await copyOf(store, 'cut');
  await store.close();
  for (const dir of [cut, store.directory]) {
    const found = await reading(dir, async (opened) => ({
      names: namesIn(opened),
      first: orFail(await opened.projectHistory('李雷')).done.at(-1)?.id,
    }));
    expect(found).toEqual({ names: ['双联行动', '雨露计划'], first: first.id });
    expect(await findingsOf(dir)).toEqual([]);
  }
});

test('an undo is a change like others, and what it took back can be done again after a start', async () => {
  const store = await aProject();
  const change = adding('雨露计划');
  orFail(await store.commitProject(change));
  const undone = { ...invertProjectChange(change), id: 'back', origin: 'undo' as const };
  orFail(await store.commitProject(undone));
  await store.close();
  const history = await reading(store.directory, async (opened) => ({
    names: namesIn(opened),
    ...orFail(await opened.projectHistory('李雷')),
  }));
  expect(history).toEqual({
    names: [],
    done: [],
    undone: [{ ...change, id: 'back', origin: 'undo' }],
    earlier: null,
  });
});

test('two copies in which different people work become one, whichever project.json is left', async () => {
  const store = await aProject();
  orFail(await store.commitProject(adding('雨露计划')));
  await store.close();
  const [here, there] = [store.directory, join(folder, 'there')];
  await cp(here, there, { recursive: true });
  await reading(here, async (opened) => orFail(await opened.commitProject(adding('双联行动'))));
  const others = adding('电商扶贫', { author: '韩梅梅' });
  await reading(there, async (opened) => orFail(await opened.commitProject(others)));
  for (const left of [here, there]) {
    const merged = join(folder, `merged-${left === here ? 'here' : 'there'}`);
    await cp(there, merged, { recursive: true });
    await cp(join(here, 'changes'), join(merged, 'changes'), { recursive: true });
    await cp(join(left, 'project.json'), join(merged, 'project.json'));
    expect(await reading(merged, namesIn)).toEqual(['双联行动', '电商扶贫', '雨露计划']);
    expect(await findingsOf(merged)).toEqual([]);
  }
});

test('what two people did to the same record is kept aside for one of them, and told once', async () => {
  const store = await aProject();
  orFail(await store.commitProject(adding('雨露计划')));
  await store.close();
  const [here, there] = [store.directory, join(folder, 'there')];
  await cp(here, there, { recursive: true });
  const renaming = (name: string, author: string): ProjectChange => {
    const updated = [[aProgram('雨露计划'), aProgram('雨露计划', { name })] as const];
    return aChange({ programs: { added: [], updated, removed: [] } }, { author });
  };
  await reading(here, async (at) => orFail(await at.commitProject(renaming('雨露工程', '李雷'))));
  await reading(there, async (at) =>
    orFail(await at.commitProject(renaming('雨露助学', '韩梅梅'))),
  );
  await cp(join(there, 'changes'), join(here, 'changes'), { recursive: true, force: false });
  const first = await reading(here, ({ project, problems }) => ({
    names: project.parts.programs.map(({ name }) => name),
    problems: problems.map(({ code }) => code),
  }));
  const again = await reading(here, ({ problems }) => problems.length);
  const [aside = ''] = await readdir(join(here, 'set-aside'));
  const kept = await readFile(join(here, 'set-aside', aside), 'utf8');
  expect(first).toEqual({ names: ['雨露工程'], problems: ['damaged-file'] });
  expect([again, kept.includes('雨露助学')]).toEqual([0, true]);
});

test('a damaged project.json is made again of what the journals tell', async () => {
  const store = await aProject();
  orFail(await store.commitProject(adding('雨露计划')));
  await store.close();
  await writeFile(join(store.directory, 'project.json'), '{"schema": 2, "proj');
  const found = await reading(store.directory, (opened) => ({
    names: namesIn(opened),
    problems: opened.problems.map(({ code }) => code),
  }));
  expect(found).toEqual({ names: ['雨露计划'], problems: ['damaged-file'] });
});

test('a project keeps its id and name where project.json is damaged behind them, so that copies and backups still know it', async () => {
  const store = await aProject();
  const { id, name } = store.project;
  await store.close();
  const path = join(store.directory, 'project.json');
  const content = await readFile(path, 'utf8');
  const named = (opened: ProjectStore) => [opened.project.id, opened.project.name];
  await writeFile(path, content.slice(0, -2));
  expect(await reading(store.directory, named)).toEqual([id, name]);
  await writeFile(path, content.slice(0, content.indexOf('"labels"')));
  expect(await reading(store.directory, named)).toEqual([id, basename(store.directory)]);
});

test('a journal that is damaged loses what stands behind the damage, and no more', async () => {
  const store = await aProject();
  for (const name of ['甲', '乙']) orFail(await store.commitProject(adding(name)));
  const cut = await copyOf(store, 'cut');
  await store.close();
  const journal = join(cut, 'changes', '李雷.journal');
  const content = await readFile(journal, 'utf8');
  await writeFile(journal, content.replace('乙', '丙'));
  const damaged = await findingsOf(cut);
  expect(damaged).toEqual(['unreadable changes/李雷.journal']);
  expect(await reading(cut, namesIn)).toEqual(['甲']);
});

test('what the disk refuses is in no file and in no memory, and can be tried again', async () => {
  const disk = new FailingDisk();
  const store = await aProject(join(folder, 'p'), disk);
  disk.failing = { steps: ['append'], code: 'ENOSPC' };
  const change = adding('雨露计划');
  const refused = await store.commitProject(change);
  const during = namesIn(store);
  disk.failing = null;
  const again = await store.commitProject(change);
  expect([refused.ok, during, again.ok, namesIn(store)]).toEqual([false, [], true, ['雨露计划']]);
  await store.close();
});

test('a change that would leave the label set in pieces, or comes from a stranger, is refused', async () => {
  const store = await aProject();
  const { labels } = recordOf(store.project);
  const location = labels.filter(({ id }) => id === 'location');
  const without = aChange({ labels: { added: [], updated: [], removed: location } });
  const strange = adding('雨露计划', { author: '路人' });
  const results = [await store.commitProject(without), await store.commitProject(strange)];
  expect(results.map((result) => !result.ok && result.error.code)).toEqual([
    'bad-project-change',
    'unknown-reviewer',
  ]);
  await store.close();
});
