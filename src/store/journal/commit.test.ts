import { readFile, readdir } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { type Change, applyChange, invert } from '../../core/annotation/edit/change.ts';
import {
  type EditContext,
  annotate,
  relate,
  remove,
  setNote,
} from '../../core/annotation/edit/edit.ts';
import { type Layer, emptyLayer } from '../../core/annotation/layer.ts';
import { aTime } from '../../core/testing/builders.ts';
import { spansOf } from '../../core/testing/random.ts';
import { projectPaths } from '../paths.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { FailingDisk } from '../testing/failing-disk.ts';
import {
  aStoreWithReport,
  aText,
  findingsIn,
  reopened,
  tagging,
  value,
} from '../testing/stores.ts';

const saved = { ok: true, value: { savedAt: expect.any(String) } };

function journalPath(store: ProjectStore, report: string): string {
  return projectPaths(store.directory).report(report).journal('李雷');
}

async function quotes(store: ProjectStore, report: string): Promise<readonly string[]> {
  return value(await store.layer(report, '李雷')).annotations.all.map(({ quote }) => quote);
}

describe('a commit', () => {
  test('is in the file when it resolves, and there after reopening', async () => {
    const { store, report } = await aStoreWithReport();
    expect(await store.commit(report, '李雷', await tagging(store, report, 8, 12))).toEqual(saved);
    expect(await readFile(journalPath(store, report), 'utf8')).toContain('"quote":"近4万人"');
    const before = value(await store.layer(report, '李雷')).annotations.all;
    const after = value(await (await reopened(store)).layer(report, '李雷')).annotations.all;
    expect([before.length, after]).toEqual([1, before]);
  });

  test('of a burst shares its write with the others, and each resolves with it', async () => {
    const disk = new FailingDisk();
    const { store, report } = await aStoreWithReport(disk);
    value(await store.commit(report, '李雷', await tagging(store, report, 0, 2)));
    const before = disk.appended;
    const changes: Change[] = [];
    for (let start = 2; start < 12; start += 1) {
      changes.push(await tagging(store, report, start, start + 1));
    }
    const results = await Promise.all(changes.map((each) => store.commit(report, '李雷', each)));
    expect(results).toEqual(changes.map(() => saved));
    expect(disk.appended - before).toBeLessThanOrEqual(2);
    expect((await quotes(await reopened(store), report)).length).toBe(11);
  });

  test('that the layer, the text or the label set contradicts is refused and leaves no trace', async () => {
    const { store, report } = await aStoreWithReport();
    const change = await tagging(store, report, 8, 12);
    value(await store.commit(report, '李雷', change));
    const next = await tagging(store, report, 0, 2, 'other');
    const withAdded = (patch: Partial<Annotation>): Change => {
      const added = next.annotations.added.map((annotation) => ({ ...annotation, ...patch }));
      return { ...next, annotations: { ...next.annotations, added } };
    };
    const place = value(await store.layer(report, '李雷')).annotations.all[0];
    const context: EditContext = { author: '李雷', at: aTime, newId: () => 'r' };
    const wrongRelation = place && relate('figure_location', place, place, context);
    const results = [
      await store.commit(report, '李雷', change),
      await store.commit(report, '李雷', withAdded({ quote: '全省' })),
      await store.commit(report, '李雷', withAdded({ start: 14, end: 15 })),
      await store.commit(report, '李雷', withAdded({ label: 'law' })),
      await store.commit(report, '李雷', withAdded({ attributes: { value: '4万' } })),
      wrongRelation && (await store.commit(report, '李雷', wrongRelation)),
      await store.commit(report, '韩梅梅', next),
      await store.commit('0000', '李雷', next),
    ];
    expect(results.map((result) => result?.ok === false && result.error)).toMatchObject([
      { code: 'change-conflict', reason: 'different' },
      { code: 'bad-annotation', detail: 'quote-differs: 全县' },
      { code: 'bad-annotation', detail: 'bad-span' },
      { code: 'bad-annotation', detail: 'unknown-label: law' },
      { code: 'bad-annotation', detail: 'not-a-decimal: value' },
      { code: 'bad-relation', type: 'figure_location' },
      { code: 'unknown-reviewer', reviewer: '韩梅梅' },
      { code: 'unknown-report', report: '0000' },
    ]);
    expect(await quotes(store, report)).toEqual(['近4万人']);
  });

  test('after closing is answered, and closing waits for those before', async () => {
    const { store, report } = await aStoreWithReport();
    const change = await tagging(store, report, 8, 12);
    const committing = store.commit(report, '李雷', change);
    await store.close();
    expect([await committing, await store.commit(report, '李雷', change)]).toEqual([
      saved,
      { ok: false, error: { code: 'nothing-open' } },
    ]);
  });
});

describe('when the disk refuses', () => {
  test.each([
    [['append'], 'ENOSPC'],
    // Nor can what was written of it be taken back.
    [['append', 'truncate'], 'EIO'],
    [['append', 'truncate', 'create', 'rename', 'makeFolder'], 'EROFS'],
  ] as const)(
    '%s with %s, the error says so, and memory is what the disk has',
    async (steps, code) => {
      const disk = new FailingDisk();
      const { store, report } = await aStoreWithReport(disk);
      value(await store.commit(report, '李雷', await tagging(store, report, 8, 12)));
      const changes = [
        await tagging(store, report, 0, 2),
        await tagging(store, report, 2, 4),
        await tagging(store, report, 4, 6),
      ];
      disk.failing = { steps, code };
      const failed = await Promise.all(changes.map((each) => store.commit(report, '李雷', each)));
      const path = journalPath(store, report);
      expect(failed).toEqual(
        changes.map(() => ({ ok: false, error: { code: 'cannot-write', path, reason: code } })),
      );
      expect(await quotes(store, report)).toEqual(['近4万人']);
      disk.failing = null;
      expect(await readdir(projectPaths(store.directory).temporary)).toEqual([]);
      for (const change of changes.slice(0, 1)) {
        expect(await store.commit(report, '李雷', change)).toEqual(saved);
      }
      expect(await quotes(await reopened(store), report)).toEqual(['全县', '近4万人']);
    },
  );

  test.each(['makeFolder', 'syncFolder'] as const)(
    '%s for the very first change, nothing is called saved, and memory still is what the disk has',
    async (step) => {
      const disk = new FailingDisk();
      const { store, report } = await aStoreWithReport(disk);
      const change = await tagging(store, report, 0, 2);
      disk.failing = { steps: [step], code: 'EIO' };
      expect(await store.commit(report, '李雷', change)).toMatchObject({
        error: { reason: 'EIO' },
      });
      disk.failing = null;
      expect(await quotes(store, report)).toEqual([]);
      expect(await store.commit(report, '李雷', change)).toEqual(saved);
      const inMemory = await quotes(store, report);
      expect(await quotes(await reopened(store), report)).toEqual(inMemory);
      expect(inMemory).toEqual(['全县']);
    },
  );

  test('to write a snapshot, the journal has everything, and closing goes on', async () => {
    const disk = new FailingDisk();
    const { store, report } = await aStoreWithReport(disk);
    value(await store.commit(report, '李雷', await tagging(store, report, 8, 12)));
    disk.failing = { steps: ['create', 'rename'], code: 'ENOSPC' };
    const again = await reopened(store);
    expect(await readdir(projectPaths(store.directory).report(report).layers)).toEqual([
      '李雷.journal',
    ]);
    expect(await quotes(again, report)).toEqual(['近4万人']);
  });
});

test('any edits in any order, with reopening in between, end where the model ends', async () => {
  const { store, report } = await aStoreWithReport();
  const step = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({ do: fc.constant('annotate' as const), span: spansOf(aText) }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constantFrom('remove', 'note', 'undo'), at: fc.nat() }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) },
  );
  let open = store;
  let count = 0;
  let model: Layer = emptyLayer('李雷');
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const done: Change[] = [];
      const context: EditContext = { author: '李雷', at: aTime, newId: () => `id-${(count += 1)}` };
      for (const each of steps) {
        if (each.do === 'reopen') open = await reopened(open);
        const change = changeFor(each, model, done, context);
        if (change === null) continue;
        const next = applyChange(model, change);
        expect(await open.commit(report, '李雷', change)).toMatchObject({ ok: next.ok });
        if (!next.ok) continue;
        model = next.value;
        done.push(change);
      }
      const there = value(await open.layer(report, '李雷'));
      expect({ ...there, annotations: there.annotations.all }).toEqual({
        ...model,
        annotations: model.annotations.all,
      });
    }),
    { seed: 20261123, numRuns: 12 },
  );
  expect(await findingsIn(open.directory)).toEqual([]);
});

type Step =
  | { readonly do: 'annotate'; readonly span: { readonly start: number; readonly end: number } }
  | { readonly do: string; readonly at?: number };

function changeFor(
  step: Step,
  model: Layer,
  done: readonly Change[],
  context: EditContext,
): Change | null {
  if ('span' in step) {
    const { start, end } = step.span;
    const span = { start, end, label: 'figure', attributes: { value: '1' } };
    return annotate(model, aText, [{ ...span, provenance: { kind: 'reviewer' } }], context);
  }
  const annotation = model.annotations.all[(step.at ?? 0) % Math.max(1, model.annotations.size)];
  const last = done.at(-1);
  if (step.do === 'undo') return last === undefined ? null : { ...invert(last), origin: 'undo' };
  if (annotation === undefined) return null;
  return step.do === 'remove'
    ? remove(model, [annotation], context)
    : step.do === 'note'
      ? setNote(annotation, `注 ${step.at}`, context)
      : null;
}
