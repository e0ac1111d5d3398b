import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '..');
const commandLine = join(root, 'out', 'main', 'cli.js');
/** Playwright empties this folder before each run. */
const kept = join(root, 'test-results', 'made');

const made = new Map<string, Promise<string>>();

/** Texts by the names of their files. */
export type Texts = Readonly<Record<string, string>>;

/** Makes a project of some reports in a folder that is not there yet: what the command line makes is kept for this worker, and copied. */
export async function makeProject(folder: string, texts: Texts, name?: string): Promise<void> {
  await cp(await template(texts, name), folder, { recursive: true });
}

/** A project as the command line made it; nobody works in it. */
function template(texts: Texts, name: string | undefined): Promise<string> {
  const key = JSON.stringify([name, Object.entries(texts)]);
  const known = made.get(key) ?? make(texts, name);
  made.set(key, known);
  return known;
}

async function make(texts: Texts, name: string | undefined): Promise<string> {
  await mkdir(kept, { recursive: true });
  const place = await mkdtemp(join(kept, 'project-'));
  const folder = join(place, 'project');
  const files = Object.entries(texts);
  if (files.length === 0) {
    await run(process.execPath, [commandLine, 'new', folder, ...(name ? ['--name', name] : [])]);
    return folder;
  }
  await makeProject(folder, {}, name);
  const sources = files.map(([file]) => join(place, `${file}.txt`));
  for (const [at, [, text]] of files.entries()) await writeFile(sources[at] ?? '', text);
  await run(process.execPath, [commandLine, 'import', folder, ...sources]);
  return folder;
}
