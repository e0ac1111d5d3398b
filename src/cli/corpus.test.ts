import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formats } from '../core/format/registry.ts';
import { runCaptured } from './testing/run-captured.ts';

const text = '📊延边州共有近4万人，吉林省也有近4万户。\n';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'hezhu-corpus-'));
});
afterAll(() => rm(root, { recursive: true }));

function at(...names: readonly string[]): string {
  return join(root, ...names);
}

/** A corpus in doccano's lines, code points from 0. */
async function doccanoFile(name: string, label: readonly (readonly [number, number, string])[]) {
  await writeFile(at(name), `${JSON.stringify({ id: 1, text, label })}\n`);
  return at(name);
}

async function imported(project: string, ...args: readonly string[]) {
  await runCaptured(['new', at(project)]);
  return runCaptured(['import', at(project), ...args, '--json']);
}

describe('hezhu import of a corpus', () => {
  it('takes labels for ours by name or by --label-map, and lists what stands nowhere', async () => {
    const file = await doccanoFile('a.jsonl', [
      [6, 10, 'NUM'],
      [1, 4, '地点'],
      [11, 14, 'ORG'],
      [30, 40, 'NUM'],
    ]);
    const done = await imported('a', file, '--label-map', 'NUM=figure,ORG=', '--reviewer', 'Li');
    expect(done.status).toBe(1);
    expect(done.records()).toMatchObject([
      {
        format: expect.stringMatching(/^doccano/),
        annotations: 2,
        refused: [{ error: 'import-misfit' }],
      },
    ]);
    const counted = await runCaptured(['stats', at('a'), '--json']);
    expect(counted.records()).toMatchObject([
      { labels: { figure: 1, location: 1, program: 0 }, reviewers: { li: 2 } },
    ]);
    expect((await runCaptured(['verify', at('a')])).status).toBe(0);
  });

  it('refuses a mapping that is none before anything is read', async () => {
    expect((await imported('b', at('a.jsonl'), '--label-map', 'NUM')).status).toBe(2);
    expect((await imported('c', at('a.jsonl'), '--label-map', 'NUM=数字')).status).toBe(2);
  });
});

describe('hezhu agree', () => {
  it('counts two imported corpora of one text against each other', async () => {
    const first = await doccanoFile('li.jsonl', [
      [6, 10, 'figure'],
      [15, 19, 'figure'],
      [1, 4, 'location'],
    ]);
    const second = await doccanoFile('han.jsonl', [
      [6, 10, 'figure'],
      [16, 19, 'figure'],
    ]);
    await imported('d', first, '--reviewer', 'Li');
    await runCaptured(['import', at('d'), second, '--reviewer', 'Han']);
    const { status, records } = await runCaptured(['agree', at('d'), '--json']);
    expect(status).toBe(0);
    const figure = { label: 'figure', first: 2, second: 2, same: 1, exactF1: 0.5, touchingF1: 1 };
    expect(records()).toMatchObject([
      { ...figure, reviewers: ['han', 'li'], reports: 1 },
      { label: 'location', first: 0, second: 1, exactF1: 0 },
      { label: null, first: 2, second: 3, same: 1, exactF1: 0.4 },
    ]);
    expect((await runCaptured(['agree', at('d')])).out).toContain('0.500');
  });
});

describe('hezhu export', () => {
  it('splits, packs, leaves out, and tells wrong options from each other', async () => {
    const args = ['export', at('d'), '--format', 'hezhu-jsonl', '--out'];
    const split = await runCaptured([...args, at('split'), '--split', '8:2', '--seed', '3']);
    expect([split.status, split.err]).toEqual([0, expect.stringContaining('train – reports: 1')]);
    const loose = [...args, at('loose'), '--split', '8:2', '--no-stratify', '--no-group', '--json'];
    expect((await runCaptured(loose)).records()).toMatchObject([
      { split: { leaked: 0, sides: [{ name: 'train', reports: 1 }] } },
    ]);
    expect((await readdir(at('split'))).sort()).toEqual(['README.md', 'SHA256SUMS', 'train']);
    const packed = await runCaptured([...args, at('d.zip'), '--zip', '--no-attributes']);
    expect([packed.status, (await readFile(at('d.zip'))).toString('latin1', 0, 2)]).toEqual([
      0,
      'PK',
    ]);
    expect((await runCaptured([...args, at('d.zip'), '--zip'])).status).toBe(3);
    expect((await runCaptured([...args, at('d.zip'), '--zip', '--overwrite'])).status).toBe(0);
    const counts = [];
    for (const [index, option] of [
      ['--state', 'in-progress'],
      ['--state', 'final'],
      ['--reviewer-state', 'in-progress'],
      ['--reviewer-state', 'final'],
      ['--without-regions'],
    ].entries()) {
      const { records } = await runCaptured([
        ...args,
        at(`chosen-${String(index)}`),
        ...option,
        '--json',
      ]);
      counts.push(...records().map((record) => Reflect.get(Object(record), 'reports')));
    }
    expect(counts).toEqual([1, 0, 1, 0, 1]);
    const wrong = [
      ['--split', '8'],
      ['--state', 'done'],
      ['--reviewer-state', 'done'],
      ['--layout', 'nowhere'],
      ['--scheme', 'bmes'],
    ];
    for (const option of wrong) {
      expect((await runCaptured([...args, at('wrong'), ...option])).status).toBe(2);
    }
  });

  const all = formats.filter(({ writer, read }) => writer !== null && read !== null);

  it.each(all.map(({ id }) => id))('writes %s, which reads back the same spans', async (id) => {
    const out = at(`out-${id}`);
    const written = await runCaptured(['export', at('d'), '--format', id, '--out', out]);
    expect([written.status, written.err]).toEqual([0, expect.anything()]);
    const back = await imported(`back-${id}`, out);
    expect([back.status, back.records()]).toMatchObject([0, [{ format: id, refused: [] }]]);
    const stats = await runCaptured(['stats', at(`back-${id}`), '--json']);
    expect(stats.records()).toMatchObject([
      { reports: 1, annotations: 5, reviewers: { han: 2, li: 3 } },
    ]);
  });
});
