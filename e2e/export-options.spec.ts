import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Locator } from '@playwright/test';
import type { CaseRecord } from '../src/core/annotation/casework.ts';
import type { ReportState } from '../src/core/annotation/layer.ts';
import { type Region, regionEdges } from '../src/core/annotation/region.ts';
import { editText } from '../src/core/correct/text-edit.ts';
import { allLabels } from '../src/core/format/format.ts';
import { formats } from '../src/core/format/registry.ts';
import { hezhuJsonlWriter } from '../src/core/format/hezhu-jsonl/hezhu-jsonl-write.ts';
import { exportWords } from '../src/core/locale/corpus/export-words.ts';
import { reportStateWords } from '../src/core/locale/text/report-states-words.ts';
import type { AnnotatedReport } from '../src/core/project/project.ts';
import { aLayer, aRelation, aTime } from '../src/core/testing/builders.ts';
import { aProject, annotated, quoted } from '../src/core/testing/corpus-builders.ts';
import { expect, test } from './fixtures.ts';
import type { Hezhu } from './hezhu.ts';

const root = resolve(import.meta.dirname, '..');

async function hezhu(...args: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [join(root, 'out/main/cli.js'), ...args]);
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A report that was corrected, with a stretch left out, two reviewers, and something of every kind in the work of one. */
function fullReport(): AnnotatedReport {
  const before = '首页 > 新闻\n📊汪清县脱贫近4万人，投入6.5亿元。\n';
  const edits = [{ at: before.indexOf('6.5') + 3, removed: '', added: '7' }];
  const text = editText(before, edits) ?? '';
  const correction = {
    id: 'c1',
    author: '李雷',
    at: aTime,
    takesBack: null,
    edits,
    beforeSha256: sha256(before),
    afterSha256: sha256(text),
    decisions: [],
  };
  const people = quoted(text, '近4万人', {
    attributes: { value: '40000', unit: '人' },
    verdict: 'confirmed',
    note: '查过年鉴',
  });
  const place = quoted(text, '汪清县', { label: 'location' });
  const money = quoted(text, '6.57亿元', { label: 'figure' });
  const navigation = { start: 0, end: text.indexOf('\n') };
  const region: Region = {
    ...navigation,
    ...regionEdges(text, navigation),
    id: 'region',
    excluded: true,
    reason: 'navigation',
    author: '李雷',
    provenance: { kind: 'reviewer' },
    at: aTime,
  };
  const check: CaseRecord = {
    ...{ kind: 'check', id: 'own', author: '李雷', at: aTime },
    ...{ formula: 'a = 40000', figures: [{ name: 'a', annotation: people.id }], note: '' },
  };
  const mine = aLayer([people, place, money], [aRelation(people, place)], {
    ...{ state: 'final', regions: [region], casework: [check], correction: 'c1' },
  });
  const hers = quoted(text, '投入', { id: 'hers', label: 'program', author: '韩梅梅' });
  const other = aLayer([hers], [], {
    ...{ reviewer: '韩梅梅', state: 'in-progress', correction: 'c1' },
  });
  const source = { name: '甲.txt', encoding: 'utf-8', sha256: sha256(before) } as const;
  const report = annotated(text, [mine, other], {
    ...{ title: '甲报告', textSha256: sha256(text), source, corrections: [correction] },
  });
  return { ...report, source: new TextEncoder().encode(before) };
}

function otherReport(): AnnotatedReport {
  const text = '乙县修路3条。\n';
  const source = { name: '乙.txt', encoding: 'utf-8', sha256: sha256(text) } as const;
  const roads = quoted(text, '3条', { id: 'roads' });
  const place = quoted(text, '乙县', { id: 'place', label: 'location' });
  return annotated(text, [aLayer([roads, place], [], { state: 'in-review' })], {
    ...{ id: 'r2', title: '乙报告', textSha256: sha256(text), source },
  });
}

async function aFullProject(folder: string): Promise<string> {
  const project = aProject({
    reviewers: [
      { id: '李雷', name: '李雷' },
      { id: '韩梅梅', name: '韩梅梅' },
    ],
  });
  const writer = hezhuJsonlWriter(project, { labels: allLabels(project.labels) });
  const parts = [fullReport(), otherReport()].map((report) => writer.part(report, ''));
  const chunks = [...writer.begin(), ...parts.flatMap(({ chunks: own }) => own)];
  const corpus = join(folder, 'corpus.jsonl');
  await writeFile(corpus, chunks.map(({ content }) => String(content)).join(''));
  const made = join(folder, 'project');
  await hezhu('new', made);
  await hezhu('import', made, corpus);
  return made;
}

interface Words {
  readonly export: (typeof exportWords)['zh-CN' | 'en'];
  readonly states: Readonly<Record<ReportState, string>>;
  readonly labels: { readonly location: string };
}

/** An option: how it is chosen, and what it takes out of, or brings into, what is written and what the preview shows. */
interface OptionCase {
  readonly name: string;
  readonly format: string;
  readonly choose: (dialog: Locator, words: Words) => Promise<void>;
  readonly gone?: RegExp;
  readonly come?: RegExp;
  /** Where only the files show it. */
  readonly unseen?: boolean;
}

const box = (dialog: Locator, name: string, group?: string): Locator =>
  (group === undefined ? dialog : dialog.getByRole('group', { name: group })).getByRole(
    'checkbox',
    { name, exact: true },
  );

const content = (kind: 'attributes' | 'relations' | 'verdicts' | 'notes' | 'checks') =>
  async function choose(dialog: Locator, words: Words) {
    await box(dialog, words.export.abilities[kind], words.export.content).uncheck();
  };

const cases: readonly OptionCase[] = [
  {
    name: 'labels',
    format: 'tei',
    choose: (dialog, words) => box(dialog, words.labels.location, words.export.labels).uncheck(),
    gone: /type="location"/,
  },
  {
    name: 'layers',
    format: 'tei',
    choose: (dialog, words) => box(dialog, '韩梅梅', words.export.layers).uncheck(),
    gone: /韩梅梅/,
  },
  {
    name: 'report states',
    format: 'tei',
    async choose(dialog, words) {
      for (const state of ['not-started', 'in-progress', 'final'] as const)
        await box(dialog, words.states[state], words.export.reportState).uncheck();
    },
    gone: /甲报告/,
  },
  {
    name: 'layer states',
    format: 'tei',
    choose: (dialog, words) =>
      box(dialog, words.states['in-progress'], words.export.layerState).uncheck(),
    gone: /韩梅梅/,
  },
  { name: 'attributes', format: 'tei', choose: content('attributes'), gone: /name="value"/ },
  { name: 'relations', format: 'tei', choose: content('relations'), gone: /figure_location/ },
  { name: 'verdicts', format: 'tei', choose: content('verdicts'), gone: /confirmed/ },
  { name: 'notes', format: 'tei', choose: content('notes'), gone: /查过年鉴/ },
  { name: 'checks', format: 'checks-csv', choose: content('checks'), gone: /a = 40000/ },
  {
    name: 'excluded stretches',
    format: 'brat',
    choose: (dialog, words) => box(dialog, words.export.withoutRegions).check(),
    // 📊 is one code point; the navigation and its line end are gone.
    gone: /location 9 12\t汪清县/,
    come: /location 1 4\t汪清县/,
  },
  {
    name: 'text version',
    format: 'tei',
    choose: (dialog, words) => box(dialog, words.export.originalTexts).check(),
    gone: /6\.57亿元/,
    come: /6\.5亿元/,
  },
  {
    name: 'layout',
    format: 'doccano',
    async choose(dialog, words) {
      const layout = dialog.getByRole('combobox', { name: words.export.layout });
      await layout.selectOption(words.export.layouts['per-document']);
    },
    gone: /doccano\/李雷\.jsonl/,
    come: /doccano\/李雷\/甲\.jsonl/,
  },
  {
    name: 'scheme',
    format: 'conll',
    async choose(dialog, words) {
      await dialog.getByRole('combobox', { name: words.export.scheme }).selectOption('bmes');
    },
    come: /M-location/,
  },
  {
    name: 'spreadsheet copy',
    format: 'csv',
    choose: (dialog, words) => box(dialog, words.export.spreadsheetCopy).check(),
    come: /spreadsheet\/spans\.csv/,
  },
  {
    name: 'split',
    format: 'tei',
    async choose(dialog, words) {
      await box(dialog, words.export.split).check();
      await dialog.getByRole('textbox', { name: words.export.shares }).fill('1:1');
    },
    come: /train\/tei/,
  },
  {
    name: 'licence',
    format: 'croissant',
    choose: (dialog, words) =>
      dialog.getByRole('textbox', { name: words.export.licence }).fill('CC-BY-4.0'),
    come: /"license": "CC-BY-4\.0"/,
    unseen: true,
  },
];

/** What a folder holds: its paths, and what its texts say; without card and checksums. */
async function contentOf(folder: string): Promise<string> {
  const paths = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/^(?:README\.md|SHA256SUMS)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return [...paths.map((path) => path.slice(folder.length + 1)), ...texts].join('\n');
}

/** What the preview shows: the paths of its files, and the chosen one. */
async function shownIn(dialog: Locator, words: Words): Promise<string> {
  const preview = dialog.getByRole('region', { name: words.export.preview });
  const files = await preview.locator('select option').allTextContents();
  return [...files, await preview.innerText()].join('\n');
}

async function openDialog({ page, desk }: Hezhu, format: string): Promise<void> {
  await page.keyboard.press('Control+e');
  const written = formats.filter(({ writer }) => writer !== null);
  const at = written.findIndex(({ id }) => id === format);
  await desk.dialog.locator('.format').nth(at).click();
}

async function exportTo(shown: Hezhu, folder: string, words: Words): Promise<string> {
  const { page, desk } = shown;
  await mkdir(folder);
  await shown.choose(folder);
  await desk.dialog.getByRole('button', { name: words.export.start }).click();
  await expect(desk.dialog).toContainText(words.export.doneTitle);
  await page.keyboard.press('Enter');
  await expect(desk.dialog).toHaveCount(0);
  const [name = ''] = await readdir(folder);
  return join(folder, name);
}

for (const locale of ['zh-CN', 'en'] as const) {
  test(`each option of an export changes what is written as the preview says: ${locale}`, async ({
    start,
    place,
  }) => {
    test.setTimeout(300_000);
    const project = await aFullProject(place.root);
    const language = locale === 'en' ? 'en_US' : 'zh_CN';
    const shown = await start({ args: ['--project', project], language });
    const { page, desk } = shown;
    await page.evaluate((chosen) => window.hezhu.request('settings:change', chosen), {
      ...{ language: locale, hintDismissed: true },
    });
    const words: Words = {
      export: exportWords[locale],
      states: reportStateWords[locale],
      labels: { location: locale === 'en' ? 'Location' : '地点' },
    };
    for (const [index, { name, format, choose, gone, come, unseen = false }] of cases.entries()) {
      await test.step(name, async () => {
        await openDialog(shown, format);
        const seen = expect.poll(() => shownIn(desk.dialog, words), { timeout: 10_000 });
        if (!unseen && gone !== undefined) await seen.toMatch(gone);
        if (!unseen && come !== undefined) await seen.not.toMatch(come);
        await choose(desk.dialog, words);
        if (!unseen && gone !== undefined) await seen.not.toMatch(gone);
        if (!unseen && come !== undefined) await seen.toMatch(come);
        const out = await exportTo(shown, join(place.root, `out-${index}`), words);
        const written = await contentOf(out);
        if (gone !== undefined) expect(written).not.toMatch(gone);
        if (come !== undefined) expect(written).toMatch(come);
      });
    }
    await openDialog(shown, 'tei');
    await box(desk.dialog, words.export.zip).check();
    const archive = await exportTo(shown, join(place.root, 'zipped'), words);
    expect(archive).toMatch(/\.zip$/);
    const back = join(place.root, 'back');
    await hezhu('new', back);
    await hezhu('import', back, archive);
  });
}
