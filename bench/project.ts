import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Annotation } from '../src/core/annotation/annotation.ts';
import { AnnotationSet } from '../src/core/annotation/annotation-set.ts';
import { builtInLabels } from '../src/core/annotation/label/built-in-labels.ts';
import { allLabels } from '../src/core/format/format.ts';
import { hezhuJsonlWriter } from '../src/core/format/hezhu-jsonl/hezhu-jsonl-write.ts';
import { noParts } from '../src/core/project/project-record.ts';
import { type AnnotatedReport, type Project, reviewerId } from '../src/core/project/project.ts';
import type { BenchText } from './texts.ts';

const run = promisify(execFile);
const commandLine = resolve(import.meta.dirname, '..', 'out', 'main', 'cli.js');
const at = '2026-01-02T03:04:05.678Z';

/** The title by which the list shows a text. */
export function titleOf({ name }: Pick<BenchText, 'name'>): string {
  return `Bench ${name}`;
}

/** Makes a project of the texts in `folder`, annotated by whoever will open it; a short report comes first. */
export async function benchProject(folder: string, texts: Iterable<BenchText>): Promise<string> {
  const { username } = userInfo();
  const reviewer = { id: reviewerId(username), name: username };
  const first: BenchText = { name: '0', text: 'Bench 0\n', annotations: [] };
  const labels = builtInLabels;
  const project: Project = {
    id: 'bench',
    name: 'Bench',
    createdAt: at,
    labels,
    parts: noParts,
    reviewers: [reviewer],
  };
  const corpora: string[] = [];
  for (const group of groupsOf(first, texts)) {
    const writer = hezhuJsonlWriter(project, { labels: allLabels(labels) });
    const reports = group.flatMap(
      (text) => writer.part(annotated(text, reviewer.id), text.name).chunks,
    );
    const corpus = join(folder, `corpus-${corpora.length}.jsonl`);
    corpora.push(corpus);
    const chunks = [...writer.begin(), ...reports];
    await writeFile(corpus, chunks.map(({ content }) => content).join(''));
  }
  const made = join(folder, 'project');
  await run(process.execPath, [commandLine, 'new', made, '--name', 'Bench']);
  // It tells its progress on every report.
  const told = { maxBuffer: 64 * 1024 * 1024 };
  await run(
    process.execPath,
    [commandLine, 'import', made, ...corpora, '--as', 'hezhu-jsonl'],
    told,
  );
  return made;
}

/** As many reports as one corpus file can hold. */
const groupSize = 250;

function* groupsOf(first: BenchText, texts: Iterable<BenchText>): Generator<readonly BenchText[]> {
  let group = [first];
  for (const text of texts) {
    if (group.length === groupSize) {
      yield group;
      group = [];
    }
    group.push(text);
  }
  yield group;
}

function annotated(bench: BenchText, reviewer: string): AnnotatedReport {
  const { text } = bench;
  const sha256 = createHash('sha256').update(text).digest('hex');
  return {
    report: {
      id: sha256.slice(0, 16),
      title: titleOf(bench),
      date: null,
      outlet: null,
      author: null,
      url: null,
      source: { name: `${bench.name}.txt`, encoding: 'utf-8', sha256 },
      textSha256: sha256,
      length: text.length,
      importedAt: at,
    },
    text,
    source: null,
    layers: [
      {
        reviewer,
        state: 'in-progress',
        relations: [],
        rejections: [],
        regions: [],
        unanchored: [],
        casework: [],
        details: null,
        note: '',
        correction: null,
        annotations: AnnotationSet.of(
          bench.annotations.map(({ start, end, label, attributes = {} }, index): Annotation => ({
            id: `${bench.name.split(' ')[0]}-${index}`,
            start,
            end,
            label,
            quote: text.slice(start, end),
            attributes,
            verdict: index % 5 === 0 ? 'confirmed' : 'unchecked',
            note: '',
            flagged: false,
            author: reviewer,
            provenance: { kind: 'reviewer' },
            createdAt: at,
            updatedAt: at,
          })),
        ),
      },
    ],
  };
}
