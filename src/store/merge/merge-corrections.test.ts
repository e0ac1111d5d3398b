import { randomUUID } from 'node:crypto';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotate, remove, setNote, setState } from '../../core/annotation/edit/edit.ts';
import type { Layer } from '../../core/annotation/layer.ts';
import { historyOf, undo } from '../../core/annotation/history/history.ts';
import { aTime } from '../../core/testing/builders.ts';
import { sha256 } from '../disk/digest.ts';
import { createProject, openProject } from '../project/open-project.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { layerDataOf } from '../record/stored-record.ts';
import { correctText, takeBackCorrection } from '../revise/correct-text.ts';
import { faultRuns, seeded } from '../testing/seeded.ts';
import { findingsIn, value } from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { mergeCopy } from './merge-copy.ts';

/** Each is followed by the same words, so that a place can be told by nothing but what stands before it. */
const villages = [...'甲乙丙丁戊己庚辛壬癸子丑'];
const people = ['李雷', '王芳'];
const author = { id: '韩梅', name: '韩梅' };
const context = (by: string) => ({ author: by, at: aTime, newId: () => randomUUID() });

interface Copies {
  readonly dirs: readonly string[];
  readonly report: string;
}

/** Copies of a project with one report that says the same of every village. */
async function copies(count: number): Promise<Copies> {
  const root = await temporaryFolder();
  const [first = '', ...more] = Array.from({ length: count }, (_, index) => join(root, `${index}`));
  const store = value(await createProject(first, { name: '扶贫报告', at: aTime }));
  const file = join(root, '报告.txt');
  await writeFile(file, `${villages.map((village) => `${village}村12户`).join('，')}。\n`);
  const report = value(await store.importFile(file, { at: aTime })).id;
  for (const name of people) value(await store.ensureReviewer(name));
  await store.close();
  for (const dir of more) await cp(first, dir, { recursive: true });
  return { dirs: [first, ...more], report };
}

async function working<T>(dir: string, work: (store: ProjectStore) => Promise<T>): Promise<T> {
  const store = value(await openProject(dir));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Tags the households of a village; the annotation's id says of which village. */
async function tag(store: ProjectStore, report: string, by: string, village: string) {
  const { text } = value(await store.readReport(report));
  const start = text.indexOf(`${village}村`) + 2;
  const ids = [`${village} ${randomUUID()}`, randomUUID()];
  const span = { start, end: start + 3, label: 'figure', attributes: {} };
  const one = { ...span, provenance: { kind: 'reviewer' } } as const;
  const layer = value(await store.layer(report, by));
  const own = { author: by, at: aTime, newId: () => ids.shift() ?? '' };
  value(await store.commit(report, by, annotate(layer, text, [one], own)));
}

async function insert(store: ProjectStore, report: string, by: string, village: string) {
  const { text } = value(await store.readReport(report));
  const at = text.indexOf(`${village}村`);
  const edits = [{ at, removed: '', added: '（经核实，这一段原文有误）' }];
  value(await correctText(store, report, { of: sha256(text), edits, decisions: [] }, context(by)));
}

/** The villages of which an annotation stands on the words of another, or on none. */
async function astray(dir: string, report: string): Promise<readonly string[]> {
  return working(dir, async (store) => {
    const { text } = value(await store.readReport(report));
    const layers = value(await store.layers(report));
    return layers.flatMap(({ annotations, unanchored }) => [
      ...unanchored.map(({ id }) => id),
      ...annotations.all
        .filter(({ id, start, quote }) => !text.startsWith(`${id[0] ?? ''}村${quote}`, start - 2))
        .map(({ id }) => id),
    ]);
  });
}

function layersIn(dir: string, report: string): Promise<readonly Layer[]> {
  return working(dir, async (store) => value(await store.layers(report)));
}

async function merge(dir = '', from = '') {
  return value(await mergeCopy(dir, from, { author }));
}

describe('merging copies whose texts were corrected', () => {
  it('leads what was tagged here along where the other copy corrected the text and went on', async () => {
    const { dirs, report } = await copies(2);
    const [mine = '', theirs = ''] = dirs;
    await working(theirs, (store) => tag(store, report, '李雷', '甲'));
    await merge(mine, theirs);
    await working(mine, (store) => tag(store, report, '李雷', '癸'));
    await working(theirs, async (store) => {
      await insert(store, report, '李雷', '丙');
      await tag(store, report, '李雷', '壬');
    });
    expect((await merge(mine, theirs)).conflicts).toEqual([]);
    expect(await astray(mine, report)).toEqual([]);
    expect((await layersIn(mine, report))[0]?.annotations.size).toBe(3);
    expect((await merge(mine, theirs)).reports).toEqual([]);
  });

  it('leads what was tagged there to the text here, where both were corrected apart', async () => {
    const { dirs, report } = await copies(2);
    const [mine = '', theirs = ''] = dirs;
    await working(mine, (store) => insert(store, report, '李雷', '乙'));
    await working(theirs, async (store) => {
      await insert(store, report, '李雷', '丁');
      await tag(store, report, '李雷', '癸');
      await tag(store, report, '王芳', '壬');
    });
    await merge(mine, theirs);
    expect(await astray(mine, report)).toEqual([]);
    expect((await layersIn(mine, report)).map(({ annotations }) => annotations.size)).toEqual([
      1, 1,
    ]);
    expect((await merge(mine, theirs)).reports).toEqual([]);
  });

  it('takes over a correction that was taken back, with the work between', async () => {
    const { dirs, report } = await copies(2);
    const [mine = '', theirs = ''] = dirs;
    await working(theirs, async (store) => {
      await insert(store, report, '李雷', '丁');
      await tag(store, report, '李雷', '癸');
      const { report: record } = value(await store.readReport(report));
      const correction = record.corrections?.[0]?.id ?? '';
      const asked = { correction, way: 'undo' } as const;
      value(await takeBackCorrection(store, report, asked, context('李雷')));
    });
    await merge(mine, theirs);
    expect(await astray(mine, report)).toEqual([]);
    await working(mine, async (store) => {
      const { report: record } = value(await store.readReport(report));
      expect(record.corrections).toHaveLength(2);
    });
    expect(await findingsIn(mine)).toEqual([]);
  });

  it('goes on to the state that was set there, where both began the report', async () => {
    const { dirs, report } = await copies(2);
    const [mine = '', theirs = ''] = dirs;
    await working(mine, (store) => tag(store, report, '李雷', '甲'));
    await working(theirs, async (store) => {
      const layer = value(await store.layer(report, '李雷'));
      value(await store.commit(report, '李雷', setState(layer, 'final', context('李雷'))));
    });
    expect((await merge(mine, theirs)).conflicts).toEqual([]);
    expect((await merge(theirs, mine)).conflicts).toEqual([]);
    for (const dir of dirs) expect((await layersIn(dir, report))[0]?.state).toBe('final');
  });

  it('takes an annotation back that was taken back there, where the report has gone on here', async () => {
    const { dirs, report } = await copies(2);
    const [mine = '', theirs = ''] = dirs;
    await working(mine, async (store) => {
      const layer = value(await store.layer(report, '李雷'));
      value(await store.commit(report, '李雷', setState(layer, 'in-review', context('李雷'))));
    });
    await working(theirs, async (store) => {
      await tag(store, report, '李雷', '甲');
      const { done } = value(await store.history(report, '李雷'));
      const back = undo(historyOf(done, []), { id: randomUUID(), author: '李雷', at: aTime });
      if (back !== null) value(await store.commit(report, '李雷', back.change));
    });
    expect((await merge(mine, theirs)).conflicts).toEqual([]);
    const [layer] = await layersIn(mine, report);
    expect([layer?.state, layer?.annotations.size]).toEqual(['in-review', 0]);
  });

  const runs = faultRuns(6);
  it(
    'puts every annotation where it was made, and leads all copies to the same where nothing conflicts',
    { timeout: runs * 20_000 },
    async () => {
      for (let seed = 1; seed <= runs; seed += 1) await anyWork(seed);
    },
  );
});

/** Any work in three copies, merged now and then; in the end all of them have the same. */
async function anyWork(seed: number): Promise<void> {
  const next = seeded(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  const { dirs, report } = await copies(3);
  let conflicts = 0;
  const meet = async (into: number, from: number) => {
    if (into === from) return;
    conflicts += (await merge(dirs[into], dirs[from])).conflicts.length;
    expect([seed, await astray(dirs[into] ?? '', report)]).toEqual([seed, []]);
  };
  for (let step = 0; step < 14; step += 1) {
    const copy = below(dirs.length);
    if (next() < 0.2) await meet(copy, below(dirs.length));
    else await working(dirs[copy] ?? '', (store) => workOnce(store, report, { copy, next }));
  }
  const pairs = dirs.flatMap((_, into) => dirs.map((__, from) => [into, from] as const));
  for (const [into, from] of [...pairs, ...pairs]) await meet(into, from);
  for (const dir of dirs) {
    const found = (await findingsIn(dir)).filter(({ kind }) => kind !== 'set-aside');
    expect([seed, found]).toEqual([seed, []]);
  }
  if (conflicts > 0) return;
  const all = await Promise.all(dirs.map((dir) => layersIn(dir, report)));
  const [first, ...others] = all.map((layers) => layers.map(layerDataOf));
  for (const other of others) expect([seed, other]).toEqual([seed, first]);
}

/** One of the things that a person does in a copy; each copy tags villages of its own. */
async function workOnce(
  store: ProjectStore,
  report: string,
  { copy, next }: { readonly copy: number; readonly next: () => number },
): Promise<void> {
  const one = <T>(items: readonly T[]): T | undefined => items[Math.floor(next() * items.length)];
  const by = one(people) ?? '';
  const village = one(villages.filter((_, index) => index % 3 === copy)) ?? '';
  const layer = value(await store.layer(report, by));
  const some = one(layer.annotations.all);
  const kind = next();
  if (kind < 0.2) return insert(store, report, by, one(villages) ?? '');
  if (kind < 0.3) {
    const { done } = value(await store.history(report, by));
    if (done[0]?.gesture === 'correct-text') return;
    const back = undo(historyOf(done, []), { id: randomUUID(), author: by, at: aTime });
    if (back !== null) value(await store.commit(report, by, back.change));
  } else if (kind < 0.4 && some !== undefined) {
    value(await store.commit(report, by, remove(layer, [some], context(by))));
  } else if (kind < 0.55 && some !== undefined) {
    value(await store.commit(report, by, setNote(some, randomUUID(), context(by))));
  } else if (layer.annotations.all.every(({ id }) => !id.startsWith(village))) {
    await tag(store, report, by, village);
  }
}
