import { test } from '@playwright/test';
import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, open, readdir, rm, stat } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { formats } from '../src/core/format/registry.ts';
import { benchProject } from './project.ts';
import { figureTexts, manyTexts } from './texts.ts';

const run = promisify(execFile);
const commandLine = resolve(import.meta.dirname, '..', 'out', 'main', 'cli.js');
const peak = pathToFileURL(resolve(import.meta.dirname, 'corpus', 'peak.mjs')).href;
const floor = resolve(import.meta.dirname, 'corpus', 'json-floor.mjs');

const reports = Number(process.env['HEZHU_BENCH_REPORTS'] ?? 5_000);
const sentences = Number(process.env['HEZHU_BENCH_SENTENCES'] ?? 50_000);

/** Every format that is written, but for the checks as data, which have a project of their own. */
const annotated = formats.filter(({ writer, id }) => writer !== null && !id.startsWith('checks-'));

/** Formats to measure, by their names with commas between; all where it is absent. */
const wanted = process.env['HEZHU_BENCH_FORMATS']?.split(',') ?? null;

/** What one run of the command line took. */
interface Cost {
  readonly seconds: number;
  /** Seconds of the processor, of all threads and of the system for them. */
  readonly work: number;
  readonly megabytes: number;
}

async function hezhu(...args: readonly string[]): Promise<Cost> {
  const { stderr } = await run(process.execPath, ['--import', peak, commandLine, ...args], {
    maxBuffer: 2 ** 28,
  });
  const said = /\npeak (\d+) (\d+) (\d+)\n/.exec(stderr) ?? [];
  const [, kilobytes = NaN, milliseconds = NaN, work = NaN] = said.map(Number);
  return { seconds: milliseconds / 1_000, work: work / 1_000, megabytes: kilobytes / 1024 };
}

/** Seconds that JSON itself takes for the lines of a file. */
async function jsonSeconds(file: string): Promise<{ parsing: number; writing: number }> {
  const { stdout } = await run(process.execPath, [floor, file, `${file}.copy`]);
  await rm(`${file}.copy`);
  const { parsing, writing }: { parsing: number; writing: number } = JSON.parse(stdout);
  return { parsing: parsing / 1_000, writing: writing / 1_000 };
}

async function megabytesOf(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0) / 2 ** 20;
}

/** Seconds that the disk itself takes for as much in one file, made durable as it goes: no export can be faster. */
async function diskSeconds(file: string, megabytes: number): Promise<number> {
  const piece = Buffer.alloc(2 ** 20, 'Hezhu');
  const start = performance.now();
  const handle = await open(file, 'w');
  for (let index = 0; index < megabytes; index += 1) {
    await handle.writeFile(piece);
    if (index % 64 === 63) await handle.datasync();
  }
  await handle.sync();
  await handle.close();
  const seconds = (performance.now() - start) / 1_000;
  await rm(file);
  return seconds;
}

function tell(...lines: readonly string[]): void {
  process.stdout.write(`\n${lines.join('\n')}\n`);
}

function row(name: string, ...cells: readonly (number | string)[]): string {
  const shown = cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(1) : cell));
  return `  ${name.padEnd(26)}${shown.map((cell) => cell.padStart(12)).join('')}`;
}

/** The projects to export: a fifth of the reports, and all of them. */
function projectsOf(root: string, texts: typeof manyTexts): Promise<readonly string[]> {
  return Promise.all(
    [Math.round(reports / 5), reports].map(async (count) => {
      const folder = join(root, String(count));
      await mkdir(folder, { recursive: true });
      return benchProject(folder, await texts(count));
    }),
  );
}

/** Exports each project and takes the files away; what `look` sees of them before that is given too. */
async function exportRow(
  root: string,
  projects: readonly string[],
  name: string,
  options: readonly string[],
  look: (folder: string) => Promise<void> = async () => undefined,
): Promise<string> {
  const costs: Cost[] = [];
  let written = 0;
  for (const project of projects) {
    const out = join(root, 'out');
    costs.push(await hezhu('export', project, ...options, '--out', out));
    written = await megabytesOf(out);
    await look(out);
    await rm(out, { recursive: true });
  }
  const [small, large] = costs;
  const cells = [large?.seconds, small?.work, large?.work, written];
  const peaks = [small?.megabytes, large?.megabytes];
  // Where it is much that is written, the disk may be what takes the time.
  const disk = written > 1_000 ? await diskSeconds(join(root, 'floor'), written) : NaN;
  const line = row(name, ...[...cells, ...peaks, disk].map((cell) => cell ?? NaN));
  process.stdout.write(`${line}\n`);
  return line;
}

function headOf(count: number): string {
  const few = String(Math.round(count / 5));
  const all = String(count);
  const [work, peaks] = ['work', 'peak'].map((what) => [`${what} ${few}`, `${what} ${all}`]);
  return row('format', 'seconds', ...(work ?? []), 'MB', ...(peaks ?? []), 'disk alone');
}

test('export of a large project in every format', async () => {
  test.setTimeout(7_200_000);
  const root = await mkdtemp(join(tmpdir(), 'hezhu-bench-'));
  const projects = await projectsOf(root, manyTexts);
  const rows: string[] = [];
  for (const { id } of annotated) {
    if (wanted?.includes(id) === false) continue;
    rows.push(await exportRow(root, projects, id, ['--format', id]));
  }
  const split = ['--format', 'doccano', '--split', '8:1:1', '--seed', '1'];
  rows.push(await exportRow(root, projects, 'doccano, split', split));
  let writing = NaN;
  const lines = ['--format', 'hezhu-jsonl'];
  await exportRow(root, projects, 'the lines themselves', lines, async (out) => {
    ({ writing } = await jsonSeconds(join(out, 'corpus.jsonl')));
  });
  tell(
    `export of ${String(reports)} reports of 19 000 characters with 235 annotations each`,
    headOf(reports),
    ...rows,
    row('JSON.stringify, written', writing),
  );
  await rm(root, { recursive: true });
});

test('export of the checks of a large project', async () => {
  test.setTimeout(7_200_000);
  const root = await mkdtemp(join(tmpdir(), 'hezhu-bench-'));
  const projects = await projectsOf(root, figureTexts);
  const line = await exportRow(root, projects, 'checks-csv', ['--format', 'checks-csv']);
  tell(
    `the checks of ${String(reports)} reports whose figures say what they measure`,
    headOf(reports),
    line,
  );
  await rm(root, { recursive: true });
});

test('import of a corpus of many sentences', async () => {
  test.setTimeout(3_600_000);
  const root = await mkdtemp(join(tmpdir(), 'hezhu-bench-'));
  const rows: string[] = [];
  for (const [name, format, write] of [
    ['a document a sentence', 'doccano-seq', doccanoLine],
    ['a hundred in a document', 'doccano-seq', hundredLine],
    ['one document, CoNLL', 'conll', conllSentence],
  ] as const) {
    const costs: Cost[] = [];
    for (const count of [Math.round(sentences / 5), sentences]) {
      const file = join(root, `${name} ${String(count)}.${format === 'conll' ? 'conll' : 'jsonl'}`);
      await writeSentences(file, count, write);
      const project = join(root, `project ${name} ${String(count)}`);
      await hezhu('new', project);
      costs.push(await hezhu('import', project, file, '--as', format));
    }
    const [small, large] = costs;
    const cells = [large?.seconds ?? NaN, small?.megabytes ?? NaN, large?.megabytes ?? NaN];
    rows.push(row(name, ...cells));
  }
  const file = join(root, `a document a sentence ${String(sentences)}.jsonl`);
  const { parsing } = await jsonSeconds(file);
  const [few, many] = [String(Math.round(sentences / 5)), String(sentences)];
  tell(
    `import of a corpus of ${many} sentences with two annotations each`,
    row('corpus', 'seconds', `peak MB ${few}`, `peak MB ${many}`),
    ...rows,
    row('JSON.parse of its lines', parsing),
  );
  await rm(root, { recursive: true });
});

/** The sentence of a number: what stands before a place, the place, what stands between, a figure, the end. */
function sentence(index: number): readonly [string, string, string, string, string] {
  const people = String((index * 7919) % 100_000);
  return [`第${String(index)}号`, '汪清县', '建档立卡贫困人口', `${people}人`, '全部脱贫。'];
}

function doccanoLine(index: number): string {
  const { text, label } = labelled(index, 0);
  return `${JSON.stringify({ id: index, text, label })}\n`;
}

/** Every hundredth sentence writes itself and those before it as one document. */
function hundredLine(index: number): string {
  if (index % 100 !== 99) return '';
  let text = '';
  const label: (readonly [number, number, string])[] = [];
  for (let at = index - 99; at <= index; at += 1) {
    const next = labelled(at, text.length);
    text += `${next.text}\n`;
    label.push(...next.label);
  }
  return `${JSON.stringify({ id: index, text, label })}\n`;
}

function labelled(index: number, from: number) {
  const [before, place, between, figure, end] = sentence(index);
  const first = from + before.length;
  const second = first + place.length + between.length;
  const label = [
    [first, first + place.length, 'location'],
    [second, second + figure.length, 'figure'],
  ] as const;
  return { text: before + place + between + figure + end, label };
}

function conllSentence(index: number): string {
  const [before, place, between, figure, end] = sentence(index);
  const tagged = (text: string, label: string | null): string =>
    Array.from(text, (character, at) =>
      label === null ? `${character}\tO\n` : `${character}\t${at === 0 ? 'B' : 'I'}-${label}\n`,
    ).join('');
  return (
    tagged(before, null) +
    tagged(place, 'location') +
    tagged(between, null) +
    tagged(figure, 'figure') +
    `${tagged(end, null)}\n`
  );
}

async function writeSentences(
  file: string,
  count: number,
  write: (index: number) => string,
): Promise<void> {
  const out = createWriteStream(file);
  for (let index = 0; index < count; index += 1) {
    if (!out.write(write(index))) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
}
