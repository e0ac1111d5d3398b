import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aTime } from '../../core/testing/builders.ts';
import { readEarlierIssue } from './earlier-issue.ts';
import { projectPaths } from '../paths.ts';
import { aStoreWithReport, aText, tagging, value } from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

async function twoIssues() {
  const { store, report } = await aStoreWithReport();
  value(await store.commit(report, '李雷', await tagging(store, report, 8, 12, 'a')));
  const file = join(await temporaryFolder(), '再版.txt');
  await writeFile(file, `更正：${aText.replace('95.3%', '96.1%')}`);
  const later = value(await store.importFile(file, { at: aTime }));
  const earlier = store.reports.find(({ id }) => id === report);
  if (earlier === undefined) throw new Error('no report');
  const { directory, project } = store;
  return { store, asked: { directory, earlier, later, reviewer: '李雷', project } };
}

test('the work on an earlier issue is held against the later one beside the open project, which it does not touch', async () => {
  const { store, asked } = await twoIssues();
  const { layer, places, text } = value(await readEarlierIssue(asked));
  expect(text).toBe(aText);
  expect(layer).toEqual(value(await store.layer(asked.earlier.id, '李雷')));
  expect(places.annotations).toMatchObject([{ kind: 'moved', span: { start: 11, end: 15 } }]);
});

test('whoever has not begun has nothing to carry, and damage is named and left where it is', async () => {
  const { store, asked } = await twoIssues();
  const nobody = value(await readEarlierIssue({ ...asked, reviewer: '韩梅梅' }));
  expect(nobody.places.annotations).toEqual([]);
  const path = projectPaths(store.directory).report(asked.later.id).text;
  await writeFile(path, '别的文字');
  expect(await readEarlierIssue(asked)).toEqual({
    ok: false,
    error: { code: 'hash-differs', path },
  });
});
