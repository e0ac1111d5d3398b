import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { invertProjectChange } from '../core/project/project-change.ts';
import { openProject } from '../store/project/open-project.ts';
import { tellImport } from '../store/import/tell-import.ts';
import { value } from '../store/testing/stores.ts';
import { temporaryFolder } from '../store/testing/temporary-folder.ts';
import { runCaptured } from './testing/run-captured.ts';

test('imports whole folders, and texts in the encoding that it is told', async () => {
  const folder = await temporaryFolder();
  const path = (name: string) => join(folder, name);
  const file = async (name: string, content: string | Uint8Array) => {
    await writeFile(path(name), content);
    return path(name);
  };
  const dir = path('p');
  await runCaptured(['new', path('p')]);
  await mkdir(path('folder/inner'), { recursive: true });
  await file('folder/b.txt', '第二份报告\n');
  await file('folder/inner/c.html', '<html><h1>第三份报告</h1></html>');
  await file('folder/.hidden', '隐藏');
  const broken = Buffer.concat([Buffer.from('第四份报告'), Buffer.from([0xff])]);
  const source = await file('d.txt', broken);
  const first = await runCaptured(['import', dir, path('folder'), source, '--json']);
  expect([first.status, first.records()]).toMatchObject([
    1,
    [
      { file: path('folder/b.txt'), title: '第二份报告', encoding: 'utf-8', undecodable: 0 },
      { file: path('folder/inner/c.html'), title: '第三份报告' },
      { file: source, error: 'import-undecodable' },
    ],
  ]);
  const second = await runCaptured(['import', dir, source, '--encoding', 'UTF8', '--json']);
  expect([second.status, second.records()]).toMatchObject([
    0,
    [{ title: '第四份报告\ufffd', encoding: 'utf-8', undecodable: 1 }],
  ]);
  const wrong = await runCaptured(['import', dir, source, '--encoding', 'latin']);
  expect([wrong.status, wrong.err]).toEqual([2, expect.stringContaining('gb18030')]);
});

test('a data file that shows no corpus is no report, whatever stands in it', async () => {
  const folder = await temporaryFolder();
  const [dir, file] = [join(folder, 'p'), join(folder, 'a.jsonl')];
  await writeFile(file, '{"text": "共有近4万人", "label"\n');
  await runCaptured(['new', dir]);
  const guessed = await runCaptured(['import', dir, file, '--json']);
  expect([guessed.status, guessed.records()]).toMatchObject([
    1,
    [{ file, error: 'import-unsupported' }],
  ]);
  const named = await runCaptured(['import', dir, file, '--as', 'doccano-seq']);
  expect([named.status, named.out]).toEqual([1, expect.stringContaining('Line 1')]);
});

test('a report whose import was undone is in the project again when its file comes in again', async () => {
  const folder = await temporaryFolder();
  const [dir, file] = [join(folder, 'p'), join(folder, 'a.txt')];
  await writeFile(file, '关于某县的报告\n');
  await runCaptured(['new', dir]);
  await runCaptured(['import', dir, file]);
  const store = value(await openProject(dir));
  const author = value(await store.ensureReviewer('李雷')).id;
  value(await tellImport(store, author, store.reports));
  const [told] = value(await store.projectHistory(author)).done;
  if (told === undefined) throw new Error('the import was not told');
  const at = new Date().toISOString();
  const stamp = { id: 'undo', origin: 'undo', at } as const;
  value(await store.commitProject({ ...invertProjectChange(told), ...stamp }));
  await store.close();
  const listed = async () => (await runCaptured(['list', dir, '--json'])).records().length;
  expect(await listed()).toBe(0);
  expect((await runCaptured(['import', dir, file, '--reviewer', '韩梅梅'])).status).toBe(0);
  expect(await listed()).toBe(1);
});

test('joins the files of one corpus that say nothing alone, and whatever it is told to', async () => {
  const folder = await temporaryFolder();
  const path = (name: string) => join(folder, name);
  await mkdir(path('a'));
  await writeFile(path('a/简报.txt'), '📊汪清县脱贫40户。\n');
  await writeFile(path('a/简报.ann'), 'T1\tlocation 1 4\t汪清县\nT2\tfigure 6 9\t40户\n');
  const task = (text: string) => JSON.stringify({ id: text, text, label: [[0, 2, 'figure']] });
  await writeFile(path('x.jsonl'), `${task('三户一')}\n`);
  await writeFile(path('y.jsonl'), `${task('五户二')}\n`);
  await runCaptured(['new', path('p')]);
  const args = ['import', path('p'), '--json'];
  const brat = await runCaptured([...args, path('a/简报.txt'), path('a/简报.ann')]);
  expect([brat.status, brat.records()]).toMatchObject([
    0,
    [{ file: '简报.txt (+1)', format: 'brat', annotations: 2, refused: [] }],
  ]);
  const apart = await runCaptured([...args, path('x.jsonl'), path('y.jsonl')]);
  expect(apart.records()).toMatchObject([{ annotations: 1 }, { annotations: 1 }]);
  await runCaptured(['new', path('q')]);
  const both = [path('x.jsonl'), path('y.jsonl')];
  const joined = await runCaptured(['import', path('q'), '--together', '--json', ...both]);
  expect([joined.status, joined.records()]).toMatchObject([0, [{ annotations: 2, refused: [] }]]);
});

test('annotations named alone bring the text that lies beside them, or say which is missing', async () => {
  const folder = await temporaryFolder();
  const path = (name: string) => join(folder, name);
  await writeFile(path('简报.txt'), '📊汪清县脱贫40户。\n');
  await writeFile(path('简报.ann'), 'T1\tlocation 1 4\t汪清县\n');
  await writeFile(path('孤本.ann'), 'T1\tlocation 1 4\t汪清县\n');
  await runCaptured(['new', path('p')]);
  const args = ['import', path('p'), '--json'];
  const beside = await runCaptured([...args, path('简报.ann')]);
  expect([beside.status, beside.records()]).toMatchObject([
    0,
    [{ file: path('简报.ann'), format: 'brat', annotations: 1, refused: [] }],
  ]);
  const alone = await runCaptured([...args, path('孤本.ann')]);
  expect(alone.status).toBe(1);
  expect(alone.out + alone.err).toContain('孤本.txt');
  const listed = await runCaptured(['list', path('p'), '--json']);
  expect(listed.records()).toHaveLength(1);
});
