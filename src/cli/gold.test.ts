import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareText } from '../core/annotation/annotation.ts';
import { AnnotationSet } from '../core/annotation/annotation-set.ts';
import { allLabels } from '../core/format/format.ts';
import { hezhuJsonl } from '../core/format/hezhu-jsonl/hezhu-jsonl.ts';
import { readHezhuJsonl } from '../core/format/hezhu-jsonl/hezhu-jsonl-read.ts';
import type { AnnotatedReport } from '../core/project/project.ts';
import { aProject } from '../core/testing/corpus-builders.ts';
import { goldReport, goldReviewer } from '../core/testing/gold-corpus.ts';
import { memorySource } from '../core/testing/memory-source.ts';
import { plainReport } from '../core/testing/plain-corpus.ts';
import { readCorpus } from '../core/testing/read-corpus.ts';
import { writeCorpus } from '../core/testing/write-corpus.ts';
import { runCaptured } from './testing/run-captured.ts';

const names = ['000_a8a546a845a771ee', '003_32f6aa44d8edf1e2'];
const project = aProject({ reviewers: [{ id: goldReviewer, name: 'Gold' }] });
let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'hezhu-gold-'))));
afterAll(() => rm(folder, { recursive: true }));

async function goldFile(name: string): Promise<unknown> {
  return JSON.parse(await readFile(`src/core/testing/gold/${name}.json`, 'utf8'));
}

async function gold(name: string): Promise<AnnotatedReport> {
  return goldReport(await goldFile(name), await readFile(`seeds/${name}.txt`, 'utf8'));
}

function golds(): Promise<readonly AnnotatedReport[]> {
  return Promise.all(names.map(gold));
}

/** The order of reports that were imported at the same time. */
function byId(a: AnnotatedReport, b: AnnotatedReport): number {
  return compareText(a.report.id, b.report.id);
}

/** The same report behind characters that are two UTF-16 units each. */
function behindEmoji({ report, text, source, layers }: AnnotatedReport): AnnotatedReport {
  const prefix = '📊𠮷👨‍👩‍👧\n';
  const shifted = prefix + text;
  const sha256 = createHash('sha256').update(shifted).digest('hex');
  return {
    report: {
      ...report,
      id: sha256.slice(0, 16),
      length: shifted.length,
      textSha256: sha256,
      source: { ...report.source, sha256 },
    },
    text: shifted,
    source,
    layers: layers.map((layer) => ({
      ...layer,
      annotations: AnnotationSet.of(
        layer.annotations.all.map((annotation) => ({
          ...annotation,
          start: annotation.start + prefix.length,
          end: annotation.end + prefix.length,
        })),
      ),
    })),
  };
}

async function roundTrip(name: string, reports: readonly AnnotatedReport[]): Promise<string> {
  const { files } = writeCorpus(hezhuJsonl, project, reports, {
    labels: allLabels(project.labels),
  });
  const [input, dir, out] = ['jsonl', 'project', 'out'].map((part) =>
    join(folder, `${name}.${part}`),
  );
  if (!input || !dir || !out) throw new Error('three paths');
  await writeFile(input, files['corpus.jsonl'] ?? '');
  expect((await runCaptured(['new', dir])).status).toBe(0);
  expect((await runCaptured(['import', dir, input])).status).toBe(0);
  expect((await runCaptured(['verify', dir])).status).toBe(0);
  const exported = await runCaptured(['export', dir, '--format', 'hezhu-jsonl', '--out', out]);
  expect([exported.status, exported.err]).toEqual([0, '']);
  const written = await readFile(join(out, 'corpus.jsonl'), 'utf8');
  // Compared outside `expect`, whose report of a difference would be two whole corpora.
  expect(written === files['corpus.jsonl']).toBe(true);
  return written;
}

describe('import and export of the gold reports', () => {
  it.each([
    ['plain', (report: AnnotatedReport) => report],
    ['emoji', behindEmoji],
  ] as const)('keeps every span, attribute and relation (%s)', async (kind, change) => {
    const reports = (await golds()).map(change).sort(byId);
    const written = await roundTrip(kind, reports);
    const source = memorySource({ 'corpus.jsonl': written });
    const read = await readCorpus(readHezhuJsonl(source));
    expect(read.problems).toEqual([]);
    expect(read.reports.map(plainReport)).toEqual(reports.map(plainReport));
  });

  it('gives quotes that equal the text at their offsets, in both units', async () => {
    const reports = (await golds()).map(behindEmoji).sort(byId);
    const written = await roundTrip('units', reports);
    let quotes = 0;
    for (const line of written.split('\n').slice(1, -1)) {
      const { text, layers } = JSON.parse(line);
      const codePoints = Array.from(text);
      for (const { start, end, startCodePoint, endCodePoint, quote } of layers[0].annotations) {
        expect(text.slice(start, end)).toBe(quote);
        expect(codePoints.slice(startCodePoint, endCodePoint).join('')).toBe(quote);
        quotes += 1;
      }
    }
    expect(quotes).toBe(reports.flatMap(({ layers }) => layers[0]?.annotations.all).length);
  });

  it('starts from spans and attributes that are those of the gold files', async () => {
    for (const name of names) {
      const file = Object(await goldFile(name));
      const report = await gold(name);
      const spans = report.layers[0]?.annotations.all ?? [];
      const bySpan = (a: { start: number; end: number }, b: { start: number; end: number }) =>
        a.start - b.start || b.end - a.end;
      expect(spans).toHaveLength(file.spans.length);
      expect(report.layers[0]?.relations).toHaveLength(file.relations.length);
      for (const [index, expected] of [...file.spans].sort(bySpan).entries()) {
        const { start, end, quote, label, attributes } = spans[index] ?? Object(null);
        expect([start, end, quote, label]).toEqual([
          expected.start,
          expected.end,
          expected.text,
          expected.label,
        ]);
        expect(attributes.value).toBe(
          expected.value === undefined ? undefined : `${expected.value}`,
        );
        expect(attributes.measure).toBe(expected.measure);
        expect(attributes.code).toBe(expected.code);
        expect(attributes.path).toEqual(expected.path);
      }
    }
  });
});
