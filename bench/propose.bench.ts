import { test } from '@playwright/test';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { proposableLabels } from '../src/core/propose/proposable.ts';
import type { Proposal } from '../src/core/propose/proposal.ts';
import { findProposals } from '../src/core/suggest/proposals.ts';
import { type Score, f1, scoreProposals } from '../src/core/testing/score-proposals.ts';
import { quantile } from './measure.ts';

const names = ['000_a8a546a845a771ee', '003_32f6aa44d8edf1e2'];
const rounds = 7;

/** The strongest library for quantities in text. Large, and of use here only: fetched for the run, then thrown away. */
const peer = { name: '@microsoft/recognizers-text-suite', version: '1.3.1' };

interface Report {
  readonly text: string;
  readonly gold: unknown;
}

async function goldReports(): Promise<readonly Report[]> {
  return Promise.all(
    names.map(async (name) => ({
      text: await readFile(`seeds/${name}.txt`, 'utf8'),
      gold: JSON.parse(await readFile(`src/core/testing/gold/${name}.json`, 'utf8')),
    })),
  );
}

test('propose on the annotated reports: what is found, missed and false, and how fast', async () => {
  test.setTimeout(900_000);
  const reports = await goldReports();
  const scored = (label: string, propose: (text: string) => readonly Proposal[]) =>
    reports.map(({ text, gold }) => scoreProposals(gold, propose(text), label));
  const ours = (text: string) => findProposals(text, proposableLabels);
  print(['', 'exact spans on two annotated reports']);
  for (const label of proposableLabels) print(table(label, scored(label, ours)));
  const text = reports.map((report) => report.text).join('\n');
  const speed = charactersPerSecond(text, () => ours(text), rounds);
  const rival = await recogniser();
  try {
    print(['', `${peer.name} ${peer.version}, quantities on the same reports`]);
    print(table('figure', scored('figure', rival.figures)).slice(0, 1));
    const rivalSpeed = charactersPerSecond(text, () => rival.figures(text), 1);
    print([
      '',
      `  characters a second, all three labels  ${speed.toFixed(0)}`,
      `  the library, quantities only           ${rivalSpeed.toFixed(0)}`,
      `  ratio                                  ${(speed / rivalSpeed).toFixed(0)}`,
      '',
    ]);
  } finally {
    await rival.remove();
  }
});

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** One label's line, and below it what is to be looked at. */
function table(label: string, scores: readonly Score[]): readonly string[] {
  const sum = (of: (score: Score) => number) =>
    scores.reduce((total, score) => total + of(score), 0);
  const hits = sum((score) => score.hits);
  const attributes = Object.keys(scores[0]?.right ?? {}).map(
    (name) =>
      `${name} ${share(
        sum(({ right }) => right[name] ?? 0),
        hits,
      )}`,
  );
  const list = (what: string, items: readonly string[]) =>
    items.length === 0 ? [] : [`    ${what}: ${items.join(' · ')}`];
  return [
    `  ${label.padEnd(10)} F1 ${(100 * f1(scores)).toFixed(1)} %  precision ${share(
      hits,
      sum(({ proposed }) => proposed),
    )}  recall ${share(
      hits,
      sum(({ wanted }) => wanted),
    )}`,
    ...(attributes.length === 0 ? [] : [`    right: ${attributes.join(', ')}`]),
    ...list(
      'missed',
      scores.flatMap(({ misses }) => misses),
    ),
    ...list(
      'false',
      scores.flatMap(({ alarms }) => alarms),
    ),
    ...list(
      'wrong',
      scores.flatMap(({ wrong }) => wrong),
    ),
  ];
}

function share(part: number, whole: number): string {
  return `${part}/${whole} (${whole === 0 ? '–' : (100 * (part / whole)).toFixed(1)} %)`;
}

function charactersPerSecond(text: string, act: () => unknown, times: number): number {
  act();
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    act();
    return performance.now() - start;
  });
  return (text.length / quantile(taken, 0.5)) * 1000;
}

/** What the library calls one result; `end` is inclusive. */
interface Recognised {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly resolution: { readonly value?: string | null; readonly unit?: string | null } | null;
}

async function recogniser() {
  const folder = await mkdtemp(join(tmpdir(), 'hezhu-peer-'));
  await promisify(execFile)('npm', [
    'install',
    '--prefix',
    folder,
    '--no-save',
    `${peer.name}@${peer.version}`,
  ]);
  const suite = createRequire(join(folder, 'x.js'))(peer.name);
  const kinds = ['Number', 'NumberWithUnit', 'Percentage', 'Currency', 'Dimension', 'Age'];
  const figures = (text: string): readonly Proposal[] => {
    const found: readonly Recognised[] = kinds.flatMap((kind) => {
      const recognise = suite[`recognize${kind}`];
      return typeof recognise === 'function' ? recognise(text, 'zh-cn') : [];
    });
    return longest(found).map(({ start, end, text: words, resolution }) => ({
      start,
      end: end + 1,
      text: words,
      label: 'figure',
      attributes: {
        ...(resolution?.value ? { value: resolution.value.replace(/[^\d.-]/g, '') || '0' } : {}),
        ...(resolution?.unit ? { unit: resolution.unit } : {}),
      },
      score: 1,
      rule: peer.name,
    }));
  };
  return { figures, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Of results that overlap the longest, which is to the library's good: its numbers lie in its quantities. */
function longest(found: readonly Recognised[]): readonly Recognised[] {
  const kept: Recognised[] = [];
  for (const one of [...found].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (kept.every((other) => one.end < other.start || other.end < one.start)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}
