import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verdicts } from '../core/annotation/annotation.ts';
import { AnnotationSet } from '../core/annotation/annotation-set.ts';
import type { Abilities } from '../core/format/abilities.ts';
import { allLabels } from '../core/format/format.ts';
import { hezhuJsonl } from '../core/format/hezhu-jsonl/hezhu-jsonl.ts';
import { readHezhuJsonl } from '../core/format/hezhu-jsonl/hezhu-jsonl-read.ts';
import { formats } from '../core/format/registry.ts';
import type { AnnotatedReport } from '../core/project/project.ts';
import { aProject } from '../core/testing/corpus-builders.ts';
import { goldReport, goldReviewer } from '../core/testing/gold-corpus.ts';
import { memorySource } from '../core/testing/memory-source.ts';
import { readCorpus } from '../core/testing/read-corpus.ts';
import { writeCorpus } from '../core/testing/write-corpus.ts';
import { runCaptured } from './testing/run-captured.ts';

const names = ['000_a8a546a845a771ee', '003_32f6aa44d8edf1e2'];
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hezhu-gold-'));
  const project = aProject({ reviewers: [{ id: goldReviewer, name: 'Gold' }] });
  const reports = await Promise.all(
    names.map(async (name) => {
      const json: unknown = JSON.parse(
        await readFile(`src/core/testing/gold/${name}.json`, 'utf8'),
      );
      return judged(goldReport(json, await readFile(`seeds/${name}.txt`, 'utf8')));
    }),
  );
  const { files } = writeCorpus(hezhuJsonl, project, reports, {
    labels: allLabels(project.labels),
  });
  await writeFile(at('gold.jsonl'), files['corpus.jsonl'] ?? '');
  await runCaptured(['new', at('project')]);
  expect((await runCaptured(['import', at('project'), at('gold.jsonl')])).status).toBe(0);
});
afterAll(() => rm(folder, { recursive: true }));

/** A report on whose annotations a reviewer has said something: every verdict, remarks of two lines, flags. */
function judged(report: AnnotatedReport): AnnotatedReport {
  const layers = report.layers.map((layer) => {
    const all = layer.annotations.all.map((each, index) => ({
      ...each,
      verdict: verdicts[index % verdicts.length] ?? 'unchecked',
      note: index % 3 === 0 ? `📊见第${index}页：“=1+1”，\n"再查"\t|` : '',
      flagged: index % 7 === 0,
    }));
    return { ...layer, annotations: AnnotationSet.of(all) };
  });
  return { ...report, layers };
}

const at = (name: string) => join(folder, name);

/** The reports of a project, read from its lossless export. */
async function reportsOf(project: string, name: string): Promise<readonly AnnotatedReport[]> {
  const out = at(`${name}-plain`);
  const args = ['export', project, '--format', 'hezhu-jsonl', '--out', out];
  expect((await runCaptured(args)).status).toBe(0);
  const written = await readFile(join(out, 'corpus.jsonl'), 'utf8');
  const { reports, problems } = await readCorpus(
    readHezhuJsonl(memorySource({ 'corpus.jsonl': written })),
  );
  expect(problems).toEqual([]);
  return reports;
}

/** What of a corpus a format holds. */
type Holding = Pick<Abilities, 'attributes' | 'relations' | 'verdicts' | 'notes'>;

/** What a corpus says, a line each, whoever said it and under whatever ids. */
function said(
  reports: readonly AnnotatedReport[],
  { attributes, relations, verdicts: judges, notes }: Holding,
): readonly string[] {
  return reports
    .flatMap(({ text, layers }) =>
      layers.flatMap((layer) => {
        const spanOf = (id: string) => {
          const found = layer.annotations.get(id);
          return found === undefined ? id : `${found.label} ${found.start}-${found.end}`;
        };
        const spans = layer.annotations.all.map((each) => {
          expect(text.slice(each.start, each.end)).toBe(each.quote);
          const known = Object.entries(each.attributes).filter(([, value]) => value.length > 0);
          const more = JSON.stringify([
            attributes ? known.sort() : [],
            judges ? each.verdict : '',
            notes ? [each.note, each.flagged] : [],
          ]);
          return `${spanOf(each.id)} ${each.quote} ${more}`;
        });
        const links = layer.relations.map(
          ({ type, from, to }) => `${type} ${spanOf(from)} ${spanOf(to)}`,
        );
        return relations ? [...spans, ...links] : spans;
      }),
    )
    .sort();
}

const both = formats.filter(({ writer, read }) => writer !== null && read !== null);

it.each(both)('the gold reports come back from $id as they went', async ({ id, abilities }) => {
  const out = at(`out-${id}`);
  const args = ['export', at('project'), '--format', id, '--out', out, '--json'];
  const written = await runCaptured(args);
  expect(written.status).toBe(0);
  const losses: readonly { kind: string; count: number }[] = Reflect.get(
    Object(written.records()[0]),
    'losses',
  );
  const project = at(`back-${id}`);
  await runCaptured(['new', project]);
  const read = await runCaptured(['import', project, out, '--json']);
  expect([read.status, read.records()]).toMatchObject([0, [{ refused: [] }]]);
  const [first, second] = [
    await reportsOf(at('project'), `given-${id}`),
    await reportsOf(project, id),
  ];
  const toldOfTexts = losses.some(({ kind }) => ['characters', 'white-space'].includes(kind));
  const texts = [first, second].map((reports) => reports.map(({ text }) => text).sort());
  if (!toldOfTexts) expect(texts[1]).toEqual(texts[0]);
  const given = said(first, abilities);
  const back = said(second, abilities);
  const lost = losses
    .filter(({ kind }) => kind === 'overlap' || kind === 'spans')
    .reduce((sum, { count }) => sum + count, 0);
  expect(back.length).toBe(given.length - lost);
  const known = new Set(given);
  expect(back.filter((line) => !known.has(line))).toEqual([]);
});

it.each(formats.filter(({ writer, read }) => writer !== null && read === null))(
  'the gold reports are written as $id',
  async ({ id }) => {
    const out = at(`out-${id}`);
    const args = ['export', at('project'), '--format', id, '--out', out, '--json'];
    const { status, records } = await runCaptured(args);
    expect([status, records()]).toMatchObject([0, [{ reports: 2, refused: [] }]]);
    const losses: unknown = Reflect.get(Object(records()[0]), 'losses');
    const parts = { attributes: false, relations: true, verdicts: false, notes: false };
    const given = said(await reportsOf(at('project'), `given-${id}`), parts);
    const count = (pattern: RegExp) => given.filter((line) => pattern.test(line)).length;
    if (id.startsWith('figures-')) {
      expect(losses).toMatchObject([
        { kind: 'spans', count: count(/^(?:location|program) \d/) },
        { kind: 'relations', count: count(/^\S+ (?:figure|location|program) \d/) },
      ]);
    } else if (id.startsWith('checks-')) {
      const kinds = ['spans', 'relations', 'attributes', 'verdicts', 'notes'];
      expect(losses).toMatchObject(kinds.map((kind) => ({ kind })));
    } else expect(losses).toEqual([]);
  },
);
