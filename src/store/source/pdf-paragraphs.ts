import type { PlacedPart } from '../../core/text/structure.ts';
import type { PageText } from './page-text.ts';
import type { PdfLine } from './pdf-lines.ts';

/** A line that only numbers its page: 3, - 3 -, 第3页 共10页, 3/10. */
const pageNumber =
  /^[-–—·.\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/,，]?\s*(?:共\s*)?\d{1,4}\s*页?)?[-–—·.\s]*$/;

/** How far inside the margin a paragraph's first line begins, and how far from the other margin its last may end, in character sizes. */
const indent = 1.2;
const nearMargin = 1.6;
/** A step down of more than this many usual ones begins a new paragraph. */
const wideStep = 1.45;

/** The most characters of a running header or footer. */
const longestHead = 32;

/** Pages whose first and last lines must agree for these to be headers and footers. */
const leastRepeats = 3;

/** Joins the lines of pages to paragraphs, across pages too; page numbers and running headers and footers are left out, since they cut sentences in two. */
export function joinPages(pages: readonly (readonly PdfLine[])[]): PageText {
  const running = runningLines(pages);
  const structure: PlacedPart[] = [];
  let text = '';
  let last: PdfLine | null = null;
  for (const [index, page] of pages.entries()) {
    const lines = page.filter((line, at) => !isFurniture(line, at, page.length, running));
    const margins = marginsOf(lines);
    const step = usualStep(lines);
    let start: number | null = null;
    for (const [at, line] of lines.entries()) {
      const continues =
        last !== null && continuesParagraph(last, line, margins, at === 0 ? null : step);
      if (last !== null) text += continues ? joint(text, line.text) : '\n';
      start ??= text.length;
      text += line.text;
      last = line;
    }
    if (start !== null) structure.push({ kind: 'page', page: index + 1, start, end: text.length });
  }
  return { text, structure };
}

interface Margins {
  readonly left: number;
  readonly right: number;
}

function marginsOf(lines: readonly PdfLine[]): Margins {
  const rights = lines.map(({ right }) => right).sort((a, b) => a - b);
  return {
    left: Math.min(...lines.map(({ left }) => left)),
    // Not the furthest: a sign may hang over the margin.
    right: rights[Math.floor(rights.length * 0.9)] ?? 0,
  };
}

function usualStep(lines: readonly PdfLine[]): number | null {
  const steps = lines
    .slice(1)
    .map((line, index) => (lines[index]?.y ?? line.y) - line.y)
    .filter((step) => step > 0)
    .sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? null;
}

/** A line goes on with the paragraph above where that is full to the margin and the line itself is not set in. */
function continuesParagraph(
  above: PdfLine,
  line: PdfLine,
  margins: Margins,
  step: number | null,
): boolean {
  if (above.text.includes('\t') || line.text.includes('\t')) return false;
  if (Math.abs(above.size - line.size) > Math.max(above.size, line.size) * 0.15) return false;
  if (above.right < margins.right - above.size * nearMargin) return false;
  if (step !== null && above.y - line.y > step * wideStep) return false;
  return line.left <= margins.left + line.size * indent;
}

/** Only words of Latin script have a space where a line was broken; a hyphen stays, for it may be meant. */
function joint(before: string, after: string): string {
  return /\p{Script=Latin}$/u.test(before) && /^\p{Script=Latin}/u.test(after) ? ' ' : '';
}

function isFurniture(
  line: PdfLine,
  at: number,
  count: number,
  running: ReadonlySet<string>,
): boolean {
  const isEdge = at === 0 || at === count - 1;
  if (isEdge && pageNumber.test(line.text)) return true;
  return (at < 2 || at >= count - 2) && running.has(pattern(line));
}

/** Lines that stand at the edge of at least half of the pages, at one height and whatever number is in them. */
function runningLines(pages: readonly (readonly PdfLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const edges = new Set([...lines.slice(0, 2), ...lines.slice(-2)].filter(isShort).map(pattern));
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  const least = Math.max(leastRepeats, pages.length / 2);
  return new Set([...counts].filter(([, count]) => count >= least).map(([text]) => text));
}

function isShort({ text }: PdfLine): boolean {
  return text.length <= longestHead && !/[。；：]$/.test(text);
}

/** The words of a line but for numbers, and its height on the page, which running lines keep. */
function pattern({ text, y }: PdfLine): string {
  return `${Math.round(y)} ${text.replace(/\s+/g, '').replace(/\d+/g, '#')}`;
}
