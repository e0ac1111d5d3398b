import { expect } from '@playwright/test';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Hezhu, StartOptions } from './hezhu.ts';
import { makeProject } from './made-project.ts';
import { EditorPage } from './pages/editor.ts';
import type { Place } from './place.ts';

const run = promisify(execFile);
const commandLine = resolve(import.meta.dirname, '..', 'out', 'main', 'cli.js');

/** A project with one report of this text. */
export async function projectOf(place: Place, text: string): Promise<string> {
  const folder = join(place.root, 'project');
  await makeProject(folder, { report: text }, '工程');
  return folder;
}

/** What of an exported record tells where it lies. */
interface Exported {
  readonly text: string;
  readonly layers: readonly {
    readonly annotations: readonly {
      readonly start: number;
      readonly end: number;
      readonly quote: string;
      readonly label: string;
    }[];
  }[];
}

/** Quits, and reads what a corpus says of the annotations: each label with the text at its offsets. */
export async function exported(
  hezhu: Hezhu,
  place: Place,
  folder: string,
): Promise<readonly string[]> {
  await hezhu.desk.saved();
  await hezhu.quit();
  const out = join(place.root, 'out');
  await run(process.execPath, [
    ...[commandLine, 'export', folder, '--format', 'hezhu-jsonl', '--out', out],
  ]);
  const [, line = ''] = (await readFile(join(out, 'corpus.jsonl'), 'utf8')).split('\n');
  // The export has just been written by our own format.
  const { text, layers } = JSON.parse(line) as Exported;
  return layers.flatMap(({ annotations }) =>
    annotations.map(({ start, end, quote, label }) => {
      expect(text.slice(start, end)).toBe(quote);
      return `${label} ${quote}`;
    }),
  );
}

/** How a test starts the program. */
export type Start = (options: StartOptions) => Promise<Hezhu>;

/** Starts with a project of one report of this text. */
export async function openReport(
  place: Place,
  start: Start,
  text: string,
  language: 'zh_CN' | 'en_US' = 'zh_CN',
): Promise<{ readonly hezhu: Hezhu; readonly folder: string; readonly editor: EditorPage }> {
  const folder = await projectOf(place, text);
  const hezhu = await start({ args: ['--project', folder], language });
  return { hezhu, folder, editor: new EditorPage(hezhu.page) };
}
