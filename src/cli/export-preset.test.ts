import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { savePreset } from '../core/project/edits/export-preset-edits.ts';
import { recordOf } from '../core/project/project-record.ts';
import { aTime } from '../core/testing/builders.ts';
import { openProject } from '../store/project/open-project.ts';
import type { ProjectStore } from '../store/project/project-store.ts';
import { value } from '../store/testing/stores.ts';
import { temporaryFolder } from '../store/testing/temporary-folder.ts';
import { runCaptured } from './testing/run-captured.ts';

type Choice = Parameters<typeof savePreset>[2];

async function keep(store: ProjectStore, name: string, choice: Choice): Promise<void> {
  const edit = savePreset(recordOf(store.project), name, choice, crypto.randomUUID());
  if (edit === null) throw new Error(`nothing to keep as ${name}`);
  const author = store.project.reviewers[0]?.id ?? '';
  const stamp = { id: crypto.randomUUID(), author, at: aTime, origin: 'edit' } as const;
  value(await store.commitProject({ ...stamp, ...edit }));
}

async function aProject() {
  const root = await temporaryFolder();
  const dir = join(root, 'd');
  await runCaptured(['new', dir]);
  const corpus = join(root, 'li.jsonl');
  const label = [
    [0, 3, 'location'],
    [4, 8, 'figure'],
  ];
  await writeFile(corpus, `${JSON.stringify({ id: 1, text: '汪清县有近4万人。', label })}\n`);
  await runCaptured(['import', dir, corpus, '--reviewer', 'Li']);
  const store = value(await openProject(dir));
  await keep(store, '交付', {
    format: 'conll',
    options: { labels: ['figure'], scheme: 'bmes' },
  });
  await store.close();
  return { root, dir };
}

/** Everything in the files of an export that end so. */
async function contentOf(folder: string, ending: string): Promise<string> {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => name.endsWith(ending));
  return (await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))).join('');
}

test('an export preset of the project is used by its name, and other options change it', async () => {
  const { root, dir } = await aProject();
  const run = (name: string, ...args: readonly string[]) =>
    runCaptured(['export', dir, '--preset', '交付', '--out', join(root, name), ...args]);
  const kept = await run('kept');
  expect([kept.status, kept.err]).toEqual([0, expect.anything()]);
  const tags = await contentOf(join(root, 'kept'), '.conll');
  expect([tags.includes('E-figure'), tags.includes('location')]).toEqual([true, false]);
  expect((await run('other', '--label', 'location', '--scheme', 'iob2')).status).toBe(0);
  const other = await contentOf(join(root, 'other'), '.conll');
  expect([other.includes('I-location'), other.includes('figure')]).toEqual([true, false]);
  expect((await run('brat', '--format', 'brat')).status).toBe(0);
  expect(await contentOf(join(root, 'brat'), '.ann')).toContain('近4万人');
});

test('a preset that is not there is wrong usage, and those that are there are named', async () => {
  const { root, dir } = await aProject();
  const out = join(root, 'out');
  const strange = await runCaptured(['export', dir, '--preset', '无', '--out', out]);
  expect([strange.status, strange.err]).toEqual([2, expect.stringContaining('交付')]);
  expect((await runCaptured(['export', dir, '--out', out])).status).toBe(2);
});

test('which of overlapping spans stand is chosen by option or preset', async () => {
  const { root, dir } = await aProject();
  const corpus = join(root, 'han.jsonl');
  const label = [
    [0, 6, 'program'],
    [0, 3, 'location'],
  ];
  await writeFile(corpus, `${JSON.stringify({ id: 1, text: '汪清县工程。', label })}\n`);
  await runCaptured(['import', dir, corpus, '--reviewer', 'Han']);
  const store = value(await openProject(dir));
  const overlap = { rule: 'labels', labels: ['location'] } as const;
  await keep(store, '地点在前', { format: 'conll', options: { overlap } });
  await store.close();
  const run = async (name: string, ...args: readonly string[]) => {
    const out = join(root, `out-${name}`);
    const { status, err } = await runCaptured([
      'export',
      dir,
      '--out',
      out,
      '--layer',
      'Han',
      ...args,
    ]);
    const tags = status === 0 ? await contentOf(out, '.conll') : '';
    return { status, err, label: /B-(\w+)/.exec(tags)?.[1] };
  };
  const conll = ['--format', 'conll'];
  expect(await run('a', ...conll)).toMatchObject({ status: 0, label: 'program' });
  expect(await run('b', ...conll, '--overlap', 'shortest')).toMatchObject({ label: 'location' });
  expect(await run('c', ...conll, '--overlap-labels', 'location,figure')).toMatchObject({
    label: 'location',
  });
  expect(await run('d', '--preset', '地点在前')).toMatchObject({ label: 'location' });
  expect(await run('e', '--preset', '地点在前', '--overlap', 'longest')).toMatchObject({
    label: 'program',
  });
  // A preset of one format used with one that keeps overlap asks for nothing.
  expect(await run('f', '--preset', '地点在前', '--format', 'brat')).toMatchObject({ status: 0 });
  for (const [index, args] of [
    ['--format', 'brat', '--overlap', 'longest'],
    [...conll, '--overlap', 'widest'],
    [...conll, '--overlap', 'longest', '--overlap-labels', 'location'],
  ].entries()) {
    expect((await run(`wrong-${index}`, ...args)).status).toBe(2);
  }
  const unknown = await run('g', ...conll, '--overlap-labels', 'place');
  expect([unknown.status, unknown.err]).toEqual([2, expect.stringContaining('place')]);
});
