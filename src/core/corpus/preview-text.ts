import { truncateCodePoints } from '../text/truncate.ts';

const longestLine = 1200;
const lineStart = 400;
const lineEnd = 700;
const mostLines = 300;

/**
 * What a preview shows of a file: its first lines, and of a very long one its two ends, since a record of one line has its text first and its
 * spans last. `cut` counts the UTF-16 units that are not shown.
 */
export function previewText(content: string): { readonly text: string; readonly cut: number } {
  const lines = content.split('\n', mostLines + 1);
  const shown = lines.slice(0, mostLines).map(shortenLine);
  const shownUnits = shown.reduce((sum, { units }) => sum + units, shown.length - 1);
  return { text: shown.map(({ text }) => text).join('\n'), cut: content.length - shownUnits };
}

function shortenLine(line: string): { readonly text: string; readonly units: number } {
  if (line.length <= longestLine) return { text: line, units: line.length };
  const start = truncateCodePoints(line.slice(0, lineStart * 2), lineStart);
  // A low half at the cut would be half a character.
  const end = line.slice(-lineEnd).replace(/^[\udc00-\udfff]/, '');
  return { text: `${start} ⋯ ${end}`, units: start.length + end.length };
}
