import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Layer } from '../../core/annotation/layer.ts';
import { hezhuJsonl } from '../../core/format/hezhu-jsonl/hezhu-jsonl.ts';
import { allLabels } from '../../core/format/format.ts';
import type { TextVersionName } from '../../core/project/export-options.ts';
import { anEditContext } from '../../core/testing/builders.ts';
import { changeEncoding } from './change-encoding.ts';
import {
  type AskedCorrection,
  correctText,
  correctionOutlook,
  takeBackCorrection,
  versionsOf,
} from './correct-text.ts';
import { sha256 } from '../disk/digest.ts';
import { projectPaths } from '../paths.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { repairProject } from '../repair/repair-project.ts';
import { FailingDisk } from '../testing/failing-disk.ts';
import { FaultyDisk } from '../testing/faulty-disk.ts';
import { faultRuns, seeded } from '../testing/seeded.ts';
import {
  aStore,
  aStoreWithReport,
  aText,
  findingsIn,
  reopened,
  tagging,
  value,
} from '../testing/stores.ts';
import { exportCorpus } from '../export/export-corpus.ts';
import { importCorpus } from '../import/import-corpus.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openProject } from '../project/open-project.ts';

const figure = { start: aText.indexOf('近4万人'), end: aText.indexOf('近4万人') + 4 };
const lost = { start: aText.indexOf('1.2万人'), end: aText.indexOf('1.2万人') + 5 };
const share = { start: aText.indexOf('95.3%'), end: aText.indexOf('95.3%') + 5 };

const asked: AskedCorrection = {
  of: sha256(aText),
  edits: [
    { at: figure.start + 1, removed: '4', added: '14' },
    { at: lost.start, removed: '1.2万人', added: '' },
  ],
  decisions: [],
};
const corrected = '全县共有贫困人口近14万人，📊𠮷林乡脱贫。\n产业扶贫覆盖95.3%的村。\n';

async function workedOn(disk?: FailingDisk) {
  const { store, report } = await aStoreWithReport(disk);
  for (const { start, end } of [figure, lost, share]) {
    value(await store.commit(report, '李雷', await tagging(store, report, start, end)));
  }
  return { store, report };
}

async function layerData(store: ProjectStore, report: string) {
  return dataOf(value(await store.layer(report, '李雷')));
}

function dataOf({ annotations, ...rest }: Layer) {
  return { ...rest, annotations: annotations.all };
}

async function told(store: ProjectStore, report: string) {
  const { annotations, unanchored } = value(await store.layer(report, '李雷'));
  return {
    text: value(await store.readReport(report)).text,
    standing: annotations.all.map(({ quote, start }) => `${quote}@${start}`),
    lost: unanchored.map(({ record }) => ('quote' in record ? record.quote : '')),
  };
}

const afterwards = {
  text: corrected,
  standing: [`近14万人@${figure.start}`, `95.3%@${corrected.indexOf('95.3%')}`],
  lost: ['1.2万人'],
};

test('a corrected text is a new version, the work follows, the source stays, and undo brings back the very same', async () => {
  const { store, report } = await workedOn();
  const source = await readFile(
    join(projectPaths(store.directory).report(report).source, '报告.txt'),
  );
  const before = await layerData(store, report);
  expect(
    value(await correctionOutlook(store, report, asked)).map(({ quote, words }) => [quote, words]),
  ).toEqual([
    ['近4万人', '近14万人'],
    ['1.2万人', null],
  ]);
  const context = anEditContext({ author: '李雷' });
  const record = value(await correctText(store, report, asked, context));
  expect(record).toMatchObject({ textSha256: sha256(corrected), length: corrected.length });
  expect(await told(store, report)).toEqual(afterwards);
  const again = await reopened(store);
  expect(await told(again, report)).toEqual(afterwards);
  expect((await findingsIn(store.directory)).map(({ kind }) => kind)).toEqual(['unanchored']);
  const { done } = value(await again.history(report, '李雷'));
  expect(done.map(({ gesture }) => gesture)).toEqual([
    'correct-text',
    'annotate',
    'annotate',
    'annotate',
  ]);
  const id = record.corrections?.[0]?.id ?? '';
  value(await takeBackCorrection(again, report, { correction: id, way: 'undo' }, context));
  const third = await reopened(again);
  expect(value(await third.readReport(report)).text).toBe(aText);
  const { correction, ...back } = await layerData(third, report);
  expect({ ...back, correction: null }).toEqual(before);
  expect(await findingsIn(store.directory)).toEqual([]);
  const history = value(await third.history(report, '李雷'));
  expect(history.done).toHaveLength(3);
  expect(history.undone[0]).toMatchObject({
    gesture: 'correct-text',
    correction: [correction, id],
  });
  expect(
    await readFile(join(projectPaths(store.directory).report(report).source, '报告.txt')),
  ).toEqual(source);
  // Done again, and every version can be read.
  value(
    await takeBackCorrection(third, report, { correction: correction ?? '', way: 'redo' }, context),
  );
  expect(await told(third, report)).toEqual(afterwards);
  expect(value(await versionsOf(third, report)).map(({ text }) => text)).toEqual([
    aText,
    corrected,
    aText,
    corrected,
  ]);
  expect(value(await third.history(report, '李雷')).done[0]).toMatchObject({
    gesture: 'correct-text',
  });
});

test('the work of everyone follows, and whoever had not begun leaves no file', async () => {
  const { store, report } = await workedOn();
  const { id: han } = value(await store.ensureReviewer('韩梅梅'));
  value(await correctText(store, report, asked, anEditContext({ author: han })));
  expect(await told(store, report)).toEqual(afterwards);
  const { done, atText } = value(await store.history(report, '李雷'));
  expect(atText).toBeUndefined();
  // What lost its words cannot be taken back.
  expect(done.map(({ annotations }) => annotations.added.map(({ quote }) => quote))).toEqual([
    ['95.3%'],
    ['近14万人'],
  ]);
  expect(value(await store.history(report, han)).done).toMatchObject([{ gesture: 'correct-text' }]);
  const { id: third } = value(await store.ensureReviewer('第三人'));
  value(await store.mendLayer(report, third));
  expect(value(await store.layerReviewers(report))).not.toContain(third);
});

test('an export holds the corrected texts or, asked for, those that were imported, and says which', async () => {
  const { store, report } = await workedOn();
  value(await correctText(store, report, asked, anEditContext({ author: '李雷' })));
  const labels = allLabels(store.project.labels);
  const folder = await temporaryFolder();
  const write = async (textVersion: TextVersionName) => {
    const out = join(folder, textVersion);
    const exported = await exportCorpus(store, hezhuJsonl, { labels, out, textVersion });
    const read = (name: string) => readFile(join(out, name), 'utf8');
    return { exported, corpus: await read('corpus.jsonl'), card: await read('README.md') };
  };
  const present = await write('corrected');
  expect(present.card).toContain('The texts of 1 of 1 reports were corrected');
  const other = await aStore();
  value(await importCorpus(other, hezhuJsonl, join(folder, 'corrected', 'corpus.jsonl')));
  const [again] = other.reports;
  expect(await told(other, again?.id ?? '')).toEqual(afterwards);
  const versions = value(await versionsOf(other, again?.id ?? ''));
  expect(versions.map(({ text }) => text)).toEqual([aText, corrected]);
  const original = await write('original');
  expect(original.card).toContain('The texts are those that were imported');
  expect(original.corpus).toContain('"quote":"近4万人"');
  expect(original.corpus).toContain('"quote":"1.2万人"');
  expect(original.corpus).not.toContain('corrections');
});

test('edits of another text, of no effect, and a change of encoding afterwards are refused', async () => {
  const { store, report } = await workedOn();
  const context = anEditContext({ author: '李雷' });
  const refused = async (given: Partial<AskedCorrection>) =>
    await correctText(store, report, { ...asked, ...given }, context);
  const error = { error: { code: 'text-changed' } };
  expect(await refused({ of: sha256('x') })).toMatchObject(error);
  expect(await refused({ edits: [{ at: 0, removed: '全', added: '全' }] })).toMatchObject(error);
  expect(await refused({ edits: [{ at: 0, removed: aText, added: '' }] })).toMatchObject(error);
  expect(value(await store.readReport(report)).text).toBe(aText);
  value(await correctText(store, report, asked, context));
  expect(await changeEncoding(store, report, 'gb18030', context)).toMatchObject({
    error: { code: 'text-corrected' },
  });
  const undone = { correction: 'nobody', way: 'undo' } as const;
  expect(await takeBackCorrection(store, report, undone, context)).toMatchObject(error);
});

test('where the power goes between record and text, the text is made of the record', async () => {
  const { store, report } = await workedOn();
  const paths = projectPaths(store.directory).report(report);
  const before = await readFile(paths.text);
  value(await correctText(store, report, asked, anEditContext({ author: '李雷' })));
  await store.close();
  await writeFile(paths.text, before);
  const again = await reopened(store);
  expect(await told(again, report)).toEqual(afterwards);
  await again.close();
  expect((await findingsIn(store.directory)).map(({ kind }) => kind)).toContain('wrong-hash');
  value(await repairProject(store.directory));
  expect(await readFile(paths.text, 'utf8')).toBe(corrected);
});

test('a full disk leaves text and work as they were', async () => {
  const disk = new FailingDisk();
  const { store, report } = await workedOn(disk);
  const before = await layerData(store, report);
  disk.failing = { steps: ['create'], code: 'ENOSPC' };
  expect(await correctText(store, report, asked, anEditContext({ author: '李雷' }))).toMatchObject({
    error: { code: 'cannot-write' },
  });
  disk.failing = null;
  expect(value(await store.readReport(report)).text).toBe(aText);
  expect(await layerData(store, report)).toEqual(before);
});

test(
  'whatever the disk does meanwhile, a correction is made whole or not at all',
  { timeout: 60_000 },
  async () => {
    const seen = new Set<string>();
    for (let run = 0; run < faultRuns(8) * 3; run += 1) {
      const disk = new FaultyDisk(seeded(run + 100));
      const { store, report } = await aStoreWithReport(disk);
      for (const { start, end } of [figure, lost, share]) {
        value(await store.commit(report, '李雷', await tagging(store, report, start, end)));
      }
      const before = await told(store, report);
      disk.rate = 25;
      const made = await correctText(store, report, asked, anEditContext({ author: '李雷' }));
      disk.rate = 0;
      // Whatever came of it, the report can be read on.
      if (!disk.isDead) expect((await store.readReport(report)).ok).toBe(true);
      await disk.cutPower();
      await store.close().catch(() => undefined);
      const again = value(await openProject(store.directory));
      const now = await told(again, report);
      await again.close();
      const isAfter = now.text === corrected;
      expect(now).toEqual(isAfter ? afterwards : before);
      if (made.ok) expect(isAfter).toBe(true);
      seen.add(`${made.ok} ${isAfter}`);
    }
    expect(seen.size).toBeGreaterThan(1);
  },
);

test('a text that the disk takes and denies is put back with its record', async () => {
  const disk = new FailingDisk();
  const { store, report } = await workedOn(disk);
  const before = await layerData(store, report);
  const rename = disk.rename.bind(disk);
  let denials = 1;
  disk.rename = async (from, to) => {
    await rename(from, to);
    if (!to.endsWith('text.txt') || (denials -= 1) < 0) return;
    throw Object.assign(new Error('EIO'), { code: 'EIO' });
  };
  const made = await correctText(store, report, asked, anEditContext({ author: '李雷' }));
  expect(made).toMatchObject({ ok: false, error: { code: 'cannot-write' } });
  expect(value(await store.readReport(report)).text).toBe(aText);
  const again = await reopened(store);
  expect(value(await again.readReport(report)).text).toBe(aText);
  expect(await layerData(again, report)).toEqual(before);
});

test('a text that can neither be denied nor put back is the new one', async () => {
  const disk = new FailingDisk();
  const { store, report } = await workedOn(disk);
  const rename = disk.rename.bind(disk);
  let writes = 0;
  disk.rename = async (from, to) => {
    if (to.endsWith('text.txt')) {
      writes += 1;
      if (writes === 1) await rename(from, to);
      throw Object.assign(new Error('EIO'), { code: 'EIO' });
    }
    await rename(from, to);
  };
  value(await correctText(store, report, asked, anEditContext({ author: '李雷' })));
  expect(value(await store.readReport(report)).text).toBe(corrected);
  const again = await reopened(store);
  expect(value(await again.readReport(report)).text).toBe(corrected);
});

test('a layer that comes in stands on the corrected text, with its remark, and is one step of its reviewer’s', async () => {
  const { store, report } = await workedOn();
  value(await correctText(store, report, asked, anEditContext({ author: '李雷' })));
  const layer = value(await store.layer(report, '李雷'));
  value(await store.ensureReviewer('韩梅梅'));
  value(await store.addLayer(report, { ...layer, reviewer: '韩梅梅', note: '再看一遍' }));
  await store.close();
  const again = await reopened(store);
  const { annotations, note } = value(await again.layer(report, '韩梅梅'));
  const { text } = value(await again.readReport(report));
  expect(annotations.all.map(({ start, end, quote }) => [text.slice(start, end), quote])).toEqual(
    layer.annotations.all.map(({ quote }) => [quote, quote]),
  );
  expect([note, annotations.all.length]).toEqual(['再看一遍', 2]);
  const { done } = value(await again.history(report, '韩梅梅'));
  expect(done.map(({ gesture }) => gesture)).toEqual(['import']);
});
