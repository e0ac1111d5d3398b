import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCaptured } from './testing/run-captured.ts';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'hezhu-check-'))));
afterEach(() => rm(folder, { recursive: true }));

const text = '全县共建水窖812口,其中北片305口,南片507口。';
const wrong = '全县共建水窖812口,其中北片305口,南片517口。';

async function file(name: string, content: string): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

function spans(source: string, names: readonly string[]): string {
  return JSON.stringify({
    spans: names.map((name) => {
      const start = source.indexOf(name);
      return { start, end: start + name.length, text: name, label: 'figure' };
    }),
  });
}

describe('hezhu check', () => {
  it('prints a line a check of a text, on the figures that the rules propose', async () => {
    const ran = await runCaptured(['check', '--text', await file('报告.txt', text)]);
    expect({ status: ran.status, lines: ran.records() }).toEqual({
      status: 0,
      lines: [
        {
          report: '报告.txt',
          kind: 'sum',
          figures: [
            { start: 6, end: 10, text: '812口', value: '812', unit: '口' },
            { start: 15, end: 19, text: '305口', value: '305', unit: '口' },
            { start: 22, end: 26, text: '507口', value: '507', unit: '口' },
          ],
          formula: '305 + 507 = 812',
          computed: '812',
          stated: '812',
          outcome: 'holds',
          confidence: 0.95,
        },
      ],
    });
  });

  it('ends with status 1 where a check fails', async () => {
    const ran = await runCaptured(['check', '--text', await file('报告.txt', wrong)]);
    expect(ran.status).toBe(1);
    expect(ran.records().at(-1)).toMatchObject({
      outcome: 'fails',
      formula: '305 + 517 = 822 ≠ 812',
    });
  });

  it('tells what is not plausible as a kind of its own, which is no failure', async () => {
    const listed = '宜昌走笔\n主要抓三件事。一是修渠；二是打井；四是蓄水。';
    const ran = await runCaptured(['check', '--text', await file('报告.txt', listed)]);
    expect({ status: ran.status, lines: ran.records() }).toMatchObject({
      status: 0,
      lines: [
        { kind: 'other', formula: '|一是、二是、四是| = 3', outcome: 'holds' },
        { kind: 'plausibility', formula: '一是、二是、四是 ∌ 三是', outcome: 'doubtful' },
      ],
    });
  });

  it('takes the figures of a JSON file, and reads those that have no value from their words', async () => {
    const annotations = await file('spans.json', spans(wrong, ['812口', '305口']));
    const ran = await runCaptured([
      'check',
      '--text',
      await file('报告.txt', wrong),
      '--annotations',
      annotations,
    ]);
    expect({ status: ran.status, formulas: ran.records() }).toMatchObject({
      status: 0,
      formulas: [{ kind: 'part_of', formula: '305 ≤ 812' }],
    });
  });

  it('takes the figures of a corpus of ours, and those of a project', async () => {
    const dir = join(folder, 'p');
    const report = await file('报告.txt', wrong);
    await runCaptured(['new', dir]);
    await runCaptured(['import', dir, report]);
    const proposed = await runCaptured(['check', dir]);
    expect(proposed.status).toBe(1);
    await runCaptured(['export', dir, '--format', 'hezhu-jsonl', '--out', join(folder, 'out')]);
    const corpus = await annotated(join(folder, 'out', 'corpus.jsonl'), ['812口', '305口']);
    const given = await runCaptured(['check', '--text', report, '--annotations', corpus]);
    expect(given.records()).toMatchObject([{ kind: 'part_of', formula: '305 ≤ 812' }]);
    const other = join(folder, 'q');
    await runCaptured(['new', other]);
    await runCaptured(['import', other, corpus]);
    const accepted = await runCaptured(['check', other]);
    expect(accepted.records()).toMatchObject([{ kind: 'part_of', formula: '305 ≤ 812' }]);
    expect(accepted.status).toBe(0);
  });

  it.each([
    ['no input', ['check']],
    ['two inputs', ['check', 'p', '--text', 'a.txt']],
    ['annotations without a text', ['check', 'p', '--annotations', 'a.json']],
  ])('refuses %s as wrong usage', async (_what, args) => {
    const ran = await runCaptured(args);
    expect({ status: ran.status, out: ran.out }).toEqual({ status: 2, out: '' });
  });

  it('names a file of annotations that fits no format or another text', async () => {
    const report = await file('报告.txt', text);
    for (const content of ['{}', spans(wrong, ['517口'])]) {
      const annotations = await file('bad.json', content);
      const ran = await runCaptured(['check', '--text', report, '--annotations', annotations]);
      expect({ status: ran.status, out: ran.out }).toEqual({ status: 1, out: '' });
      expect(ran.err).toContain('bad.json');
      expect(ran.err).toMatch(/没有核算|Nothing was checked/);
    }
  });

  it('takes what hezhu propose prints, and says so where no label is figure', async () => {
    const report = await file('报告.txt', text);
    const proposed = await runCaptured(['propose', '--text', report, '--label', 'figure']);
    const lines = await file('proposed.jsonl', proposed.out);
    const ran = await runCaptured(['check', '--text', report, '--annotations', lines]);
    expect(ran.records()).toMatchObject([{ formula: '305 + 507 = 812' }]);
    const foreign = await file('foreign.json', spans(text, ['812口']).replaceAll('figure', 'NUM'));
    const none = await runCaptured(['check', '--text', report, '--annotations', foreign]);
    expect({ status: none.status, out: none.out }).toEqual({ status: 0, out: '' });
    expect(none.err).toContain('NUM');
  });

  it('says which file could not be read', async () => {
    const ran = await runCaptured(['check', '--text', join(folder, '无.txt')]);
    expect(ran.status).toBe(3);
    expect(ran.err).toContain('无.txt');
  });
});

/** The corpus again, with these figures accepted by a reviewer. */
async function annotated(path: string, names: readonly string[]): Promise<string> {
  const [head = '', line = ''] = (await readFile(path, 'utf8')).split('\n');
  const report = JSON.parse(line);
  const annotations = names.map((quote, index) => {
    const start = wrong.indexOf(quote);
    const end = start + quote.length;
    const at = '2026-01-02T03:04:05.678Z';
    return {
      id: `a${String(index)}`,
      label: 'figure',
      start,
      end,
      startCodePoint: start,
      endCodePoint: end,
      quote,
      attributes: {},
      verdict: 'unchecked',
      note: '',
      flagged: false,
      author: '王五',
      provenance: { kind: 'reviewer' },
      createdAt: at,
      updatedAt: at,
    };
  });
  const layer = {
    reviewer: '王五',
    state: 'in-progress',
    annotations,
    relations: [],
    rejections: [],
    regions: [],
    unanchored: [],
    casework: [],
    details: null,
    note: '',
    correction: null,
  };
  const records = [
    { ...JSON.parse(head), reviewers: [{ id: '王五', name: '王五' }] },
    { ...report, layers: [layer] },
  ];
  return file('annotated.jsonl', records.map((record) => `${JSON.stringify(record)}\n`).join(''));
}
