import { readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Attributes } from '../src/core/annotation/label/attribute.ts';
import { findProposals } from '../src/core/suggest/proposals.ts';

/** An annotation as far as a benchmark needs it. */
export interface BenchAnnotation {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  /** None where it is absent. */
  readonly attributes?: Attributes;
}

/** A report to be measured. */
export interface BenchText {
  readonly name: string;
  readonly text: string;
  readonly annotations: readonly BenchAnnotation[];
}

/** What of the seeds a benchmark text is made of. */
interface Size {
  readonly name: string;
  readonly length: number;
  readonly annotations: number;
  readonly oneLine: boolean;
}

/** The four texts of the design: a report as they are, a long one, the largest, and one without line ends. */
const sizes: readonly Size[] = [
  { name: 'A 19 000 / 400', length: 19_000, annotations: 400, oneLine: false },
  { name: 'B 100 000 / 5 000', length: 100_000, annotations: 5_000, oneLine: false },
  { name: 'C 1 000 000 / 50 000', length: 1_000_000, annotations: 50_000, oneLine: false },
  { name: 'D one line 300 000 / 5 000', length: 300_000, annotations: 5_000, oneLine: true },
];

/** Short texts, as many as the main process keeps in memory: opening them in turn has it forget what was open before. */
export const fillers: readonly BenchText[] = Array.from({ length: 5 }, (_, index) => ({
  name: `0${index}`,
  text: `Bench 0${index}\n`,
  annotations: [],
}));

const labels = ['figure', 'program', 'location'] as const;

/** Reports of a large project: 19 000 characters and 235 annotations each, no two alike. */
export async function manyTexts(count: number): Promise<Iterable<BenchText>> {
  const whole = await seedText();
  const length = 19_000;
  const source = whole.repeat(Math.ceil((2 * length) / whole.length));
  return (function* () {
    for (let index = 0; index < count; index += 1) {
      const text = `${index}\n${source.slice(index % length, (index % length) + length)}`;
      yield { name: String(index), text, annotations: spread(text, 235) };
    }
  })();
}

/**
 * Reports of a large project with the figures that the rules find in them, 235 at most, with their measures and times; hardly two begin at the
 * same place.
 */
export async function figureTexts(count: number): Promise<Iterable<BenchText>> {
  const whole = await seedText();
  const length = 19_000;
  const source = whole.repeat(Math.ceil((2 * length) / whole.length));
  const figures = findProposals(source, ['figure']);
  return (function* () {
    for (let index = 0; index < count; index += 1) {
      const from = (index * 37) % length;
      const head = `${index}\n`;
      const inside = figures.filter(({ start, end }) => start >= from && end <= from + length);
      yield {
        name: String(index),
        text: head + source.slice(from, from + length),
        annotations: inside.slice(0, 235).map(({ start, end, label, attributes }) => ({
          start: start - from + head.length,
          end: end - from + head.length,
          label,
          attributes,
        })),
      };
    }
  })();
}

/** The names of the four texts. */
export const textNames: readonly string[] = sizes.map(({ name }) => name);

/** Makes one of the four texts out of the seed reports, as often as it takes. */
export async function benchText(name: string): Promise<BenchText> {
  const size = sizes.find((each) => each.name === name);
  if (size === undefined) throw new Error(`there is no text ${name}`);
  const whole = await seedText();
  const source = size.oneLine ? whole.replaceAll('\n', '') : whole;
  const text = source.repeat(Math.ceil(size.length / source.length)).slice(0, size.length);
  return { name, text, annotations: spread(text, size.annotations) };
}

async function seedText(): Promise<string> {
  const folder = resolve(import.meta.dirname, '..', 'seeds');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  const seeds = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return seeds.join('\n').replace(/\r\n?/g, '\n');
}

/** Annotations of two to ten characters, evenly over a text and within its lines; every tenth holds the next. */
function spread(text: string, count: number): readonly BenchAnnotation[] {
  const step = text.length / count;
  return Array.from({ length: count }, (_, index) => {
    const start = Math.floor(index * step);
    const length = index % 10 === 0 ? Math.ceil(step) + 4 : 2 + ((index * 7) % 9);
    const line = text.indexOf('\n', start);
    const end = Math.min(start + length, line < 0 ? text.length : line);
    return { start, end, label: labels[index % labels.length] ?? 'figure' };
  }).filter(({ start, end }) => end > start && text.slice(start, end).trim() !== '');
}
