import { describe, expect, it } from 'vitest';
import { aLayer } from '../../testing/builders.ts';
import { aProject, annotated, quoted } from '../../testing/corpus-builders.ts';
import type { SplitName } from '../split-name.ts';
import { hfParquet } from './hf-parquet.ts';
import { hf } from './hf.ts';

const text = '📊共有近4万人。';

function report(id: string, annotatedBy: readonly string[]) {
  return annotated(
    text,
    annotatedBy.map((reviewer) => aLayer([quoted(text, '近4万人')], [], { reviewer })),
    { id, source: { name: `${id}.txt`, encoding: 'utf-8', sha256: '0'.repeat(64) } },
  );
}

describe.each([
  [hf, 'jsonl'],
  [hfParquet, 'parquet'],
])('$id', (format, extension) => {
  function write(
    reports: readonly (readonly [string, readonly string[], SplitName?])[],
    licence?: string,
  ) {
    const writer = format.writer?.(aProject(), {
      labels: ['figure'],
      ...(licence !== undefined && { licence }),
    });
    if (writer === undefined) throw new Error(`${format.id} does not write`);
    const chunks = reports.flatMap(([id, by, split]) =>
      writer.add(writer.part(report(id, by), id, split)),
    );
    const end = writer.end([]);
    const paths = new Set([...chunks, ...end.chunks].map(({ path }) => path));
    return { paths: [...paths].sort(), front: end.card.frontMatter ?? '' };
  }

  it('places the sides of a split, counts their rows in the card, and leaves an empty side out', () => {
    const { paths, front } = write([
      ['a', ['final', 'me'], 'train'],
      ['b', ['me'], 'test'],
      ['c', [], 'test'],
    ]);
    expect(paths).toEqual([
      `data/test-00000-of-00001.${extension}`,
      `data/train-00000-of-00001.${extension}`,
      `unannotated/reports.${extension}`,
    ]);
    expect(front).toContain(
      '  splits:\n  - name: train\n    num_examples: 2\n  - name: test\n    num_examples: 1\n',
    );
    expect(front).not.toContain('validation');
  });

  it('names the licence as the hub knows it', () => {
    const licences = [undefined, 'CC-BY-4.0', '仅供 研究'].map((licence) =>
      write([], licence)
        .front.split('\n')
        .filter((line) => line.startsWith('license')),
    );
    expect(licences).toEqual([
      ['license: unknown'],
      ['license: cc-by-4.0'],
      ['license: other', 'license_name: "仅供 研究"'],
    ]);
  });
});
