import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wholeSelection } from '../../core/corpus/selection.ts';
import { allLabels } from '../../core/format/format.ts';
import { formats } from '../../core/format/registry.ts';
import { aLayer, anAnnotation } from '../../core/testing/builders.ts';
import { aProject, annotated, quoted } from '../../core/testing/corpus-builders.ts';
import { chosenReport } from './chosen-report.ts';
import { exportCorpus } from './export-corpus.ts';
import { projectPaths } from '../paths.ts';
import { aStoreWithReport, reopened, tagging, value } from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const text = '📊𠮷野共有近4万人，汪清县';

test('an annotation that stands elsewhere than it says keeps its report back, named, in the unit of every format', async () => {
  const good = quoted(text, '汪清县', { label: 'location' });
  // As a tool would leave it that counted code points.
  const shifted = anAnnotation({ id: 'shifted', start: 5, end: 9, quote: '近4万人' });
  const store = {
    annotatedReport: () =>
      Promise.resolve({ ok: true, value: annotated(text, [aLayer([good, shifted])]) } as const),
  };
  const selection = wholeSelection(allLabels(aProject().labels));
  for (const { abilities } of formats) {
    const choice = {
      selection,
      withoutRegions: false,
      textVersion: 'corrected',
      offsets: abilities.offsets,
    } as const;
    expect(await chosenReport(store, 'r1', choice)).toMatchObject({
      ok: false,
      error: {
        code: 'bad-annotation',
        title: '报告一',
        quote: '近4万人',
        actual: '共有近4',
        start: 5,
        end: 9,
      },
    });
  }
});

test('a quote that was changed on the disk has no place, and every format that cannot hold it says so', async () => {
  const { store, report } = await aStoreWithReport();
  value(await store.commit(report, '李雷', await tagging(store, report, 8, 12)));
  await store.close();
  const path = projectPaths(store.directory).report(report).layer('李雷');
  const before = await readFile(path, 'utf8');
  const after = before.replaceAll('"近4万人"', '"近5万人"');
  expect(after).not.toBe(before);
  await writeFile(path, after);
  const again = await reopened(store);
  const folder = await temporaryFolder();
  const labels = allLabels(again.project.labels);
  for (const format of formats.filter(({ writer }) => writer !== null)) {
    const out = join(folder, format.id);
    const { annotations, losses } = value(await exportCorpus(again, format, { labels, out }));
    const example = expect.stringContaining('近5万人');
    // What else a format leaves out, such as layers that are not checked, is not asked here.
    const unanchored = losses.filter(({ kind }) => kind === 'unanchored');
    expect([format.id, annotations, unanchored]).toEqual([
      format.id,
      0,
      format.abilities.lossless ? [] : [{ kind: 'unanchored', count: 1, example }],
    ]);
  }
});
