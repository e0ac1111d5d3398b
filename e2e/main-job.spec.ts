import { execFile } from 'node:child_process';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { findProposals } from '../src/core/suggest/proposals.ts';
import type { Proposal } from '../src/core/propose/proposal.ts';
import { sourceText } from '../src/core/text/source-text.ts';
import { expect, test } from './fixtures.ts';
import type { Hezhu } from './hezhu.ts';
import { EditorPage } from './pages/editor.ts';
import type { Place } from './place.ts';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '..');
const commandLine = join(root, 'build', 'hezhu.mjs');

/** As a key of the text: the built-in labels in their order. */
const labelKeys = { figure: '1', program: '2', location: '3' } as const;
type LabelId = keyof typeof labelKeys;

interface Wanted {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly label: LabelId;
}

/** What an exported annotation says of its place. */
interface Exported {
  readonly start: number;
  readonly end: number;
  readonly startCodePoint: number;
  readonly endCodePoint: number;
  readonly quote: string;
  readonly label: string;
}

interface ExportedReport {
  readonly text: string;
  readonly layers: readonly { readonly annotations: readonly Exported[] }[];
}

/** Ten spans at the beginning for the keyboard, ten further down for the mouse: what a reviewer would tag, no two on the same words. */
function twentySpans(text: string): { readonly byKey: Wanted[]; readonly byMouse: Wanted[] } {
  const isLabel = (label: string): label is LabelId => label in labelKeys;
  const wanted = findProposals(text, ['figure', 'program', 'location']).flatMap(
    ({ start, end, text: quote, label }: Proposal): Wanted[] =>
      isLabel(label) && quote.length >= 2 && !/["“”\s]/u.test(quote)
        ? [{ start, end, text: quote, label }]
        : [],
  );
  const apart = wanted.filter(({ start }, index) => start >= (wanted[index - 1]?.end ?? 0));
  const byKey = apart.slice(0, 10);
  const last = byKey.at(-1)?.end ?? 0;
  // The mouse finds a quote by its first occurrence.
  const byMouse = apart
    .filter(({ start, text: quote }) => start > last && text.indexOf(quote) === start)
    .slice(0, 10);
  return { byKey, byMouse };
}

/** Goes to a span by arrow keys alone, selects it with Shift and presses its label's key. `from` is where the caret stands. */
async function tagByKeyboard({ page }: Hezhu, from: number, wanted: Wanted): Promise<void> {
  for (let offset = from; offset < wanted.start; offset += 1)
    await page.keyboard.press('ArrowRight');
  await page.keyboard.down('Shift');
  for (let offset = wanted.start; offset < wanted.end; offset += 1) {
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.up('Shift');
  await page.keyboard.press(labelKeys[wanted.label]);
}

async function tagByMouse(hezhu: Hezhu, editor: EditorPage, wanted: Wanted): Promise<void> {
  await editor.scrollTo(wanted.text);
  await editor.drag(wanted.text);
  await editor.expectSelected(wanted.text);
  await hezhu.page.keyboard.press(labelKeys[wanted.label]);
}

async function expectCount({ desk }: Hezhu, count: number): Promise<void> {
  await expect(desk.status).toContainText(`标注 ${String(count)}`);
}

/** Exports by the menu into a folder, and returns the file. */
async function exportByMenu(hezhu: Hezhu, place: Place): Promise<string> {
  const chosen = join(place.root, 'chosen');
  await mkdir(chosen, { recursive: true });
  await hezhu.choose(chosen);
  await hezhu.menu('export-corpus');
  await hezhu.page.getByRole('button', { name: '选择文件夹并导出…' }).click();
  await expect(hezhu.page.getByText('导出完成')).toBeVisible();
  await expect(hezhu.page.getByText('没有内容丢失。')).toBeVisible();
  await hezhu.page.getByRole('button', { name: '完成' }).click();
  const [folder = ''] = await readdir(chosen);
  return join(chosen, folder, 'corpus.jsonl');
}

/** Each annotation as `label quote`, its quote held against the text at its offsets in both units. */
function checkedAnnotations({ text, layers }: ExportedReport): readonly string[] {
  const codePoints = Array.from(text);
  return layers.flatMap(({ annotations }) =>
    annotations.map((annotation) => {
      const { start, end, startCodePoint, endCodePoint, quote, label } = annotation;
      expect(text.slice(start, end)).toBe(quote);
      expect(codePoints.slice(startCodePoint, endCodePoint).join('')).toBe(quote);
      return `${label} ${quote}`;
    }),
  );
}

function inOrder(wanted: readonly Wanted[]): readonly string[] {
  return [...wanted].sort((a, b) => a.start - b.start).map(({ label, text }) => `${label} ${text}`);
}

async function reportsOf(corpus: string): Promise<readonly ExportedReport[]> {
  const [, ...lines] = (await readFile(corpus, 'utf8')).trimEnd().split('\n');
  // Our own export, just written.
  return lines.map((line) => JSON.parse(line) as ExportedReport);
}

const rare = [
  '📊𠮷野县脱贫攻坚工作综述👨‍👩‍👧',
  '',
  '𠮷野县共有5个贫困县,建档立卡贫困人口50829人,浙江省投入1.5亿元,实施危房改造312户,覆盖20个村,产业扶贫惠及3000人。',
  '',
  '📊截至目前,产值增长7.8%,四川省支援600万元,光伏扶贫装机45兆瓦,湖南省培训120人次,修路33公里,建房88栋。',
  '',
  '👨‍👩‍👧贵州省出资42万元,户均增收950元,云南省提供71台,发放16万袋,河南省种植29亩,新建13座,资助47名。',
].join('\n');

const seeds = [
  { file: '000_a8a546a845a771ee.txt', title: '栉风沐雨扶贫路' },
  { file: '001_aee02e7cbc145f9d.txt', title: '脱贫攻坚的白城路径' },
  { file: '002_401aacc60b343d36.txt', title: '吉林省人社厅扶贫包保工作' },
  { file: '003_32f6aa44d8edf1e2.txt', title: '安图之变' },
  { file: '004_07fd53cfae5a2b60.txt', title: '陇南市双联行动' },
];

for (const { file, title } of seeds) {
  test(`takes ${file} from a first start to a corpus that reads back`, async ({ place, start }) => {
    test.setTimeout(180_000);
    const text = sourceText(await readFile(join(root, 'seeds', file), 'utf8'));
    await takeThrough({ place, start, text, title, args: [] });
  });
}

test('takes a text with characters beyond the basic plane all the way, offsets right in both units', async ({
  place,
  start,
}) => {
  test.setTimeout(180_000);
  const project = join(place.root, 'project');
  const source = join(place.root, 'rare.txt');
  await writeFile(source, rare);
  await run(process.execPath, [commandLine, 'new', project, '--name', '工程']);
  await run(process.execPath, [commandLine, 'import', project, source]);
  await takeThrough({
    place,
    start,
    text: rare,
    title: '野县脱贫攻坚',
    args: ['--project', project],
  });
});

interface Journey {
  readonly place: Place;
  readonly start: (options?: { readonly args: readonly string[] }) => Promise<Hezhu>;
  readonly text: string;
  readonly title: string;
  readonly args: readonly string[];
}

async function takeThrough({ place, start, text, title, args }: Journey): Promise<void> {
  const { byKey, byMouse } = twentySpans(text);
  expect([byKey.length, byMouse.length]).toEqual([10, 10]);
  const hezhu = await start({ args });
  const editor = new EditorPage(hezhu.page);
  await hezhu.desk.openReport(title);

  await editor.text.focus();
  await hezhu.page.keyboard.press('Control+Home');
  const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });
  const steps = (from: number, to: number) => [...graphemes.segment(text.slice(from, to))].length;
  let caret = 0;
  for (const wanted of byKey) {
    const from = wanted.start - steps(caret, wanted.start);
    await tagByKeyboard(hezhu, from, wanted);
    caret = wanted.end;
  }
  await expectCount(hezhu, 10);
  for (const wanted of byMouse) await tagByMouse(hezhu, editor, wanted);
  await expectCount(hezhu, 20);

  for (let step = 0; step < 3; step += 1) await hezhu.page.keyboard.press('Control+z');
  await expectCount(hezhu, 17);
  for (let step = 0; step < 3; step += 1) await hezhu.page.keyboard.press('Control+Shift+z');
  await expectCount(hezhu, 20);
  await hezhu.desk.saved();
  await hezhu.quit();

  const again = await start({ args });
  await again.desk.openReport(title);
  await expectCount(again, 20);
  const corpus = await exportByMenu(again, place);
  await again.quit();

  const report = (await reportsOf(corpus)).find((candidate) => candidate.text === text);
  expect(report && checkedAnnotations(report)).toEqual(inOrder([...byKey, ...byMouse]));
  await expectEqualReadBack(place, corpus);
}

/** Reads the corpus into a new project and exports that: the same bytes. */
async function expectEqualReadBack(place: Place, corpus: string): Promise<void> {
  const copy = join(place.root, 'read-back');
  const out = join(place.root, 'read-back-corpus');
  await run(process.execPath, [commandLine, 'new', copy]);
  await run(process.execPath, [commandLine, 'import', copy, corpus, '--as', 'hezhu-jsonl']);
  await run(process.execPath, [
    commandLine,
    'export',
    copy,
    '--format',
    'hezhu-jsonl',
    '--out',
    out,
  ]);
  expect(await readFile(join(out, 'corpus.jsonl'), 'utf8')).toBe(await readFile(corpus, 'utf8'));
}
