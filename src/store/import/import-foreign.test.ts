import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { z } from 'zod';
import { brat } from '../../core/format/brat/brat.ts';
import type { Format } from '../../core/format/format.ts';
import { labelStudio } from '../../core/format/label-studio/label-studio.ts';
import { hezhuJsonl } from '../../core/format/hezhu-jsonl/hezhu-jsonl.ts';
import { aTime } from '../../core/testing/builders.ts';
import { xmi } from '../../core/format/cas/xmi.ts';
import { importCorpus, takeStock } from './import-corpus.ts';
import { recogniseFile } from './recognise-file.ts';
import { aStore, aStoreWithReport, aText, findingsIn, value } from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const line = z.object({
  text: z.string(),
  spans: z.array(z.tuple([z.string(), z.string(), z.string().nullable()])),
});

/** A line a document, its spans by their words: what any format gives once it is read. */
const foreign: Format = {
  ...hezhuJsonl,
  id: 'foreign',
  abilities: { ...hezhuJsonl.abilities, lossless: false },
  async *read(source) {
    for (const file of source.paths.filter((path) => path.endsWith('.json'))) {
      const content = await source.text(file);
      if (!content.ok) {
        yield { kind: 'problem', problem: content.error };
        continue;
      }
      const { text, spans } = line.parse(JSON.parse(content.value));
      const found = spans.map(([label, quote, reviewer], index) => {
        const start = text.indexOf(quote);
        const end = start + quote.length;
        const said = { label, quote, reviewer, attributes: {}, note: '' };
        return { key: String(index), start, end, ...said };
      });
      const name = file.replace(/^.*\/|\.json$/g, '');
      yield { kind: 'document', document: { name, text, spans: found, relations: [] } };
    }
  },
};

const first = JSON.stringify({
  text: aText,
  spans: [
    ['NUM', '近4万人', 'Han Meimei'],
    ['GPE', '𠮷林乡', null],
  ],
});
const second = JSON.stringify({ text: '另一份，1200人。', spans: [['NUM', '1200人', null]] });
const mapping = new Map([
  ['NUM', 'figure'],
  ['GPE', 'location'],
]);

async function aCorpus(): Promise<string> {
  const folder = join(await temporaryFolder(), 'msra');
  await mkdir(join(folder, 'test'), { recursive: true });
  await mkdir(join(folder, 'train'));
  await writeFile(join(folder, 'train', 'a.json'), first);
  await writeFile(join(folder, 'test', 'b.json'), second);
  await writeFile(join(folder, 'test', 'broken.json'), Buffer.of(0xff));
  await writeFile(join(folder, '.DS_Store'), '');
  return folder;
}

async function zipped(): Promise<string> {
  const path = join(await temporaryFolder(), 'msra.zip');
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(first), 'train/a.json');
  zip.addBuffer(Buffer.from(second), 'test/b.json');
  zip.addBuffer(Buffer.of(0xff), 'test/broken.json');
  zip.addBuffer(Buffer.of(0), '__MACOSX/train/._a.json');
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}

describe('a foreign corpus', () => {
  test.each([
    ['in a folder', aCorpus],
    ['in a zip', zipped],
  ])('%s becomes reports, a layer a reviewer, and is found whole on the disk', async (_, make) => {
    const path = await make();
    const store = await aStore();
    const done = value(await importCorpus(store, foreign, path, { mapping, at: aTime }));
    expect(done).toMatchObject({ annotations: 3, widened: [], renamedTo: null });
    expect(done.refused).toEqual([
      {
        code: 'import-malformed',
        file: join(path, 'test', 'broken.json'),
        line: null,
        detail: 'not UTF-8',
      },
    ]);
    const layers = [];
    for (const { id } of store.reports) layers.push(...value(await store.layers(id)));
    const plain = layers.flatMap(({ reviewer, annotations }) =>
      annotations.all.map(({ label, quote, provenance }) => [reviewer, label, quote, provenance]),
    );
    const provenance = { kind: 'import', format: 'foreign' };
    expect(plain.sort()).toEqual([
      ['han-meimei', 'figure', '近4万人', provenance],
      ['msra', 'figure', '1200人', provenance],
      ['msra', 'location', '𠮷林乡', provenance],
    ]);
    expect(await findingsIn(store.directory)).toEqual([]);
  });

  test('gives its work to a report that is here already, as one change that undo finds', async () => {
    const { store, report } = await aStoreWithReport();
    const path = await aCorpus();
    const done = value(await importCorpus(store, foreign, path, { mapping, reviewer: '李雷' }));
    expect(done.widened.map(({ id }) => id)).toEqual([report]);
    const layer = value(await store.layer(report, '李雷'));
    expect(layer.annotations.all.map(({ quote }) => quote)).toEqual(['𠮷林乡']);
    const again = value(await importCorpus(store, foreign, path, { mapping, reviewer: '李雷' }));
    expect([again.imported, again.annotations]).toEqual([[], 0]);
    expect(again.refused.map(({ code }) => code).sort()).toEqual([
      'import-malformed',
      'layer-exists',
      'layer-exists',
      'layer-exists',
    ]);
  });

  test('brings the adjudicated layer into that of the project', async () => {
    const folder = join(await temporaryFolder(), 'msra');
    await mkdir(folder);
    const spans = [
      ['NUM', '近4万人', 'final'],
      ['GPE', '𠮷林乡', 'Han'],
    ];
    await writeFile(join(folder, 'a.json'), JSON.stringify({ text: aText, spans }));
    const store = await aStore();
    const done = value(await importCorpus(store, foreign, folder, { mapping }));
    expect([done.annotations, done.refused]).toEqual([2, []]);
    const layers = value(await store.layers(done.imported[0]?.id ?? ''));
    expect(
      layers.map(({ reviewer, annotations }) => [
        reviewer,
        annotations.all.map((each) => [each.quote, each.author]),
      ]),
    ).toEqual([
      ['final', [['近4万人', 'final']]],
      ['han', [['𠮷林乡', 'han']]],
    ]);
    expect(store.project.reviewers.map(({ id }) => id)).toEqual(['han']);
    expect(await findingsIn(store.directory)).toEqual([]);
  });

  test('is an error where nothing is of the format named', async () => {
    const path = join(await temporaryFolder(), 'a.txt');
    await writeFile(path, '近4万人。');
    const done = await importCorpus(await aStore(), xmi, path);
    const error = { code: 'import-malformed', file: path, line: null };
    expect(done).toEqual({ ok: false, error: { ...error, detail: 'no file of this format' } });
  });

  test('is taken stock of before, and nothing is imported', async () => {
    const stock = value(await takeStock(foreign, await aCorpus()));
    expect(stock).toMatchObject({
      documents: 2,
      spans: 3,
      labels: [
        { label: 'NUM', count: 2, example: '近4万人', attributes: [] },
        { label: 'GPE', count: 1, example: '𠮷林乡', attributes: [] },
      ],
      reviewers: ['Han Meimei'],
      problemCount: 1,
    });
  });
});

test('the class of a whole document becomes the note of its reviewer on the report, with spans or without', async () => {
  const file = join(await temporaryFolder(), 'tasks.json');
  const genre = { id: 'd', from_name: 'genre', type: 'choices', value: { choices: ['新闻'] } };
  const span = { start: 0, end: 3, labels: ['figure'], text: '近4万' };
  const result = [{ id: 'a', from_name: 'label', type: 'labels', value: span }, genre];
  await writeFile(
    file,
    JSON.stringify([
      { data: { text: '近4万人脱贫。', reviewers: ['李雷'] }, annotations: [{ result }] },
      { data: { text: '另一份。', reviewers: ['李雷'] }, annotations: [{ result: [genre] }] },
    ]),
  );
  const store = await aStore();
  const { imported, refused } = value(await importCorpus(store, labelStudio, file));
  expect(refused).toEqual([]);
  const layers = await Promise.all(imported.map(({ id }) => store.layer(id, '李雷')));
  expect(layers.map((layer) => value(layer))).toMatchObject([
    { note: 'genre: 新闻', state: 'in-progress', annotations: { size: 1 } },
    { note: 'genre: 新闻', state: 'in-progress', annotations: { size: 0 } },
  ]);
});

test('files of one corpus that are named together come as one, whatever lies beside them', async () => {
  const folder = await temporaryFolder();
  const place = (name: string) => join(folder, name);
  await writeFile(place('甲.txt'), '📊汪清县脱贫近4万人。\n');
  await writeFile(
    place('甲.ann'),
    'T1\tGPE 1 4\t汪清县\nT2\tNUM 6 10\t近4万人\nR1\tof Arg1:T2 Arg2:T1\n',
  );
  await writeFile(place('乙.txt'), '另一份。\n');
  await writeFile(place('乙.ann'), '');
  await writeFile(place('不在内.txt'), '没有拖进来的一份。\n');
  const named = [place('甲.txt'), place('甲.ann'), place('乙.txt'), place('乙.ann')] as const;
  expect((await recogniseFile(named))?.id).toBe('brat');
  expect(value(await takeStock(brat, named))).toMatchObject({ documents: 2, length: 18 });
  const store = await aStore();
  const { imported, annotations, refused } = value(
    await importCorpus(store, brat, named, { mapping }),
  );
  expect([imported.map(({ title }) => title).sort(), annotations, refused]).toEqual([
    ['另一份。', '📊汪清县脱贫近4万人。'],
    2,
    [],
  ]);
});
