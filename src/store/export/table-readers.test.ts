import { execFileSync, spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureTable, figuresCsv, figuresXlsx } from '../../core/format/data/figures.ts';
import { allLabels } from '../../core/format/format.ts';
import { arbitraryLabelled } from '../../core/testing/arbitrary-labelled.ts';
import { aProject } from '../../core/testing/corpus-builders.ts';
import { writeCorpus } from '../../core/testing/write-corpus.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const pythons = ['python3', '/usr/bin/python3'];

const has = (module: string) =>
  pythons.find((path) => spawnSync(path, ['-c', `import ${module}`]).status === 0);

const openpyxl = has('openpyxl');
const pandas = has('pandas');

const reports = fc
  .sample(arbitraryLabelled, { seed: 11, numRuns: 40 })
  .flatMap((corpus) => corpus.reports);
const options = { labels: allLabels(aProject().labels) };
const quotes = figureTable.columns.findIndex(({ name }) => name === 'quote');
const expected = reports.flatMap((report) => figureTable.of(report).rows.map((row) => row[quotes]));

function answerOf(python: string | undefined, script: string, file: string): unknown {
  const env = { ...process.env, PYTHONIOENCODING: 'utf-8' };
  const flags = { encoding: 'utf-8', maxBuffer: 2 ** 26, env } as const;
  return JSON.parse(execFileSync(python ?? 'python3', ['-c', script, file], flags));
}

// Skipped, and said to be, where the reader is not installed (Debian: python3-openpyxl, python3-pandas).
test.skipIf(openpyxl === undefined)(
  'a workbook of figures opens in openpyxl, without a formula in it',
  async () => {
    const { blobs } = writeCorpus(figuresXlsx, aProject(), reports, options);
    const file = join(await temporaryFolder(), 'figures.xlsx');
    await writeFile(file, blobs['figures.xlsx'] ?? '');
    const script = `
import json, sys, openpyxl
rows = list(openpyxl.load_workbook(sys.argv[1]).active.iter_rows())
print(json.dumps({'head': [cell.value for cell in rows[0]], 'formulas': sum(cell.data_type == 'f' for row in rows for cell in row),
  'quotes': [row[${String(quotes)}].value for row in rows[1:]], 'starts': sum(isinstance(row[-1].value, int) for row in rows[1:])}))`;
    // XML 1.0 has no control characters: they are blanks here, as in every XML format; a reader gives line ends as LF.
    const held = expected.map((quote) =>
      String(quote)
        // eslint-disable-next-line no-control-regex -- they are what is sought
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, ' '),
    );
    expect(answerOf(openpyxl, script, file)).toEqual({
      head: figureTable.columns.map(({ name }) => name),
      formulas: 0,
      quotes: held,
      starts: held.length,
    });
  },
);

test.skipIf(pandas === undefined)('a table of figures opens in pandas', async () => {
  const { files } = writeCorpus(figuresCsv, aProject(), reports, options);
  const file = join(await temporaryFolder(), 'figures.csv');
  await writeFile(file, files['figures.csv'] ?? '');
  const script = `
import json, sys, pandas
table = pandas.read_csv(sys.argv[1], dtype=str, keep_default_na=False, encoding='utf-8-sig')
print(json.dumps([list(table.columns), list(table['quote'])]))`;
  expect(answerOf(pandas, script, file)).toEqual([
    figureTable.columns.map(({ name }) => name),
    expected.map((quote) => String(quote).replace(/^(?='*[=+\-@\t\r])/, "'")),
  ]);
});
