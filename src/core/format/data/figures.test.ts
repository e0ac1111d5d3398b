import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../annotation/annotation.ts';
import type { CaseRecord } from '../../annotation/casework.ts';
import { arbitraryLabelled } from '../../testing/arbitrary-labelled.ts';
import { aLayer, aRelation, aTime } from '../../testing/builders.ts';
import { aProject, annotated, quoted } from '../../testing/corpus-builders.ts';
import { writeCorpus } from '../../testing/write-corpus.ts';
import { checkTable, checksCsv, checksParquet, checksXlsx } from './checks.ts';
import type { DataCell, DataTable } from './data-table.ts';
import type { Format } from '../format.ts';
import { figureTable, figuresCsv, figuresParquet, figuresXlsx } from './figures.ts';
import { allLabels } from '../format.ts';
import { readXml } from '../xml/xml-read.ts';

const text =
  '📊汪清县投入348199.6万元。𠮷林省脱贫近4万人，其中延边州=1.2万人。\n全县有10592户，比上年的10178户增加414户。';

const invested = quoted(text, '348199.6万元', {
  attributes: { value: '3481996000', unit: '元', kind: 'money', measure: '投入' },
});
const people = quoted(text, '近4万人', {
  attributes: { low: '35000', high: '40000', unit: '人', bound: 'about' },
  note: '=HYPERLINK("http://x")',
  flagged: true,
  verdict: 'wrong',
});
const linked = quoted(text, '10592户');
const wang = quoted(text, '汪清县', {
  label: 'location',
  attributes: { resolved: ['吉林省', '延边朝鲜族自治州', '汪清县'], code: '222424' },
});
const places: readonly Annotation[] = [
  wang,
  quoted(text, '𠮷林省', { label: 'location' }),
  quoted(text, '延边州', { label: 'location' }),
];
const others = ['1.2万人', '10178户', '414户'].map((quote) => quoted(text, quote));
const report = annotated(text, [
  aLayer([invested, people, linked, ...others, ...places], [aRelation(linked, wang)]),
]);

const project = aProject();
const labels = allLabels(project.labels);

/** The rows of a table by name of column. */
function named(table: DataTable, of = report): readonly Record<string, DataCell>[] {
  return table
    .of(of)
    .rows.map((row) =>
      Object.fromEntries(table.columns.map(({ name }, index) => [name, row[index] ?? null])),
    );
}

function written(format: Format, path: string) {
  const { files, blobs } = writeCorpus(format, project, [report], { labels });
  return { text: files[path] ?? '', bytes: blobs[path] ?? new Uint8Array() };
}

/** The cells of the first sheet of a workbook, null where a cell is empty; numbers are told from texts. */
function sheetOf(bytes: Uint8Array): readonly (readonly (string | { n: string } | null)[])[] {
  const parts = unzipSync(bytes);
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const rows = sheet.match(/<row>.*?<\/row>/gs) ?? [];
  return rows.map((row) =>
    (row.match(/<c(?:\/>| .*?<\/c>|>.*?<\/c>)/gs) ?? []).map((cell) => {
      const [, number] = /<v>(.*)<\/v>/.exec(cell) ?? [];
      const [, words] = /<t [^>]*>(.*)<\/t>/s.exec(cell) ?? [];
      if (number !== undefined) return { n: number };
      return words === undefined
        ? null
        : words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    }),
  );
}

describe('figures as data', () => {
  it('have a row each, with exact values, a place and offsets in both units', () => {
    const rows = named(figureTable);
    expect(rows.length).toBe(6);
    expect(rows[0]).toMatchObject({
      report: 'r1',
      title: '报告一',
      date: '2019-09-18',
      reviewer: '李雷',
      quote: '348199.6万元',
      value: '3481996000',
      unit: '元',
      measure: '投入',
      place: '吉林省/延边朝鲜族自治州/汪清县',
      place_code: '222424',
      place_from: 'sentence',
      verdict: 'unchecked',
    });
    expect(rows.map(({ quote, place, place_from }) => [quote, place, place_from])).toEqual([
      ['348199.6万元', '吉林省/延边朝鲜族自治州/汪清县', 'sentence'],
      ['近4万人', '𠮷林省', 'sentence'],
      ['1.2万人', '延边州', 'sentence'],
      ['10592户', '吉林省/延边朝鲜族自治州/汪清县', 'relation'],
      ['10178户', '吉林省/延边朝鲜族自治州/汪清县', 'sentence'],
      ['414户', '吉林省/延边朝鲜族自治州/汪清县', 'sentence'],
    ]);
    // Nobody gave these a number: it is read from their words.
    expect(rows.slice(2).map(({ value, unit }) => [value, unit])).toEqual([
      ['12000', '人'],
      ['10592', '户'],
      ['10178', '户'],
      ['414', '户'],
    ]);
    const points = Array.from(text);
    for (const { start, end, start_utf16, end_utf16, quote } of rows) {
      expect(points.slice(Number(start), Number(end)).join('')).toBe(quote);
      expect(text.slice(Number(start_utf16), Number(end_utf16))).toBe(quote);
    }
  });

  it('have their evidence, priority and right value, and nothing of what was left out', () => {
    const by = { author: '李雷', at: aTime };
    const casework: readonly CaseRecord[] = [
      {
        ...{ kind: 'evidence', id: 'e1', ...by, source: '统计年鉴', locator: '第 12 页' },
        ...{ quote: '348199.6', url: '', seen: '2026-01-31', file: null, passage: null },
      },
      {
        ...{ kind: 'assessment', id: 'a1', ...by, annotation: invested.id, claim: false },
        ...{ priority: 'high', assignee: '韩梅梅', rightValue: '348199.6万元', evidence: ['e1'] },
      },
    ];
    const of = annotated(text, [aLayer([invested], [], { casework })]);
    expect(named(figureTable, of)[0]).toMatchObject({
      right_value: '348199.6万元',
      priority: 'high',
      assignee: '韩梅梅',
      evidence: '统计年鉴; 第 12 页; “348199.6”; 2026-01-31',
    });
    const bare = figureTable.of(of, ['attributes', 'verdicts', 'notes']).rows[0] ?? [];
    const filled = figureTable.columns.flatMap(({ name }, at) => (bare[at] === null ? [] : [name]));
    expect(filled).toEqual(
      ['report', 'title', 'date', 'reviewer', 'figure', 'quote'].concat([
        'start',
        'end',
        'start_utf16',
        'end_utf16',
      ]),
    );
  });

  it('read back from CSV, with what a spreadsheet would take for a formula made harmless', () => {
    const csv = written(figuresCsv, 'figures.csv').text;
    const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true });
    expect(rows[1]?.['note']).toBe(`'=HYPERLINK("http://x")`);
    const given = named(figureTable).map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, String(cell ?? '')])),
    );
    expect(rows.map((row) => ({ ...row, note: row['note']?.replace(/^'/, '') }))).toEqual(given);
  });

  it('read back from Parquet as they are', async () => {
    const { bytes } = written(figuresParquet, 'figures.parquet');
    const rows = await parquetReadObjects({ file: bytes.slice().buffer });
    const given = named(figureTable).map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, cell]) => [
          name,
          typeof cell === 'number' ? BigInt(cell) : cell,
        ]),
      ),
    );
    expect(rows).toEqual(given);
  });

  it('are a workbook without formulas, whose numbers are numbers only where a spreadsheet holds them', () => {
    const { bytes } = written(figuresXlsx, 'figures.xlsx');
    const [head = [], ...rows] = sheetOf(bytes);
    expect(head).toEqual(figureTable.columns.map(({ name }) => name));
    const expected = figureTable.of(report).rows.map((row) =>
      row.map((cell, index) => {
        if (cell === null || cell === '') return null;
        if (typeof cell === 'number') return { n: String(cell) };
        return figureTable.columns[index]?.kind === 'decimal' ? { n: cell } : cell;
      }),
    );
    expect(rows).toEqual(expected);
    for (const part of Object.values(unzipSync(bytes)))
      expect(readXml(strFromU8(part)).ok).toBe(true);
    const again = written(figuresXlsx, 'figures.xlsx').bytes;
    expect(again).toEqual(bytes);
    const long = { ...people, attributes: { value: '1234567890.1234567' } };
    const other = annotated(text, [aLayer([long])]);
    const { blobs } = writeCorpus(figuresXlsx, project, [other], { labels });
    const [, row = []] = sheetOf(blobs['figures.xlsx'] ?? new Uint8Array());
    expect(row).toContain('1234567890.1234567');
  });

  it('say the same in every encoding, whatever a text holds', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryLabelled, async ({ project: some, reports }) => {
        const options = { labels: allLabels(some.labels) };
        const rows = reports.flatMap((each) => figureTable.of(each).rows);
        const quote = figureTable.columns.findIndex(({ name }) => name === 'quote');
        const { files } = writeCorpus(figuresCsv, some, reports, options);
        const cells: string[][] = parse(files['figures.csv'] ?? '', { bom: true });
        expect(cells.slice(1).map((row) => row[quote]?.replace(/^'(?='*[=+\-@\t\r])/, ''))).toEqual(
          rows.map((row) => row[quote]),
        );
        const { blobs } = writeCorpus(figuresParquet, some, reports, options);
        const bytes = blobs['figures.parquet'] ?? new Uint8Array();
        const read = await parquetReadObjects({ file: bytes.slice().buffer });
        expect(read.length).toBe(rows.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('checks as data', () => {
  it('have a row each, with formula, outcome and the place of their figures', () => {
    const rows = named(checkTable);
    expect(rows).toContainEqual(
      expect.objectContaining({
        report: 'r1',
        reviewer: '李雷',
        kind: 'difference',
        formula: '10592 - 10178 = 414',
        outcome: 'holds',
        figures: '10592户 | 10178户 | 414户',
      }),
    );
    const points = Array.from(text);
    for (const { start, end, start_utf16, end_utf16 } of rows) {
      expect(points.slice(Number(start), Number(end)).join('')).toBe(
        text.slice(Number(start_utf16), Number(end_utf16)),
      );
    }
  });

  it('have the reviewer’s answer, and the reviewer’s own checks unless they are left out', () => {
    const by = { author: '李雷', at: aTime };
    const quotes = ['10592户', '10178户', '414户'];
    const own = quotes.map((quote, at) => ({
      name: 'abc'.charAt(at),
      annotation: quoted(text, quote).id,
    }));
    const casework: readonly CaseRecord[] = [
      {
        ...{ kind: 'answer', id: 'n1', ...by, check: 'difference', formula: '10592 - 10178 = 414' },
        figures: quotes.map((quote) => {
          const { start, end } = quoted(text, quote);
          return { start, end, quote };
        }),
        ...{ answer: 'confirmed', reason: null, note: '已核对' },
      },
      { kind: 'check', id: 'c1', ...by, figures: own, formula: 'a − b = c', note: '自算' },
    ];
    const numbered = quotes.map((quote) =>
      quoted(text, quote, {
        attributes: { value: quote.replace('户', ''), unit: '户', kind: 'count', bound: 'exact' },
      }),
    );
    const of = annotated(text, [aLayer(numbered, [], { casework })]);
    const rows = named(checkTable, of);
    expect(rows).toContainEqual(
      expect.objectContaining({ kind: 'difference', answer: 'confirmed', note: '已核对' }),
    );
    expect(rows.at(-1)).toMatchObject({
      ...{ kind: 'own', rule: 'c1', formula: 'a − b = c', outcome: 'holds', note: '自算' },
      figures: 'a = 10592户 | b = 10178户 | c = 414户',
      start_utf16: text.indexOf('10592户'),
    });
    expect(checkTable.of(of, ['checks']).rows.length).toBe(rows.length - 1);
  });

  it('tell what is not plausible as a kind of its own, but what a project has switched off', () => {
    const listed = '共修渠12公里。一是勘测；二是开挖；四是衬砌。';
    const marked = [quoted(listed, '12公里')];
    const of = annotated(listed, [aLayer(marked)]);
    const kinds = (off: readonly { readonly id: string }[]) =>
      checkTable.of(of, [], off).rows.map((row) => row.slice(4, 7));
    expect(kinds([])).toEqual([['plausibility', 'skipped', '一是、二是、四是 ∌ 三是']]);
    expect(kinds([{ id: 'plausibility/skipped' }])).toEqual([]);
  });

  it('are none where nobody has annotated a figure, and the same in every encoding', async () => {
    expect(checkTable.of(annotated(text, [aLayer(places)])).rows).toEqual([]);
    const csv: string[][] = parse(written(checksCsv, 'checks.csv').text, { bom: true });
    const sheet = sheetOf(written(checksXlsx, 'checks.xlsx').bytes);
    expect(sheet.length).toBe(csv.length);
    expect(csv[0]).toEqual(checkTable.columns.map(({ name }) => name));
    const { bytes } = written(checksParquet, 'checks.parquet');
    const rows = await parquetReadObjects({ file: bytes.slice().buffer });
    expect(rows.map((row) => row['formula'])).toEqual(csv.slice(1).map((row) => row[6]));
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe('what the tables leave out', () => {
  it('is told of the figures: other annotations, relations, attributes without a column', () => {
    const spoken = { ...linked, attributes: { value: '10592', source: '统计局' } };
    const of = annotated(text, [aLayer([invested, spoken, wang], [aRelation(spoken, wang)])]);
    const { losses } = writeCorpus(figuresCsv, project, [of], { labels });
    expect(losses).toEqual([
      { kind: 'spans', count: 1, example: '报告一: 汪清县' },
      { kind: 'relations', count: 1, example: '报告一: 10592户 → 汪清县' },
      { kind: 'attributes', count: 1, example: '报告一: 10592户' },
    ]);
  });

  it('is told of the checks: layers that are not checked, figures in no check, verdicts and notes of the others', () => {
    const stated = { ...linked, verdict: 'confirmed', note: '年鉴' } as const;
    const mine = aLayer([stated, invested, ...others, wang]);
    const of = annotated(text, [mine, { ...aLayer([people]), reviewer: 'other' }]);
    const { losses } = writeCorpus(checksCsv, project, [of], { labels });
    expect(losses).toEqual([
      { kind: 'layers', count: 1, example: '报告一: other' },
      { kind: 'spans', count: 3, example: `报告一: ${wang.quote}` },
      { kind: 'verdicts', count: 1, example: '报告一: 10592户' },
      { kind: 'notes', count: 1, example: '报告一: 10592户' },
    ]);
  });
});
