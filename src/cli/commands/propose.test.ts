import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reject } from '../../core/annotation/edit/edit.ts';
import { emptyLayer } from '../../core/annotation/layer.ts';
import { takeLessons } from '../../core/project/edits/lesson-edits.ts';
import { recordOf } from '../../core/project/project-record.ts';
import { aTime } from '../../core/testing/builders.ts';
import { openProject } from '../../store/project/open-project.ts';
import { temporaryFolder } from '../../store/testing/temporary-folder.ts';
import { value } from '../../store/testing/stores.ts';
import { runCaptured } from '../testing/run-captured.ts';

const text = '全县有近4万人,同比下降26%。\n';

test('nothing is proposed that a reviewer of the project has rejected, and no such figure is checked', async () => {
  const folder = await temporaryFolder();
  const dir = join(folder, 'p');
  await writeFile(join(folder, '报告.txt'), text);
  await runCaptured(['new', dir]);
  await runCaptured(['import', dir, join(folder, '报告.txt')]);
  const proposed = (await runCaptured(['propose', dir, '--label', 'figure'])).records();
  const store = value(await openProject(dir));
  value(await store.ensureReviewer('李雷'));
  const ids = ['rejection', 'change'];
  const context = { author: '李雷', at: aTime, newId: () => ids.shift() ?? 'spare' };
  const refused = { start: 3, end: 7, label: 'figure', rule: 'figure/unit' };
  const change = reject(emptyLayer('李雷'), text, [refused], context);
  for (const { id } of store.reports) value(await store.commit(id, '李雷', change));
  await store.close();
  expect(proposed).toMatchObject([{ text: '近4万人' }, { text: '26%' }]);
  const again = await runCaptured(['propose', dir, '--label', 'figure']);
  // What was refused once makes its rule a little less sure.
  expect(again.records()).toEqual([
    expect.objectContaining({ text: '26%', score: (0.98 * 20) / 21 }),
  ]);
  expect((await runCaptured(['check', dir])).out).not.toContain('近4万人');
});

test('what is decided by hand in a project rules what is proposed and what is reckoned with', async () => {
  const folder = await temporaryFolder();
  const dir = join(folder, 'p');
  await writeFile(join(folder, '报告.txt'), '送来书籍12摞,其中小说5摞、散文7摞。\n');
  await runCaptured(['new', dir]);
  await runCaptured(['import', dir, join(folder, '报告.txt')]);
  expect((await runCaptured(['check', dir])).records()).toEqual([]);
  const store = value(await openProject(dir));
  value(await store.ensureReviewer('李雷'));
  const rows = [
    { kind: 'unit', label: 'figure', words: '摞', ruling: 'pinned', code: '' },
  ] as const;
  const edit = takeLessons(recordOf(store.project), rows);
  if (edit === null) throw new Error('there is something to take');
  value(await store.commitProject({ ...edit, id: 'c', origin: 'edit', author: '李雷', at: aTime }));
  await store.close();
  const proposed = await runCaptured(['propose', dir, '--label', 'figure']);
  expect(proposed.records()).toMatchObject([{ text: '12摞' }, { text: '5摞' }, { text: '7摞' }]);
  const checked = await runCaptured(['check', dir]);
  expect(checked.records()).toMatchObject([{ kind: 'sum', formula: '5 + 7 = 12' }]);
});
