import { formats } from '../core/format/registry.ts';
import { chmod, cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openProject } from '../store/project/open-project.ts';
import { type Captured, runCaptured } from './testing/run-captured.ts';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'hezhu-cli-'))));
afterEach(() => rm(folder, { recursive: true }));

const path = (...names: readonly string[]) => join(folder, ...names);
const text = '📊𠮷野县2019年工作报告\n2019-09-18 来源:吉林日报\n全县有近4万人,同比下降26%。\n';

async function file(name: string, content: string | Uint8Array = text): Promise<string> {
  await writeFile(path(name), content);
  return path(name);
}

async function project(): Promise<string> {
  await runCaptured(['new', path('p'), '--name', '示例']);
  await runCaptured(['import', path('p'), await file('报告.txt')]);
  return path('p');
}

/** A project with an annotation of 王五, read from a corpus. */
async function annotatedProject(): Promise<string> {
  const dir = await project();
  await runCaptured(['export', dir, '--format', 'hezhu-jsonl', '--out', path('plain')]);
  const [head = '', line = ''] = (await readFile(path('plain', 'corpus.jsonl'), 'utf8')).split(
    '\n',
  );
  const start = text.indexOf('近4万人');
  const report = JSON.parse(line);
  const annotation = {
    id: 'a1',
    label: 'figure',
    start,
    end: start + 4,
    startCodePoint: start - 2,
    endCodePoint: start + 2,
    quote: '近4万人',
    attributes: { value: '40000', unit: '人' },
    verdict: 'confirmed',
    note: '',
    flagged: false,
    author: '王五',
    provenance: { kind: 'reviewer' },
    createdAt: '2026-01-02T03:04:05.678Z',
    updatedAt: '2026-01-02T03:04:05.678Z',
  };
  const layer = {
    reviewer: '王五',
    state: 'in-progress',
    annotations: [annotation],
    relations: [],
    rejections: [],
    regions: [],
    unanchored: [],
    casework: [],
    details: null,
    note: '',
    correction: null,
  };
  const withReviewer = { ...JSON.parse(head), reviewers: [{ id: '王五', name: '王五' }] };
  const corpus = [withReviewer, { ...report, layers: [layer] }].map((record) =>
    JSON.stringify(record),
  );
  const imported = await runCaptured(['import', dir, await file('c.jsonl', corpus.join('\n'))]);
  expect([imported.status, imported.err]).toEqual([0, '']);
  return dir;
}

async function contentOf(dir: string): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {};
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const full = join(entry.parentPath, entry.name);
    files[full.slice(dir.length)] = await readFile(full, 'utf8');
  }
  return files;
}

describe('hezhu', () => {
  it('shows its help and version', async () => {
    const help = await runCaptured(['--help']);
    expect([help.status, help.err]).toEqual([0, '']);
    for (const name of ['new', 'import', 'list', 'stats', 'export', 'verify', 'formats']) {
      expect(help.out).toMatch(new RegExp(`^  ${name} `, 'm'));
    }
    expect(await runCaptured(['--version'])).toMatchObject({ status: 0, out: '1.2.3\n' });
    expect((await runCaptured(['export', '--help'])).out).toContain('--scheme');
    expect((await runCaptured(['--help'], { locale: 'zh-CN' })).out).toContain('新建一个空工程');
  });

  it('imports what it can and says of each input what became of it', async () => {
    const dir = await project();
    await mkdir(path('folder'));
    const inputs = [
      await file('b.txt', '第二份报告\n'),
      path('folder'),
      await file('empty.txt', ''),
      await file('binary.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff])),
      path('missing.txt'),
      path('报告.txt'),
      await file('c.txt', '第三份报告\n'),
    ];
    const captured = await runCaptured(['import', dir, ...inputs, '--json']);
    expect(captured.status).toBe(1);
    expect(captured.records()).toMatchObject([
      { file: inputs[0], title: '第二份报告', date: null, outlet: null, length: 6 },
      { file: 'folder', error: 'import-empty' },
      { file: inputs[2], error: 'import-empty' },
      { file: inputs[3], error: 'import-unsupported' },
      { file: inputs[4], error: 'cannot-read' },
      { file: inputs[5], error: 'import-duplicate' },
      { file: inputs[6], title: '第三份报告' },
    ]);
    expect(captured.err.split('\n')).toHaveLength(6);
    expect((await runCaptured(['list', dir, '--json'])).records()).toHaveLength(3);
  });

  it('lists reports with what every reviewer has done', async () => {
    const captured = await runCaptured(['list', await annotatedProject(), '--json']);
    expect(captured.records()).toMatchObject([
      {
        title: '📊𠮷野县2019年工作报告',
        date: '2019-09-18',
        outlet: '吉林日报',
        author: null,
        url: null,
        length: text.length,
        layers: [{ reviewer: '王五', state: 'in-progress', annotations: 1, checked: 1 }],
      },
    ]);
  });

  it('counts by label, reviewer and verdict', async () => {
    const dir = await annotatedProject();
    expect((await runCaptured(['stats', dir, '--json'])).records()).toMatchObject([
      {
        reports: 1,
        annotations: 1,
        relations: 0,
        labels: { figure: 1, program: 0, location: 0 },
        reviewers: { 王五: 1 },
        verdicts: { unchecked: 0, confirmed: 1, wrong: 0, 'cannot-verify': 0, 'needs-source': 0 },
        overview: {
          figures: { unchecked: 0, confirmed: 1 },
          left: { unchecked: 0, findings: 0 },
          pace: { estimate: null },
        },
      },
    ]);
    expect((await runCaptured(['stats', dir], { locale: 'zh-CN' })).out).toContain('数字     1\n');
  });

  it('exports the chosen layer, labels and scheme, and says what was lost', async () => {
    const dir = await annotatedProject();
    const captured = await runCaptured(
      ['export', dir, '--format', 'conll', '--out', path('c'), '--scheme', 'bmes', '--json'].concat(
        ['--layer', '王五', '--label', 'figure'],
      ),
    );
    expect(captured.records()).toMatchObject([
      {
        format: 'conll',
        reports: 1,
        annotations: 1,
        files: 4,
        losses: [
          { kind: 'attributes', count: 1 },
          { kind: 'verdicts', count: 1 },
          { kind: 'white-space', count: 1 },
        ],
      },
    ]);
    expect(captured.err).toContain('could not express');
    const files = await contentOf(path('c'));
    expect(Object.keys(files).sort()).toEqual([
      '/README.md',
      '/SHA256SUMS',
      '/conll/王五/报告.conll',
      '/text/报告.txt',
    ]);
    expect(files['/text/报告.txt']).toBe(text);
    expect(files['/conll/王五/报告.conll']).toContain(
      '近\tB-figure\n4\tM-figure\n万\tM-figure\n人\tE-figure\n',
    );
    await runCaptured([
      'export',
      dir,
      '--format',
      'conll',
      '--out',
      path('d'),
      '--label',
      'location',
    ]);
    expect((await contentOf(path('d')))['/conll/王五/报告.conll']).not.toContain('-figure');
  });

  it.each(['hezhu-jsonl', 'conll'])(
    'exports the same bytes twice and from a copy (%s)',
    async (format) => {
      const dir = await annotatedProject();
      await cp(dir, path('copy'), { recursive: true });
      const runs = [
        [dir, path('1')],
        [dir, path('2')],
        [path('copy'), path('3')],
      ] as const;
      for (const [from, out] of runs) {
        expect((await runCaptured(['export', from, '--format', format, '--out', out])).status).toBe(
          0,
        );
      }
      const first = await contentOf(path('1'));
      expect(await contentOf(path('2'))).toEqual(first);
      expect(await contentOf(path('3'))).toEqual(first);
    },
  );

  it('puts a corpus under another reviewer', async () => {
    const dir = await annotatedProject();
    await runCaptured(['export', dir, '--format', 'hezhu-jsonl', '--out', path('out')]);
    await runCaptured(['new', path('other')]);
    const corpus = path('out', 'corpus.jsonl');
    const args = ['import', path('other'), corpus, '--as', 'hezhu-jsonl', '--reviewer', 'Zhao Liu'];
    expect((await runCaptured(args)).status).toBe(0);
    expect((await runCaptured(['list', path('other'), '--json'])).records()).toMatchObject([
      { layers: [{ reviewer: 'zhao-liu', annotations: 1 }] },
    ]);
    expect((await runCaptured(args)).status).toBe(1);
  });

  it.each([['list'], ['stats'], ['check'], ['export', '--format', 'conll', '--out', 'OUT']])(
    'names damaged files and leaves them where they are: %s',
    async (name, ...options) => {
      const dir = await annotatedProject();
      const [report = ''] = await readdir(join(dir, 'reports'));
      await file(join('p', 'reports', report, 'layers', '王五.json'), '{');
      await mkdir(join(dir, '.tmp'));
      const before = await readdir(dir, { recursive: true });
      const given = options.map((option) => (option === 'OUT' ? path('out') : option));
      const { status, err } = await runCaptured([name, dir, ...given]);
      expect([status > 0, err]).toEqual([true, expect.stringContaining('It stays where it is')]);
      expect(await readdir(dir, { recursive: true })).toEqual(before);
    },
  );

  it('keeps the name “final” for the adjudicated layer, and says where there is none', async () => {
    const dir = await annotatedProject();
    const out = path('out');
    const exported = ['export', dir, '--format', 'conll', '--out', out, '--layer', 'Final'];
    const { status, err } = await runCaptured(exported);
    expect([status, err]).toEqual([2, expect.stringContaining('adjudicated layer (final)')]);
    await runCaptured(['export', dir, '--format', 'hezhu-jsonl', '--out', path('corpus')]);
    const corpus = path('corpus', 'corpus.jsonl');
    const named = await runCaptured(['import', path('p'), corpus, '--reviewer', 'final']);
    expect([named.status, named.err]).toEqual([2, expect.stringContaining('“final” is kept')]);
  });

  it('lists the formats where one is asked for that is none', async () => {
    const dir = await project();
    const { status, err } = await runCaptured(['export', dir, '--format', 'x', '--out', path('o')]);
    expect([status, err]).toEqual([
      2,
      `hezhu: no format x; there are ${formats.map(({ id }) => id).join(', ')}\n`,
    ]);
  });

  it('says that an empty project takes over the name of a corpus', async () => {
    const dir = await project();
    await runCaptured(['export', dir, '--format', 'hezhu-jsonl', '--out', path('c')]);
    await runCaptured(['new', path('q'), '--name', '别的']);
    const { status, err } = await runCaptured(['import', path('q'), path('c', 'corpus.jsonl')]);
    expect([status, err]).toEqual([0, expect.stringContaining('corpus’s name: “示例”')]);
  });

  it('verifies a sound project, and names the damaged file of another', async () => {
    const dir = await annotatedProject();
    expect(await runCaptured(['verify', dir, '--json'])).toMatchObject({ status: 0, out: '' });
    const [report] = await readdir(join(dir, 'reports'));
    await writeFile(join(dir, 'reports', report ?? '', 'layers', '王五.json'), '{"cut');
    const captured = await runCaptured(['verify', dir, '--json']);
    expect(captured.status).toBe(1);
    expect(captured.records()).toMatchObject([
      { kind: 'unreadable', file: `reports/${report}/layers/王五.json`, place: null },
    ]);
    expect(await runCaptured(['list', dir])).toMatchObject({ status: 1 });
  });

  it('reads quantities, one a line, from a file or standard input', async () => {
    const input = '近4万人\n450元至650元\n第五次\n';
    const fromInput = await runCaptured(['normalize'], { input });
    expect(fromInput.status).toBe(1);
    expect(fromInput.records()).toEqual([
      { line: 1, text: '近4万人', value: '40000', unit: '人', kind: 'count', bound: 'about' },
      {
        line: 2,
        text: '450元至650元',
        low: '450',
        high: '650',
        unit: '元',
        kind: 'money',
        bound: 'exact',
      },
      { line: 3, text: '第五次', error: 'ordinal' },
    ]);
    const fromFile = await runCaptured(['normalize', '--text', await file('n.txt', input)]);
    expect(fromFile.out).toBe(fromInput.out);
    expect(await runCaptured(['normalize'])).toMatchObject({ status: 0, out: '' });
  });

  it('proposes annotations of a file or a project, for some labels or all', async () => {
    const fromFile = await runCaptured([
      'propose',
      '--text',
      await file('报告.txt'),
      '--label',
      'figure',
    ]);
    const start = text.indexOf('近4万人');
    expect(fromFile.records()[0]).toMatchObject({
      report: '报告.txt',
      start,
      end: start + 4,
      text: '近4万人',
      label: 'figure',
      attributes: { value: '40000', unit: '人', bound: 'about' },
    });
    const dir = await project();
    const fromProject = await runCaptured(['propose', dir, '--label', 'figure']);
    expect(fromProject.records()).toHaveLength(fromFile.records().length);
    expect((await runCaptured(['propose', dir, '--report', 'x'])).status).toBe(2);
  });
});

describe('exit statuses', () => {
  it.each([
    [[]],
    [['bogus']],
    [['list']],
    [['list', 'DIR', 'more']],
    [['list', 'DIR', '--bogus']],
    [['export', 'DIR']],
    [['export', 'DIR', '--format', 'bogus', '--out', 'OUT']],
    [['export', 'DIR', '--format', 'conll', '--out', 'OUT', '--scheme', 'bogus']],
    [['export', 'DIR', '--format', 'hezhu-jsonl', '--out', 'OUT', '--scheme', 'bmes']],
    [['export', 'DIR', '--format', 'conll', '--out', 'OUT', '--label', 'bogus']],
    [['export', 'DIR', '--format', 'conll', '--out', 'OUT', '--layer', 'bogus']],
    [['import', 'DIR', 'x', '--as', 'bogus']],
    [['import', 'DIR', 'x', '--as', 'bogus']],
    [['propose']],
    [['propose', 'DIR', '--text', 'x']],
    [['propose', 'DIR', '--label', 'bogus']],
  ])('2 for wrong usage: %j', async (args) => {
    const dir = await project();
    const captured: Captured = await runCaptured(
      args.map((arg) => (arg === 'DIR' ? dir : arg === 'OUT' ? path('out') : arg)),
    );
    expect([captured.status, captured.out]).toEqual([2, '']);
    expect(captured.err).not.toBe('');
  });

  it('3 where a project cannot be read or written', async () => {
    const dir = await project();
    await file('full');
    const run = async (...args: readonly string[]) => (await runCaptured(args)).status;
    expect(await run('list', path('missing'))).toBe(3);
    expect(await run('list', folder)).toBe(3);
    expect(await run('verify', path('missing'))).toBe(3);
    expect(await run('new', dir)).toBe(3);
    expect(await run('new', folder)).toBe(3);
    expect(await run('export', dir, '--format', 'conll', '--out', folder)).toBe(3);
    const held = await openProject(dir);
    if (!held.ok) throw new Error(held.error.code);
    const locked = await runCaptured(['list', dir, '--json']);
    expect([locked.status, locked.out]).toEqual([3, '']);
    expect(await run('verify', dir)).not.toBe(3);
    await held.value.close();
  });

  it.skipIf(process.getuid?.() === 0)('1 for an input without permission', async () => {
    const dir = await project();
    const secret = await file('secret.txt');
    await chmod(secret, 0);
    expect((await runCaptured(['import', dir, secret])).status).toBe(1);
  });
});
