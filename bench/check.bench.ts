import { test } from '@playwright/test';
import { readFile, readdir } from 'node:fs/promises';
import type { CheckFigure } from '../src/core/check/check.ts';
import { findChecks, findReportChecks } from '../src/core/check/find.ts';
import { newMemory } from '../src/core/check/scene.ts';
import { readSpanList } from '../src/core/check/span-list.ts';
import { warmUp } from '../src/core/check/warm-up.ts';
import { findFigures } from '../src/core/figure/find.ts';
import { gazetteer } from '../src/core/place/gazetteer.ts';
import { findProposals } from '../src/core/suggest/proposals.ts';
import { markedText } from '../src/core/testing/marked-text.ts';
import {
  type GoldChecks,
  answers,
  goldChecksSchema,
  isFound,
} from '../src/core/testing/score-checks.ts';
import { quantile } from './measure.ts';

const names = ['000_a8a546a845a771ee', '003_32f6aa44d8edf1e2'];
const strengths = ['stated', 'implied', 'plausibility'] as const;
const rounds = 30;

interface Report {
  readonly text: string;
  readonly gold: GoldChecks;
  /** The figures that annotators found, and those that the program proposes. */
  readonly listed: readonly CheckFigure[];
  readonly proposed: readonly CheckFigure[];
}

test('check the annotated reports: what is found and falsely failed; and how fast a large report is checked, whole and after an edit', async () => {
  test.setTimeout(300_000);
  const reports = await Promise.all(names.map(goldReport));
  for (const figures of ['listed', 'proposed'] as const) {
    print([
      '',
      `checks of two annotated reports on ${figures === 'listed' ? 'their annotated' : 'the proposed'} figures`,
      ...strengths.map((strength) => recallLine(reports, figures, strength)),
      ...alarmLines(reports, figures),
    ]);
  }
  print(await speedLines());
});

async function goldReport(name: string): Promise<Report> {
  const text = await readFile(`seeds/${name}.txt`, 'utf8');
  const json = await readFile(`src/core/testing/gold/${name}.json`, 'utf8');
  const listed = readSpanList(json, text);
  if (!listed.ok) throw new Error(listed.error.why);
  const gold = goldChecksSchema.parse(JSON.parse(json));
  return { text, gold, listed: listed.value.figures, proposed: findFigures(text) };
}

function recallLine(
  reports: readonly Report[],
  figures: 'listed' | 'proposed',
  strength: (typeof strengths)[number],
): string {
  const kinds = new Map<string, { found: number; wanted: number }>();
  for (const report of reports) {
    const checks = findChecks(report.text, report[figures]);
    for (const wanted of report.gold.checks.filter((each) => each.strength === strength)) {
      const count = kinds.get(wanted.kind) ?? { found: 0, wanted: 0 };
      count.wanted += 1;
      if (isFound(report, wanted, checks)) count.found += 1;
      kinds.set(wanted.kind, count);
    }
  }
  const sum = (of: 'found' | 'wanted') =>
    [...kinds.values()].reduce((total, count) => total + count[of], 0);
  const told = [...kinds].map(([kind, { found, wanted }]) => `${kind} ${found}/${wanted}`);
  const share =
    sum('wanted') === 0 ? '–' : `${((100 * sum('found')) / sum('wanted')).toFixed(0)} %`;
  return `  ${strength.padEnd(13)} ${share.padStart(5)}  ${told.join('  ')}`;
}

function alarmLines(reports: readonly Report[], figures: 'listed' | 'proposed'): readonly string[] {
  const failed = reports.flatMap((report) =>
    findChecks(report.text, report[figures])
      .filter(({ outcome }) => outcome === 'fails')
      .filter(
        (check) => !report.gold.checks.some((each) => answers(report, each, [check]).length > 0),
      ),
  );
  return [
    `  wrong alarms  ${failed.length}`,
    ...failed.map(({ rule, formula }) => `    ${rule}: ${formula}`),
  ];
}

const length = 30_000;
const count = 1000;

/** A report of exactly 30,000 characters and 1,000 figures, out of the seeds and the reports written for tests in turn. */
async function largeReport(): Promise<{ text: string; figures: readonly CheckFigure[] }> {
  const seeds = await textsIn('seeds');
  const written = (await textsIn('src/core/testing/written')).map((text) => markedText(text).text);
  const dense = written.join('\n');
  const text = seeds
    .flatMap((seed) => [dense, seed])
    .join('\n')
    .slice(0, length);
  const found = findProposals(text, ['figure']);
  // Figures that are too many go at even distances; what is left keeps its neighbours as far as can be.
  const figures = found.filter(
    (_, at) =>
      Math.floor((at * count) / found.length) !== Math.floor(((at - 1) * count) / found.length),
  );
  if (text.length !== length || figures.length !== count) {
    throw new Error(`${String(figures.length)} figures in ${String(text.length)} characters`);
  }
  return { text, figures };
}

async function textsIn(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  return Promise.all(names.map((name) => readFile(`${folder}/${name}`, 'utf8')));
}

function firstLine(text: string): string {
  return text.slice(0, text.indexOf('\n'));
}

async function speedLines(): Promise<readonly string[]> {
  const { text, figures } = await largeReport();
  const frame = { title: firstLine(text), date: '2019-09-18', leftOut: [], rulesOff: [] };
  // The worker has built it before a report comes.
  const places = timed(gazetteer);
  const ready = timed(() => [...warmUp()]);
  const whole: Time[] = [];
  const again: Time[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // Nothing is remembered of a report that is just opened.
    const memory = newMemory();
    whole.push(timed(() => findReportChecks(text, figures, frame, memory)));
    const at = (round * 97) % figures.length;
    const edited = figures.flatMap((figure, index) =>
      index !== at
        ? [figure]
        : round % 2 === 0
          ? []
          : [{ ...figure, attributes: { ...figure.attributes, value: String(round) } }],
    );
    again.push(timed(() => findReportChecks(text, edited, frame, memory)));
  }
  return [
    '',
    `checking ${figures.length} figures in ${text.length} characters, ${rounds} rounds: work of a processor, and on the clock`,
    `  places, once, before a report  ${told([places])}`,
    `  the worker's warm-up, at rest  ${told([ready])}`,
    `  the first time, after that     ${told(whole.slice(0, 1))}`,
    `  whole                          ${told(whole)}`,
    `  again after an edit            ${told(again)}`,
    '',
  ];
}

/** What some work takes, in milliseconds. */
interface Time {
  /** Of a processor: the same on a machine that others use, too. The threads on which the engine compiles meanwhile count as well. */
  readonly work: number;
  /** What somebody waits for, where nobody else uses the machine. */
  readonly clock: number;
}

function timed(work: () => unknown): Time {
  const start = process.cpuUsage().user;
  const begun = performance.now();
  work();
  return { clock: performance.now() - begun, work: (process.cpuUsage().user - start) / 1000 };
}

function told(times: readonly Time[]): string {
  const of = (each: readonly number[]): string =>
    each.length === 1
      ? `${(each[0] ?? NaN).toFixed(0)} ms`
      : `${quantile(each, 0.5).toFixed(0)} ms, slowest ${Math.max(...each).toFixed(0)}`;
  return `${of(times.map(({ work }) => work)).padEnd(24)}${of(times.map(({ clock }) => clock))}`;
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
