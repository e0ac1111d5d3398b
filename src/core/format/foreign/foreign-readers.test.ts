import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aLayer, aRelation } from '../../testing/builders.ts';
import { aProject, annotated, quoted } from '../../testing/corpus-builders.ts';
import { writeCorpus } from '../../testing/write-corpus.ts';
import { allLabels } from '../format.ts';
import { formatById } from '../registry.ts';

const text =
  '📊𠮷野报道：延边州汪清县共有近4万人,"脱贫"\u2028第 2 行\n\n  第三行=1+1，雨露计划。\n';
const people = quoted(text, '近4万人', {
  id: 'a1',
  attributes: { value: '3481996000', unit: '人', bound: 'about', measure: '=cmd' },
  verdict: 'wrong',
  note: '一行\n二行',
  flagged: true,
});
const place = quoted(text, '延边州汪清县', {
  id: 'a2',
  label: 'location',
  attributes: { path: ['延边州', '汪清县'], code: '222424' },
});
const inner = quoted(text, '汪清县', { id: 'a3', label: 'location' });
const crossing = quoted(text, '县共有近4万', { id: 'a4', label: 'program' });
const lines = quoted(text, '行\n\n  第三行', { id: 'a5', label: 'program' });

const reports = [
  annotated(text, [
    aLayer([people, place, inner, crossing, lines], [aRelation(people, place)]),
    aLayer([inner], [], { reviewer: 'final' }),
  ]),
  annotated('没有人看过。', [], {
    id: 'r2',
    source: { name: 'r2.txt', encoding: 'utf-8', sha256: '0'.repeat(64) },
  }),
];

const flat = [
  ['r1', 'final', 'location', '汪清县'],
  ['r1', '李雷', 'figure', '近4万人'],
  ['r1', '李雷', 'location', '延边州汪清县'],
  ['r1', '李雷', 'program', '行\n\n  第三行'],
];
const nested = [
  ...flat.slice(0, 3),
  ['r1', '李雷', 'location', '汪清县'],
  ['r1', '李雷', 'program', '县共有近4万'],
  ...flat.slice(3),
];

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'hezhu-readers-'))));
afterEach(() => rm(folder, { recursive: true }));

/** What the script prints, or why it cannot: a Python without the package, or none at all. */
function readBack(id: string): { readonly spans: unknown } | { readonly missing: string } {
  const script = resolve('src/core/testing/read_back.py');
  let missing = 'no python3';
  // Another one than the system's, with more packages, may be named.
  const named = process.env['HEZHU_PYTHON'];
  for (const python of [...(named === undefined ? [] : [named]), 'python3', '/usr/bin/python3']) {
    const { status, stdout, stderr } = spawnSync(python, [script, id, folder], {
      encoding: 'utf8',
      env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
    });
    if (status === 0) return { spans: JSON.parse(stdout) };
    if (status !== null && status !== 77) throw new Error(stderr);
    if (status === 77) missing = stderr.trim();
  }
  return { missing };
}

const ids = [
  'label-studio',
  'doccano',
  'doccano-seq',
  'spacy',
  'prodigy',
  'web-annotation',
  'hf',
  'hf-parquet',
  'croissant',
  'csv',
  'tsv',
  'conll',
];

describe('what other people’s readers find in Python', () => {
  for (const id of ids) {
    it(id, async ({ skip }) => {
      const format = formatById(id);
      if (format === undefined) throw new Error(`no format ${id}`);
      const project = aProject();
      const options = { labels: allLabels(project.labels) };
      const { files, blobs, card } = writeCorpus(format, project, reports, options);
      const front = card.frontMatter === null ? '' : `---\n${card.frontMatter}---\n`;
      for (const [path, content] of Object.entries({
        ...files,
        ...blobs,
        'README.md': front + card.reading,
      })) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), content);
      }
      const result = readBack(id);
      if ('missing' in result) skip(result.missing);
      else expect(result.spans).toEqual(format.abilities.overlap ? nested : flat);
    });
  }
});
