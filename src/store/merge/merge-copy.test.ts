import { randomUUID } from 'node:crypto';
import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotate, remove, setNote, setState } from '../../core/annotation/edit/edit.ts';
import { aTime } from '../../core/testing/builders.ts';
import { correctText } from '../revise/correct-text.ts';
import { sha256 } from '../disk/digest.ts';
import { realDisk } from '../disk/disk.ts';
import { openProject } from '../project/open-project.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { seeded } from '../testing/seeded.ts';
import { aStoreWithReport, aText, findingsIn, tagging, value } from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { mergeCopy } from './merge-copy.ts';

const author = { id: '韩梅', name: '韩梅' };

/** Two copies of a project with one report and the reviewer 李雷, closed. */
async function twoCopies(): Promise<{
  readonly mine: string;
  readonly theirs: string;
  readonly report: string;
}> {
  const { store, report } = await aStoreWithReport();
  value(await store.commit(report, '李雷', await tagging(store, report, 6, 10, 'both')));
  await store.close();
  const theirs = join(await temporaryFolder(), 'copy');
  await cp(store.directory, theirs, { recursive: true });
  return { mine: store.directory, theirs, report };
}

/** Works in a project, which is closed afterwards. */
async function working<T>(dir: string, work: (store: ProjectStore) => Promise<T>): Promise<T> {
  const store = value(await openProject(dir));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

function tag(dir: string, report: string, start: number, end: number, id?: string) {
  return working(dir, async (store) =>
    value(await store.commit(report, '李雷', await tagging(store, report, start, end, id))),
  );
}

/** Puts other words in the place of some in a report's text. */
function correct(dir: string, report: string, removed: string, added: string) {
  return working(dir, async (store) => {
    const { text } = value(await store.readReport(report));
    const edits = [{ at: text.indexOf(removed), removed, added }];
    const asked = { of: sha256(text), edits, decisions: [] };
    const context = { author: '李雷', at: aTime, newId: () => randomUUID() };
    value(await correctText(store, report, asked, context));
  });
}

function merge(dir: string, from: string) {
  return mergeCopy(dir, from, { author });
}

/** What 李雷 annotated, and what each annotation says. */
function workIn(dir: string, report: string, reviewer = '李雷') {
  return working(dir, async (store) => {
    const { annotations } = value(await store.layer(report, reviewer));
    return annotations.all.map(({ id, start, end, note }) => [id, start, end, note]);
  });
}

/** Every file of a folder with its bytes. */
async function filesIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files[path] = await readFile(path, 'base64');
  }
  return files;
}

describe('merging another copy of a project', () => {
  it('brings what a reviewer did there behind what they did here, the same both ways, once, and leaves the copy as it is', async () => {
    const { mine, theirs, report } = await twoCopies();
    await tag(mine, report, 0, 2);
    await tag(theirs, report, 13, 15);
    await tag(theirs, report, 20, 22);
    const before = await filesIn(theirs);
    expect(value(await merge(mine, theirs))).toMatchObject({
      reports: [
        {
          report,
          added: false,
          layers: [{ reviewer: '李雷', added: false, changes: 2, conflicts: 0 }],
        },
      ],
      conflicts: [],
      problems: [],
    });
    expect(await filesIn(theirs)).toEqual(before);
    const merged = await workIn(mine, report);
    expect(merged.map(([id]) => id)).toEqual(['tag-0-2', 'both', 'tag-13-15', 'tag-20-22']);
    expect(value(await merge(mine, theirs)).reports).toEqual([]);
    expect(value(await merge(theirs, mine)).reports).toHaveLength(1);
    expect(await workIn(theirs, report)).toEqual(merged);
    expect(await findingsIn(mine)).toEqual([]);
    await working(mine, async (store) => {
      const { done } = value(await store.history(report, '李雷'));
      expect(done).toHaveLength(4);
    });
  });

  it('brings reports, reviewers, layers with their history, and files of evidence that are only there', async () => {
    const { mine, theirs, report } = await twoCopies();
    const extra = join(await temporaryFolder(), '二.txt');
    await writeFile(extra, '全乡脱贫35户。\n');
    const second = await working(theirs, async (store) => {
      value(await store.ensureReviewer('王芳'));
      const { id } = value(await store.importFile(extra, { at: aTime }));
      const span = { start: 4, end: 7, label: 'figure', attributes: {} };
      const one = { ...span, provenance: { kind: 'reviewer' } } as const;
      let last = 0;
      const context = { author: '王芳', at: aTime, newId: () => `w${(last += 1)}` };
      const layer = value(await store.layer(id, '王芳'));
      value(await store.commit(id, '王芳', annotate(layer, '全乡脱贫35户。\n', [one], context)));
      const first = value(await store.layer(report, '王芳'));
      const other = { ...one, start: 6, end: 10 };
      value(await store.commit(report, '王芳', annotate(first, aText, [other], context)));
      return id;
    });
    const result = value(await merge(mine, theirs));
    expect(result.reviewers).toEqual(['王芳']);
    expect(new Map(result.reports.map(({ report: id, added }) => [id, added]))).toEqual(
      new Map([
        [report, false],
        [second, true],
      ]),
    );
    expect(await workIn(mine, second, '王芳')).toHaveLength(1);
    await working(mine, async (store) => {
      const { done } = value(await store.history(report, '王芳'));
      expect(done).toHaveLength(1);
    });
    expect(await findingsIn(mine)).toEqual([]);
  });

  it('keeps aside what excludes what was done here, once, and says so', async () => {
    const { mine, theirs, report } = await twoCopies();
    const editing = (dir: string, edit: 'remove' | 'note') =>
      working(dir, async (store) => {
        const layer = value(await store.layer(report, '李雷'));
        const both = layer.annotations.get('both');
        if (both === undefined) throw new Error('no annotation');
        const context = { author: '李雷', at: aTime, newId: () => edit };
        const change =
          edit === 'remove' ? remove(layer, [both], context) : setNote(both, '查过', context);
        value(await store.commit(report, '李雷', change));
      });
    await editing(mine, 'remove');
    await editing(theirs, 'note');
    const { conflicts } = value(await merge(mine, theirs));
    expect(conflicts).toMatchObject([{ code: 'merge-conflict', reviewer: '李雷', count: 1 }]);
    expect(await workIn(mine, report)).toEqual([]);
    const [conflict] = conflicts;
    const kept = conflict?.code === 'merge-conflict' ? conflict.keptIn : '';
    expect(await readFile(kept, 'utf8')).toContain('查过');
    expect(value(await merge(mine, theirs)).conflicts).toEqual(conflicts);
    expect(await readdir(join(mine, 'set-aside'))).toHaveLength(1);
  });

  it('brings labels and programs that were added there, and those that no journal tells', async () => {
    const { mine, theirs } = await twoCopies();
    const registering = (dir: string, name: string) =>
      working(dir, async (store) => {
        const program = { id: name, name, aliases: [], stopped: false };
        const programs = { added: [program], updated: [], removed: [] };
        const own = { id: `c-${name}`, gesture: 'register-program', origin: 'edit' } as const;
        value(
          await store.commitProject({ ...own, author: '李雷', at: aTime, diffs: { programs } }),
        );
      });
    await registering(mine, '雨露计划');
    await registering(theirs, '两不愁三保障');
    await working(theirs, async (store) => {
      const { parts } = store.project;
      const search = { id: 's', name: '待查', query: 'has:flag', exact: false };
      value(await store.changeProject({ parts: { ...parts, searches: [search] } }));
    });
    expect(value(await merge(mine, theirs))).toMatchObject({ projectChanges: 2, conflicts: [] });
    const known = (dir: string) =>
      working(dir, (store) => {
        const { programs, searches } = store.project.parts;
        return Promise.resolve([...programs, ...searches].map(({ id }) => id).sort());
      });
    expect(await known(mine)).toEqual(['s', '两不愁三保障', '雨露计划']);
    expect(value(await merge(mine, theirs)).projectChanges).toBe(0);
    expect(value(await merge(theirs, mine))).toMatchObject({ projectChanges: 1, conflicts: [] });
    expect(await known(theirs)).toEqual(await known(mine));
    expect(await findingsIn(mine)).toEqual([]);
  });

  it('takes a corrected text over with the work on it, and leads work on the earlier text there', async () => {
    const { mine, theirs, report } = await twoCopies();
    await tag(mine, report, 13, 15);
    await correct(theirs, report, '全县', '本县全');
    await working(theirs, async (store) => {
      const { text } = value(await store.readReport(report));
      const start = text.indexOf('95.3%');
      const span = { start, end: start + 5, label: 'figure', attributes: {} };
      const one = { ...span, provenance: { kind: 'reviewer' } } as const;
      const ids = ['later', 'later-change'];
      const context = { author: '李雷', at: aTime, newId: () => ids.shift() ?? 'spare' };
      const layer = value(await store.layer(report, '李雷'));
      value(await store.commit(report, '李雷', annotate(layer, text, [one], context)));
    });
    expect(value(await merge(mine, theirs))).toMatchObject({
      ...{ conflicts: [], problems: [] },
      reports: [{ corrected: true }],
    });
    const quotes = (dir: string) =>
      working(dir, async (store) => {
        const { annotations } = value(await store.layer(report, '李雷'));
        return annotations.all.map(({ id, quote }) => [id, quote]);
      });
    const expected = [
      ['both', aText.slice(6, 10)],
      ['tag-13-15', aText.slice(13, 15)],
      ['later', '95.3%'],
    ];
    expect(await quotes(mine)).toEqual(expected);
    expect(await findingsIn(mine)).toEqual([]);
    // And the other way: work on the text as it was, into a text that is corrected.
    const before = await twoCopies();
    await correct(before.mine, before.report, '全县', '本县全');
    await tag(before.theirs, before.report, 13, 15);
    expect(value(await merge(before.mine, before.theirs))).toMatchObject({ conflicts: [] });
    expect(await quotes(before.mine)).toEqual(expected.slice(0, 2));
    expect(await findingsIn(before.mine)).toEqual([]);
  });

  it('keeps the text here where both were corrected, the work of both, and the other corrections aside', async () => {
    const { mine, theirs, report } = await twoCopies();
    await correct(mine, report, '全县', '本县');
    await correct(theirs, report, '全县', '某县');
    await tag(theirs, report, 21, 23, 'there');
    const { conflicts } = value(await merge(mine, theirs));
    expect(conflicts.map(({ code }) => code)).toContain('merge-text-differs');
    await working(mine, async (store) => {
      expect(value(await store.readReport(report)).text).toContain('本县');
      const { annotations } = value(await store.layer(report, '李雷'));
      expect(annotations.all.map(({ id }) => id)).toEqual(['both', 'there']);
    });
    expect((await findingsIn(mine)).map(({ kind }) => kind)).toEqual(['set-aside', 'set-aside']);
  });

  it('merges any work of two reviewers in two copies, the same both ways', async () => {
    const next = seeded(20261129);
    const below = (limit: number) => Math.floor(next() * limit);
    for (let run = 0; run < 12; run += 1) {
      const { mine, theirs, report } = await twoCopies();
      for (const dir of [mine, theirs]) {
        await working(dir, async (store) => {
          value(await store.ensureReviewer('王芳'));
          for (let edit = 0; edit < 6; edit += 1) {
            const reviewer = next() < 0.5 ? '李雷' : '王芳';
            const layer = value(await store.layer(report, reviewer));
            const own = layer.annotations.all.filter(({ id }) => id !== 'both');
            const some = own[below(own.length)];
            const context = { author: reviewer, at: aTime, newId: () => randomUUID() };
            const start = below(10);
            const span = { start, end: start + 1, label: 'figure', attributes: {} };
            const one = { ...span, provenance: { kind: 'reviewer' } } as const;
            const change =
              some === undefined || next() < 0.6
                ? annotate(layer, aText, [one], context)
                : next() < 0.5
                  ? remove(layer, [some], context)
                  : setNote(some, `${edit}`, context);
            value(await store.commit(report, reviewer, change));
          }
        });
      }
      expect(value(await merge(mine, theirs)).conflicts).toEqual([]);
      expect(value(await merge(theirs, mine)).conflicts).toEqual([]);
      for (const reviewer of ['李雷', '王芳']) {
        const work = await workIn(mine, report, reviewer);
        expect(await workIn(theirs, report, reviewer)).toEqual(work);
      }
      expect(await findingsIn(mine)).toEqual([]);
    }
  });

  it('takes work over where both copies began it, also where its states exclude each other', async () => {
    const { mine, theirs, report } = await twoCopies();
    const beginning = (dir: string, start: number, state: 'in-review' | 'final') =>
      working(dir, async (store) => {
        value(await store.ensureReviewer('王芳'));
        const context = { author: '王芳', at: aTime, newId: () => randomUUID() };
        const span = { start, end: start + 2, label: 'figure', attributes: {} };
        const one = { ...span, provenance: { kind: 'reviewer' } } as const;
        const empty = value(await store.layer(report, '王芳'));
        value(await store.commit(report, '王芳', annotate(empty, aText, [one], context)));
        const layer = value(await store.layer(report, '王芳'));
        value(await store.commit(report, '王芳', setState(layer, state, context)));
      });
    await beginning(mine, 0, 'in-review');
    await beginning(theirs, 6, 'final');
    const { conflicts } = value(await merge(mine, theirs));
    // The state alone: its annotation came as a change of its own.
    expect(conflicts).toMatchObject([{ code: 'merge-conflict', reviewer: '王芳', count: 1 }]);
    await working(mine, async (store) => {
      const layer = value(await store.layer(report, '王芳'));
      expect([layer.state, layer.annotations.size]).toEqual(['in-review', 2]);
      expect(value(await store.history(report, '王芳')).done.map(({ gesture }) => gesture)).toEqual(
        [...['annotate', 'set-state', 'annotate']],
      );
    });
  });

  it('refuses the project itself and another project', async () => {
    const { mine } = await twoCopies();
    const { store } = await aStoreWithReport();
    await store.close();
    expect(await merge(mine, mine)).toMatchObject({ error: { code: 'merge-itself' } });
    expect(await merge(mine, store.directory)).toMatchObject({
      error: { code: 'merge-other-project' },
    });
  });

  it('goes on when it is made anew after the disk refused at any step', async () => {
    const { mine, theirs, report } = await twoCopies();
    const extra = join(await temporaryFolder(), '二.txt');
    await writeFile(extra, '全乡脱贫35户。\n');
    await tag(theirs, report, 13, 15);
    const second = await working(theirs, async (store) => {
      value(await store.ensureReviewer('王芳'));
      return value(await store.importFile(extra, { at: aTime })).id;
    });
    for (let step = 1; step < 60; step += 1) {
      const dir = join(await temporaryFolder(), 'again');
      await cp(mine, dir, { recursive: true });
      let left = step;
      const failing =
        <A extends readonly unknown[]>(act: (...given: A) => Promise<void>) =>
        async (...given: A): Promise<void> => {
          left -= 1;
          if (left < 0) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
          return act(...given);
        };
      const disk = {
        ...realDisk,
        create: failing(realDisk.create.bind(realDisk)),
        append: failing(realDisk.append.bind(realDisk)),
        rename: failing(realDisk.rename.bind(realDisk)),
      };
      const stopped = await mergeCopy(dir, theirs, { author, disk });
      value(await merge(dir, theirs));
      expect((await workIn(dir, report)).map(([id]) => id)).toEqual(['both', 'tag-13-15']);
      await working(dir, async (store) => {
        expect(store.reports.map(({ id }) => id)).toContain(second);
      });
      expect(await findingsIn(dir)).toEqual([]);
      if (stopped.ok) return;
    }
    throw new Error('it never went through');
  });
});
