import { readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** An annotation as far as a benchmark needs it. */
export interface BenchAnnotation {
  readonly start: number;
  readonly end: number;
  readonly label: string;
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

const labels = ['figure', 'program', 'location'] as const;

/** Makes the texts out of the seed reports, each as often as it takes. */
export async function benchTexts(): Promise<readonly BenchText[]> {
  const folder = resolve(import.meta.dirname, '..', 'seeds');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  const seeds = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const whole = seeds.join('\n').replace(/\r\n?/g, '\n');
  return sizes.map((size) => {
    const source = size.oneLine ? whole.replaceAll('\n', '') : whole;
    const text = source.repeat(Math.ceil(size.length / source.length)).slice(0, size.length);
    return { name: size.name, text, annotations: spread(text, size.annotations) };
  });
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
