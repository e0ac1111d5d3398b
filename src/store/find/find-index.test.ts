import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtInLabels } from '../../core/annotation/label/built-in-labels.ts';
import { setFlag } from '../../core/annotation/edit/edit.ts';
import type { FoundReport } from '../../core/find/found-report.ts';
import { parseQuery } from '../../core/find/parse-query.ts';
import { findVocabulary } from '../../core/locale/find/find-vocabulary.ts';
import { aTime, anEditContext } from '../../core/testing/builders.ts';
import { correctText } from '../revise/correct-text.ts';
import { sha256 } from '../disk/digest.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { projectPaths } from '../paths.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { aStoreWithReport, tagging, value } from '../testing/stores.ts';
import { type FindEnd, FindIndex, type FindLimits } from './find-index.ts';
import { endsWithin } from './guarded.ts';

const words = findVocabulary(builtInLabels, [{ id: '李雷', name: '李雷' }], 'zh-CN');

interface Outcome {
  readonly found: readonly FoundReport[];
  readonly end: FindEnd;
}

async function searched(
  index: FindIndex,
  store: ProjectStore,
  typed: string,
  most = 100,
): Promise<Outcome> {
  const parsed = parseQuery(typed, words);
  if (!parsed.ok || parsed.value === null) throw new Error(`${typed} is no query`);
  const reports = store.reports.map(({ id }) => id);
  const order = { reports, query: parsed.value, exact: false, most, against: null };
  const steps = index.search(order, new AbortController().signal);
  const found: FoundReport[] = [];
  for (;;) {
    const { done, value: step } = await steps.next();
    if (done === true) return { found, end: step };
    found.push(...step.found);
  }
}

/** What was found, as `before[quote]after`, the words round it cut short. */
function lines({ found }: Outcome): readonly string[] {
  return found.flatMap(({ hits }) =>
    hits.map(({ before, quote, after }) => `${before.slice(-2)}[${quote}]${after.slice(0, 2)}`),
  );
}

async function twoReports() {
  const { store, report } = await aStoreWithReport();
  const file = join(await temporaryFolder(), '另一份.txt');
  await writeFile(file, '一万二千人脱贫\n产业扶贫到村');
  const other = value(await store.importFile(file, { at: aTime }));
  return { store, report, other: other.id };
}

test('a number, a text and a pattern are found in every report, with the words round them', async () => {
  const { store } = await twoReports();
  const index = new FindIndex(store.directory);
  expect(lines(await searched(index, store, '=1.2万'))).toEqual(
    expect.arrayContaining(['脱贫[1.2万人]。', '[一万二千人]脱贫']),
  );
  expect(lines(await searched(index, store, '产业扶贫'))).toHaveLength(2);
  expect(lines(await searched(index, store, '/9\\d.3%/'))).toEqual(['覆盖[95.3%]的村']);
});

test('annotations of every layer are found, and anew once the report was forgotten', async () => {
  const { store, report } = await twoReports();
  value(await store.commit(report, '李雷', await tagging(store, report, 8, 12)));
  for (const limits of [undefined, { units: 0, annotations: 0 } satisfies FindLimits]) {
    const index = new FindIndex(store.directory, limits);
    expect(lines(await searched(index, store, '标签:数字 审阅人:李雷'))).toHaveLength(1);
  }
  const index = new FindIndex(store.directory);
  expect((await searched(index, store, '有:标记')).found).toEqual([]);
  const [annotation] = value(await store.layer(report, '李雷')).annotations.all;
  if (annotation === undefined) throw new Error('nothing was tagged');
  const context = { author: '李雷', at: aTime, newId: () => 'flagged' };
  value(await store.commit(report, '李雷', setFlag(annotation, true, context)));
  expect((await searched(index, store, '有:标记')).found).toEqual([]);
  index.forget(report);
  const [found] = (await searched(index, store, '有:标记')).found;
  expect(found?.hits[0]?.annotation).toEqual({
    ...{ label: 'figure', verdict: 'unchecked', flagged: true, note: '', reviewer: '李雷' },
  });
});

test('a search ends at the most hits, tells what it could not read, and stops what never ends', async () => {
  const { store, other } = await twoReports();
  const index = new FindIndex(store.directory);
  const capped = await searched(index, store, '贫', 2);
  expect([lines(capped).length, capped.end.kind]).toEqual([2, 'capped']);
  const slow = await searched(index, store, '/^(.?.?)*(.?.?)*(.?.?)*(.?.?)*\\u0001/');
  expect(slow.end.kind).toBe('slow');
  await rm(projectPaths(store.directory).report(other).text);
  const { end } = await searched(new FindIndex(store.directory), store, '贫');
  expect(end).toEqual({ kind: 'whole', unread: [other] });
});

test('a fault in guarded work is not taken for a long time', () => {
  expect(() => endsWithin(1000, () => Number('1').toFixed(200))).toThrow(RangeError);
});

test('a text that was corrected is found as it is now', async () => {
  const { store, report } = await twoReports();
  const index = new FindIndex(store.directory);
  const before = lines(await searched(index, store, '产业扶贫'));
  expect(before).toHaveLength(2);
  const { text } = value(await store.readReport(report));
  const edits = [{ at: text.indexOf('产业扶贫'), removed: '产业', added: '实业' }];
  const asked = { of: sha256(text), edits, decisions: [] };
  value(await correctText(store, report, asked, anEditContext({ author: '李雷' })));
  index.forgetText(report);
  expect(lines(await searched(index, store, '产业扶贫'))).toHaveLength(1);
  expect(lines(await searched(index, store, '实业扶贫'))).toHaveLength(1);
});

test('how texts are labelled is counted in a reviewer’s own work over all reports, and a report that cannot be read is named', async () => {
  const { store, report, other } = await twoReports();
  const start = value(await store.readReport(report)).text.indexOf('脱贫');
  value(await store.commit(report, '李雷', await tagging(store, report, start, start + 2)));
  const index = new FindIndex(store.directory);
  const counted = async (reviewer: string) => {
    const reports = [report, other, 'missing'];
    const steps = index.uses({ reports, reviewer }, new AbortController().signal);
    for (;;) {
      const { done, value: step } = await steps.next();
      if (done === true) return step;
    }
  };
  const { view, unread } = await counted('李雷');
  expect(view?.missed.map(({ quote, untagged }) => ({ quote, untagged }))).toEqual([
    { quote: '脱贫', untagged: 1 },
  ]);
  expect(unread).toEqual(['missing']);
  expect((await counted('韩梅梅')).view?.missed).toEqual([]);
});

test('what was read ahead is searched without the disk, as far as it may stay in memory', async () => {
  const { store, report, other } = await twoReports();
  value(await store.commit(report, '李雷', await tagging(store, report, 8, 12)));
  const all = [report, other];
  const signal = new AbortController().signal;
  const warmed = new FindIndex(store.directory);
  await warmed.warm(all, signal);
  const small = new FindIndex(store.directory, { units: 1, annotations: 0 });
  await small.warm(all, signal);
  for (const id of all) {
    await rm(projectPaths(store.directory).report(id).folder, { recursive: true });
  }
  const outcome = await searched(warmed, store, '标签:数字');
  expect(outcome.end).toEqual({ kind: 'whole', unread: [] });
  expect(outcome.found).toHaveLength(1);
  const unread = (await searched(small, store, '标签:数字')).end.unread;
  expect(unread.toSorted()).toEqual(all.toSorted());
});
