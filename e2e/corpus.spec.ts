import { execFile } from 'node:child_process';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Annotation, Relation } from '../src/core/annotation/annotation.ts';
import type { Abilities } from '../src/core/format/abilities.ts';
import { formats } from '../src/core/format/registry.ts';
import { bothThemes } from './every-look.ts';
import { expect, test } from './fixtures.ts';
import { halfAnnotate } from './half-annotated.ts';
import type { Hezhu } from './hezhu.ts';

const root = resolve(import.meta.dirname, '..');
const pictures = join(root, 'test-results', 'looks');
const run = promisify(execFile);

/** The same program without a window; a status of 1 says that there is something to tell. */
async function hezhu(...args: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [join(root, 'out/main/cli.js'), ...args], {
    maxBuffer: 2 ** 28,
  });
  return stdout;
}

/** What of a corpus is compared: spans, and of what they say that which a format declares to keep. */
type Kept = Pick<Abilities, 'attributes' | 'relations' | 'verdicts' | 'notes'>;

const everything: Kept = { attributes: true, relations: true, verdicts: true, notes: true };

interface Said {
  readonly text: string;
  readonly layers: readonly {
    readonly annotations: readonly Annotation[];
    readonly relations: readonly Relation[];
  }[];
}

/** What a corpus says, a line each: its spans, and its relations by the spans that they join. */
async function saidIn(corpus: string, kept: Kept): Promise<readonly string[]> {
  const [, ...lines] = (await readFile(join(corpus, 'corpus.jsonl'), 'utf8')).trimEnd().split('\n');
  return lines
    .flatMap((line) => {
      const { text, layers }: Said = JSON.parse(line);
      return layers.flatMap(({ annotations, relations }) => {
        const spans = annotations.map((annotation) => {
          expect(text.slice(annotation.start, annotation.end)).toBe(annotation.quote);
          return [annotation.id, lineOf(annotation, kept)] as const;
        });
        const byId = new Map(spans);
        const links = relations.map(
          ({ type, from, to }) => `${type}: ${byId.get(from) ?? ''} → ${byId.get(to) ?? ''}`,
        );
        return [...byId.values(), ...(kept.relations ? links : [])];
      });
    })
    .sort();
}

function lineOf(annotation: Annotation, kept: Kept): string {
  const { label, start, quote, attributes, verdict, note, flagged } = annotation;
  const byName = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    `${label} ${String(start)} ${quote}`,
    ...(kept.attributes ? [JSON.stringify(byName)] : []),
    ...(kept.verdicts ? [verdict] : []),
    ...(kept.notes ? [note, String(flagged)] : []),
  ].join(' ');
}

/** Holds a corpus to saying something of every kind that is compared. */
async function expectEverything(corpus: string): Promise<void> {
  const said = (await saidIn(corpus, everything)).join('\n');
  for (const part of ['figure_location: ', '"measure"', ' confirmed ', ' wrong ', ' true']) {
    expect(said).toContain(part);
  }
}

async function openCorpusDialog({ desk }: Hezhu, name: string): Promise<void> {
  await desk.command(name);
  await expect(desk.dialog).toBeVisible();
}

test('a seed leaves by the dialog in every format, and each comes back into a new project with all that the format declares', async ({
  start,
  place,
}) => {
  test.setTimeout(300_000);
  const shown = await start();
  const { page, desk } = shown;
  await halfAnnotate(page);
  await page.reload();
  await desk.painted();
  let lossless: string | null = null;
  for (const { id, writer, read, abilities } of formats) {
    if (writer === null) continue;
    const chosen = join(place.root, `chosen-${id}`);
    await mkdir(chosen);
    await shown.choose(chosen);
    await page.keyboard.press('Control+e');
    const at = formats.filter((each) => each.writer !== null).findIndex((each) => each.id === id);
    await desk.dialog.locator('.format').nth(at).click();
    await desk.dialog.getByRole('button', { name: '选择文件夹并导出…' }).click();
    await expect(desk.dialog).toContainText('导出完成');
    await page.keyboard.press('Enter');
    await expect(desk.dialog).toHaveCount(0);
    const [folder = ''] = await readdir(chosen);
    expect(folder).toContain(id);
    if (read === null) continue;
    const project = join(place.root, `back-${id}`);
    const plain = join(place.root, `plain-${id}`);
    await hezhu('new', project);
    await hezhu('import', project, join(chosen, folder));
    await hezhu('export', project, '--format', 'hezhu-jsonl', '--out', plain);
    // The first of them is Hezhu's own, which the others are held against.
    lossless ??= plain;
    const given = await saidIn(lossless, abilities);
    const back = await saidIn(plain, abilities);
    expect(given.length).toBeGreaterThan(20);
    if (id === 'hezhu-jsonl') await expectEverything(lossless);
    if (abilities.overlap) expect([id, back]).toEqual([id, given]);
    else expect(back.filter((line) => !given.includes(line))).toEqual([]);
  }
});

test('a corpus of another tool shows what it holds, and its labels become ours', async ({
  start,
  place,
}) => {
  const file = join(place.root, '外来语料.jsonl');
  const text = '📊汪清县脱贫近4万人，吉林日报报道。';
  const points = Array.from(text);
  const span = (quote: string, label: string) => {
    const at = points.join('').indexOf(quote);
    const from = Array.from(text.slice(0, at)).length;
    return [from, from + Array.from(quote).length, label];
  };
  const label = [span('汪清县', 'GPE'), span('近4万人', 'NUM'), span('吉林日报', 'ORG')];
  const lines = [JSON.stringify({ id: 1, text, label }), '{"id":2,"text":3}'];
  await writeFile(file, `${lines.join('\n')}\n`);
  const shown = await start();
  const { page, desk } = shown;
  await openCorpusDialog(shown, '导入带标注的语料');
  await bothThemes(shown, 'corpus-start');
  await shown.choose(file);
  await desk.dialog.getByRole('button', { name: '选文件…' }).click();
  await expect(desk.dialog).toContainText('1 份文档，3 条标注');
  await expect(desk.dialog).toContainText('有 1 处读不了');
  // Back to the choice, of which the format is one, and here again.
  await desk.dialog.getByRole('button', { name: '另选格式或文件' }).click();
  await expect(desk.dialog.getByRole('combobox', { name: '格式' })).toBeVisible();
  await desk.dialog.getByRole('button', { name: '选文件…' }).click();
  await expect(desk.dialog).toContainText('1 份文档，3 条标注');
  const to = (foreign: string) => desk.dialog.getByRole('combobox', { name: `导入为: ${foreign}` });
  await to('GPE').selectOption('location');
  await to('NUM').selectOption('figure');
  await to('ORG').selectOption('');
  // What is wrong is told in the words of the screen, the field and what it should hold named.
  await expect(desk.dialog).toContainText('text 应为文字');
  await expect(desk.dialog).not.toContainText('expected');
  await bothThemes(shown, 'corpus-found');
  await desk.dialog.getByRole('button', { name: '导入 1 份文档' }).click();
  await expect(desk.dialog).toContainText('已导入 1 份');
  await page.keyboard.press('Escape');
  await expect(desk.reportTitles()).toHaveCount(6);
});

test('the import of a corpus looks right in English and the dark', async ({ start, place }) => {
  const file = join(place.root, 'corpus.jsonl');
  const label = [
    [0, 3, 'GPE'],
    [4, 8, 'figure'],
  ];
  await writeFile(file, `${JSON.stringify({ id: 1, text: '汪清县有近4万人。', label })}\n`);
  const shown = await start();
  const { page, desk } = shown;
  await page.evaluate(() =>
    window.hezhu.request('settings:change', { theme: 'dark', language: 'en', hintDismissed: true }),
  );
  await page.reload();
  await desk.painted();
  await openCorpusDialog(shown, 'Import an annotated corpus');
  await page.screenshot({ path: join(pictures, 'corpus-dark-en-start.png') });
  await shown.choose(file);
  await desk.dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(desk.dialog).toContainText('new label GPE');
  await page.screenshot({ path: join(pictures, 'corpus-dark-en.png') });
});
