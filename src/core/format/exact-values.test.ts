import { strFromU8, unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { aLayer } from '../testing/builders.ts';
import { aProject, annotated, quoted } from '../testing/corpus-builders.ts';
import { writeCorpus } from '../testing/write-corpus.ts';
import { type Format, allLabels } from './format.ts';
import { formats } from './registry.ts';

const text = '📊𠮷林省投入348199.6万元，比上年增加0.1万元，增长0.30%。';
const value = (quote: string, exact: string, unit: string) =>
  quoted(text, quote, { attributes: { value: exact, unit, bound: 'exact' } });
const report = annotated(text, [
  aLayer([
    value('348199.6万元', '3481996000', '元'),
    value('0.1万元', '1000', '元'),
    // One that no binary float holds, and one whose last digit is a zero.
    quoted(text, '348199', { attributes: { value: '12345678901234567890.10' } }),
    value('0.30%', '0.30', '%'),
  ]),
]);
const project = aProject();

/** Every value that a reader of a format would find, as the reader would have it: numbers where it makes numbers of them. */
async function valuesOf(format: Format): Promise<readonly unknown[]> {
  const { files, blobs } = writeCorpus(format, project, [report], {
    labels: allLabels(project.labels),
  });
  const values: unknown[] = [];
  for (const [path, content] of Object.entries(files)) {
    if (/\.jsonl?$/.test(path)) {
      const lines = path.endsWith('l') ? content.trimEnd().split('\n') : [content];
      values.push(...lines.flatMap((line) => leaves(JSON.parse(line))));
    } else {
      values.push(content);
    }
  }
  for (const [path, bytes] of Object.entries(blobs)) {
    if (path.endsWith('.parquet')) {
      values.push(...leaves(await parquetReadObjects({ file: bytes.slice().buffer })));
    } else {
      const sheet = unzipSync(bytes)['xl/worksheets/sheet1.xml'];
      values.push(strFromU8(sheet ?? new Uint8Array()));
    }
  }
  return values;
}

/** Texts within texts too: some formats hold JSON in a text. */
function leaves(value: unknown): readonly unknown[] {
  if (typeof value === 'string' && /^[[{"]/.test(value)) {
    try {
      return leaves(JSON.parse(value));
    } catch {
      return [value];
    }
  }
  if (typeof value !== 'object' || value === null) return [value];
  return Object.values(value).flatMap(leaves);
}

const written = formats.filter(({ writer }) => writer !== null);

/** Whether values stand in the files of a format; of checks in formulas, while attributes are none of theirs. */
const holdsValues = ({ id, abilities }: Format) => abilities.attributes || id.startsWith('checks');

describe('values are exact in every file', () => {
  it.each(written.filter(holdsValues))('$id', async (format) => {
    const values = await valuesOf(format);
    const texts = values.filter((each) => typeof each === 'string').join('\n');
    expect(texts).toContain('3481996000');
    if (!format.id.startsWith('checks')) {
      expect(texts).toContain('12345678901234567890.10');
      expect(texts).toMatch(/(?<![\d.])0\.30(?![\d.])/);
      expect(texts).not.toMatch(/(?<![\d.])0\.3(?!0)/);
    }
    // As floats they would be 3481995999.9999995 or 3.481996e9.
    expect(texts).not.toMatch(/348199599|3\.481996|1\.2345678/);
    for (const number of values.filter((each) => typeof each === 'number')) {
      expect(Number.isInteger(number) && number < 1_000_000, String(number)).toBe(true);
    }
  });

  it.each(written.filter((format) => !holdsValues(format)))(
    '$id holds none, and says so',
    async (format) => {
      const { losses } = writeCorpus(format, project, [report], {
        labels: allLabels(project.labels),
      });
      const [lost] = losses.filter(({ kind }) => kind === 'attributes');
      const overlapping = format.abilities.overlap ? 0 : 1;
      expect(lost?.count).toBe(4 - overlapping);
      expect((await valuesOf(format)).join('\n')).not.toContain('3481996000');
    },
  );
});
