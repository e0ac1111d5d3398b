import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { runCaptured } from './testing/run-captured.ts';

test('the table of formats in the docs is the one that `hezhu formats` prints', async () => {
  const { out } = await runCaptured(['formats']);
  const docs = await readFile('docs/formats.md', 'utf8');
  const [, , table = ''] = /```text\n(\$ hezhu formats)\n([\s\S]*?)```/.exec(docs) ?? [];
  expect(table).toBe(out.replace(/ +$/gm, ''));
});

test('every option of an export is told of in the docs', async () => {
  const { out } = await runCaptured(['export', '--help']);
  const docs = await readFile('docs/formats.md', 'utf8');
  const options = [...out.matchAll(/^ {2}(?:-h, )?(--[a-z-]+)/gm)].map(([, option = '']) => option);
  expect(options.length).toBeGreaterThan(15);
  const untold = options.filter((option) => option !== '--help' && !docs.includes(`\`${option}`));
  expect(untold).toEqual([]);
});
