import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isWork } from '../../core/format/loss/count-losses.ts';
import { type Format, allLabels } from '../../core/format/format.ts';
import { formats } from '../../core/format/registry.ts';
import type { AnnotatedReport } from '../../core/project/project.ts';
import {
  arbitraryLabelled,
  labelledProject as project,
} from '../../core/testing/arbitrary-labelled.ts';
import { writeCorpus } from '../../core/testing/write-corpus.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const script = fileURLToPath(new URL('../testing/independent-readers.py', import.meta.url));
const uimaReader = fileURLToPath(new URL('../testing/UimaReader.java', import.meta.url));
const written = formats.filter(({ id }) =>
  ['brat', 'webanno-tsv', 'xmi', 'cas-json', 'tei'].includes(id),
);

const hasPython = spawnSync('python3', ['--version']).status === 0;
const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;

const uima = '/usr/share/java/uimaj-core.jar';
const hasUima =
  existsSync(uima) &&
  spawnSync('java', ['--list-modules'], { encoding: 'utf-8' }).stdout.includes('jdk.compiler');

const answer = z.record(z.string(), z.array(z.tuple([z.string(), z.string()])));

/** Reports with everything that readers trip over, the same in every run. */
const reports = fc
  .sample(arbitraryLabelled, { seed: 7, numRuns: 80 })
  .flatMap((corpus) => corpus.reports)
  .map((annotated, index) => {
    const source = { ...annotated.report.source, name: `r${index}.txt` };
    return { ...annotated, report: { ...annotated.report, source } };
  });

async function writeAll(folder: string): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const format of written) {
    const { files } = writeCorpus(format, project, reports, { labels: allLabels(project.labels) });
    for (const [path, content] of Object.entries(files)) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
      paths.push(file);
    }
  }
  return paths;
}

/** What every file of a format must say of its spans: label and words. */
function expected({ id, alters }: Format, { report, text, layers }: AnnotatedReport) {
  const said = alters.text === undefined ? text : alters.text(text);
  if (said === null) return [];
  return layers.filter(isWork).map(({ reviewer, annotations }) => {
    const spans = annotations.all.flatMap((annotation) => {
      const span = alters.span === undefined ? annotation : alters.span(text, annotation);
      return span === null ? [] : [[annotation.label, said.slice(span.start, span.end)] as const];
    });
    const name = report.source.name.replace(/\.txt$/, '');
    return [`${id} ${reviewer}/${name}`, sorted(spans)] as const;
  });
}

function sorted(spans: readonly (readonly [string, string])[]): readonly string[] {
  return spans.map((span) => JSON.stringify(span)).sort();
}

/** What UIMA's reader says of a report: its spans, and the words at both ends of its relations. */
function expectedOfUima(format: Format, annotated: AnnotatedReport): readonly string[] {
  return annotated.layers.filter(isWork).flatMap(({ reviewer, annotations, relations }) => {
    const where = `${reviewer}/${annotated.report.source.name.replace(/\.txt$/, '')}`;
    const text = format.alters.text?.(annotated.text) ?? annotated.text;
    const wordsOf = (id: string) => {
      const found = annotations.get(id);
      return found === undefined ? '' : codeUnits(text.slice(found.start, found.end));
    };
    return [
      `document\t${where}`,
      ...annotations.all.map(({ id, label }) => `span\t${where}\t${label}\t${wordsOf(id)}`),
      ...relations.map(
        ({ type, from, to }) => `relation\t${where}\t${type}\t${wordsOf(from)}\t${wordsOf(to)}`,
      ),
    ];
  });
}

function codeUnits(text: string): string {
  return Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, '0'),
  ).join('');
}

describe('readers that know nothing of Hezhu', () => {
  test.skipIf(!hasPython)('find every span where it was put (Python)', async () => {
    const folder = await temporaryFolder();
    await writeAll(folder);
    const output = execFileSync('python3', [script, folder], {
      encoding: 'utf-8',
      maxBuffer: 2 ** 26,
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    });
    const found = Object.entries(answer.parse(JSON.parse(output)))
      // Reports that nobody has begun stand right in the folder of the format.
      .filter(([where]) => !/^(\S+) \1\//.test(where))
      .map(([where, spans]) => [where, sorted(spans)] as const);
    const all = written.flatMap((format) => reports.flatMap((report) => expected(format, report)));
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(all));
    expect(found.length).toBeGreaterThan(200);
  });

  test.skipIf(!hasXmllint)('take every XML file for well-formed (xmllint)', async () => {
    const folder = await temporaryFolder();
    const paths = (await writeAll(folder)).filter((path) => /\.(?:xmi|xml)$/.test(path));
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', ...paths]);
    expect([status, String(stderr)]).toEqual([0, '']);
  });

  // Debian: libuima-core-java and a JDK.
  test.skipIf(!hasUima)('find every span and relation of XMI (UIMA)', async () => {
    const folder = await temporaryFolder();
    await writeAll(folder);
    const output = execFileSync('java', ['-cp', uima, uimaReader, join(folder, 'xmi')], {
      encoding: 'utf-8',
      maxBuffer: 2 ** 26,
    });
    const [xmi] = written.filter(({ id }) => id === 'xmi');
    const all = xmi === undefined ? [] : reports.flatMap((each) => expectedOfUima(xmi, each));
    expect(output.trimEnd().split('\n').sort()).toEqual([...all].sort());
    expect(all.length).toBeGreaterThan(200);
  });
});
