import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyLayer } from '../core/annotation/layer.ts';
import { exclude, include } from '../core/annotation/edit/edit-regions.ts';
import type { Change } from '../core/annotation/edit/change.ts';
import type { EditContext } from '../core/annotation/edit/edit.ts';
import { openProject } from '../store/project/open-project.ts';
import { runCaptured } from './testing/run-captured.ts';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'hezhu-regions-'))));
afterEach(() => rm(folder, { recursive: true }));

const text = `首页 > 新闻 > 本地
水窖通到家门口
2020-05-06 来源：本地日报

全县共建水窖812口,其中北片305口,南片507口,受益群众达2.3万人,吃水难问题得到解决。
评论(35人参与,12条评论)
`;

const quotes = (records: readonly unknown[]) =>
  records.map((each) => Reflect.get(Object(each), 'text'));

/** A project whose one report has the layer of 李雷 with one change. */
async function projectWith(build: (context: EditContext) => Change): Promise<string> {
  const dir = join(folder, 'p');
  await writeFile(join(folder, 'a.txt'), text);
  await runCaptured(['new', dir]);
  await runCaptured(['import', dir, join(folder, 'a.txt')]);
  const opened = await openProject(dir);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const store = opened.value;
  await store.ensureReviewer('李雷');
  let ids = 0;
  const at = '2026-01-02T03:04:05.678Z';
  const change = build({ author: '李雷', at, newId: () => `id-${(ids += 1)}` });
  const committed = await store.commit(store.reports[0]?.id ?? '', '李雷', change);
  if (!committed.ok) throw new Error(JSON.stringify(committed.error));
  await store.close();
  return dir;
}

function spanOf(quote: string) {
  const start = text.indexOf(quote);
  return { start, end: start + quote.length, reason: 'other' as const };
}

test('nothing is proposed or checked in what the rules take for a page’s furniture, and that is said', async () => {
  await writeFile(join(folder, 'a.txt'), text);
  const figures = await runCaptured([
    'propose',
    '--text',
    join(folder, 'a.txt'),
    '--label',
    'figure',
  ]);
  expect(quotes(figures.records())).toEqual(['812口', '305口', '507口', '2.3万人']);
  expect(figures.err).toMatch(/: 3\n$|有 3 段/);
  const checks = await runCaptured(['check', '--text', join(folder, 'a.txt')]);
  expect(checks.records()).toMatchObject([{ kind: 'sum', outcome: 'holds' }]);
  expect(checks.err).toMatch(/3/);
});

test('what a reviewer leaves out is passed over too', async () => {
  const dir = await projectWith((context) =>
    exclude(
      emptyLayer('李雷'),
      text,
      [{ ...spanOf('其中北片305口,南片507口'), provenance: { kind: 'reviewer' } }],
      context,
    ),
  );
  const figures = await runCaptured(['propose', dir, '--label', 'figure']);
  expect(quotes(figures.records())).toEqual(['812口', '2.3万人']);
  expect((await runCaptured(['check', dir])).records()).toEqual([]);
});

test('what a reviewer keeps is looked at although the rules would leave it out', async () => {
  const dir = await projectWith((context) =>
    include(
      emptyLayer('李雷'),
      text,
      {
        regions: [],
        proposed: [
          {
            ...spanOf('评论(35人参与,12条评论)'),
            provenance: { kind: 'rule', rule: 'region/share-comment' },
          },
        ],
      },
      context,
    ),
  );
  const figures = await runCaptured(['propose', dir, '--label', 'figure']);
  expect(quotes(figures.records())).toEqual(['812口', '305口', '507口', '2.3万人', '35人', '12条']);
});
