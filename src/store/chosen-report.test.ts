import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wholeSelection } from '../core/corpus/selection.ts';
import { allLabels } from '../core/format/format.ts';
import { formats } from '../core/format/registry.ts';
import { aLayer, aTime, anAnnotation } from '../core/testing/builders.ts';
import { aProject, annotated, quoted } from '../core/testing/corpus-builders.ts';
import { chosenReport } from './chosen-report.ts';
import { exportCorpus } from './export-corpus.ts';
import { aStoreWithReport, reopened, tagging, value } from './testing/stores.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

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
    const choice = { selection, withoutRegions: false, offsets: abilities.offsets };
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

test('a quote that was changed on the disk stops its report in every format, and the others are written', async () => {
  const { store, report } = await aStoreWithReport();
  value(await store.commit(report, '李雷', await tagging(store, report, 8, 12)));
  const other = join(await temporaryFolder(), '另一份.txt');
  await writeFile(other, '另一份报告，贫困人口1200人。');
  value(await store.importFile(other, { at: aTime }));
  await store.close();
  const layers = join(store.directory, 'reports', report, 'layers');
  let planted = 0;
  for (const name of await readdir(layers)) {
    const before = await readFile(join(layers, name), 'utf8');
    const after = before.replaceAll('"近4万人"', '"近5万人"');
    planted += after === before ? 0 : 1;
    await writeFile(join(layers, name), after);
  }
  expect(planted).toBeGreaterThan(0);
  const again = await reopened(store);
  const folder = await temporaryFolder();
  const labels = allLabels(again.project.labels);
  for (const format of formats.filter(({ writer }) => writer !== null)) {
    const out = join(folder, format.id);
    const { reports, refused } = value(await exportCorpus(again, format, { labels, out }));
    expect([format.id, reports, refused.length]).toEqual([format.id, 1, 1]);
    expect(JSON.stringify(refused)).toContain(report);
  }
});
