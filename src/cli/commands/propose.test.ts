import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reject } from '../../core/annotation/edit.ts';
import { emptyLayer } from '../../core/annotation/layer.ts';
import { aTime } from '../../core/testing/builders.ts';
import { openProject } from '../../store/open-project.ts';
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
