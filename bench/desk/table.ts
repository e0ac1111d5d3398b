import { type Times, quantile } from '../measure.ts';
import type { Measured } from './measure.ts';

/** One line of the result: what a person waits for, and which of the times it is. */
interface Row {
  readonly what: string;
  readonly of: (measured: Measured) => Times;
  readonly share: number;
}

const rows: readonly Row[] = [
  { what: 'open from the disk, median', of: ({ open }) => open, share: 0.5 },
  { what: 'open from memory, median', of: ({ openHeld }) => openHeld, share: 0.5 },
  { what: 'open, pointed at before, median', of: ({ openPointed }) => openPointed, share: 0.5 },
  { what: 'label key to presented frame, median', of: ({ label }) => label, share: 0.5 },
  { what: 'label key to presented frame, p95', of: ({ label }) => label, share: 0.95 },
  {
    what: "label key, processor time of the page's thread",
    of: ({ labelWork }) => labelWork,
    share: 0.5,
  },
  { what: 'scrolling, frame p95', of: ({ scroll }) => scroll, share: 0.95 },
  { what: 'scrolling, longest frame', of: ({ scroll }) => scroll, share: 1 },
  { what: 'find, key to presented frame, median', of: ({ find }) => find, share: 0.5 },
  { what: 'find, key to presented frame, p95', of: ({ find }) => find, share: 0.95 },
];

/** Each program's times for a text as a table, with the spread (first to third quartile) and the ratio to the first program; null is over time. */
export function tableOf(
  text: string,
  programs: readonly { readonly name: string; readonly measured: Measured | null }[],
): string {
  const [ours] = programs;
  const head = ['', ...programs.map(({ name }) => name)];
  const body = rows.map(({ what, of, share }) => [
    what,
    ...programs.map(({ measured }, index) => {
      if (measured === null) return 'over 60 s';
      const times = of(measured);
      if (times.length === 0) return '–';
      const [value, low, high] = [share, 0.25, 0.75].map((each) => quantile(times, each));
      const own = ours?.measured && quantile(of(ours.measured), share);
      const ratio =
        index === 0 || !own || value === undefined ? '' : ` ×${(own / value).toFixed(2)}`;
      return `${value?.toFixed(1)} (${low?.toFixed(0)}–${high?.toFixed(0)})${ratio}`;
    }),
  ]);
  return markdown(text, [head, ...body]);
}

function markdown(title: string, lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length)),
  );
  const told = (line: readonly string[]): string =>
    `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = lines;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [
    '',
    `**${title}** (ms; × is Hezhu's time by theirs)`,
    '',
    told(head),
    rule,
    ...body.map(told),
    '',
  ].join('\n');
}
