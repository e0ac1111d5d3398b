import type { BenchAnnotation } from '../texts.ts';
import type { MakePeer } from './peer.ts';

interface Line {
  readonly start: number;
  readonly end: number;
  readonly element: HTMLElement;
}

/** The floor: paragraphs without an editor, and CSS highlights near the window without lanes, marks, state or undo. */
export const floor: MakePeer = (place, scroller) => {
  let annotations: BenchAnnotation[] = [];
  let matches: readonly BenchAnnotation[] = [];
  let lines: readonly Line[] = [];
  let words = '';
  let painted = { start: 0, end: 0 };

  const paint = (): void => {
    const { height } = scroller.getBoundingClientRect();
    painted = near(lines, -height, 2 * height);
    const ranges = new Map<string, StaticRange[]>([
      ['figure', []],
      ['program', []],
      ['location', []],
      ['match', []],
    ]);
    for (const { start, end, label } of [...annotations, ...matches]) {
      if (end <= painted.start || start >= painted.end) continue;
      const line = lines[lastIndex(lines.length, (at) => (lines[at]?.start ?? 0) <= start)];
      const node = line?.element.firstChild;
      if (line === undefined || node === null || node === undefined || end > line.end) continue;
      const [startOffset, endOffset] = [start - line.start, end - line.start];
      ranges
        .get(label)
        ?.push(
          new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }),
        );
    }
    for (const [label, list] of ranges) CSS.highlights.set(label, new Highlight(...list));
  };
  const soon = (): void => void requestAnimationFrame(paint);

  scroller.addEventListener('scroll', () =>
    requestAnimationFrame(() => {
      const visible = near(lines, 0, scroller.clientHeight);
      if (visible.start < painted.start || visible.end > painted.end) paint();
    }),
  );
  return {
    open(text, list) {
      words = text;
      annotations = [...list];
      matches = [];
      lines = linesOf(text);
      place.replaceChildren(...lines.map(({ element }) => element));
      paint();
    },
    add(annotation) {
      annotations.push(annotation);
      soon();
    },
    find(query) {
      const found: BenchAnnotation[] = [];
      for (let start = words.indexOf(query); start >= 0;) {
        const end = start + query.length;
        found.push({ start, end, label: 'match' });
        start = words.indexOf(query, end);
      }
      matches = found;
      soon();
    },
  };
};

function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split('\n').map((words) => {
    const element = document.createElement('p');
    element.textContent = words;
    const line = { start, end: start + words.length, element };
    start = line.end + 1;
    return line;
  });
}

/** The text between two heights; of a single line of a whole report, about its share. */
function near(
  lines: readonly Line[],
  top: number,
  bottom: number,
): { readonly start: number; readonly end: number } {
  const rectOf = (index: number) => lines[index]?.element.getBoundingClientRect();
  const from = lastIndex(lines.length, (index) => (rectOf(index)?.top ?? 0) <= top);
  const to = lastIndex(lines.length, (index) => (rectOf(index)?.top ?? 0) < bottom);
  const [first, last] = [lines[from], lines[to]];
  if (first === undefined || last === undefined) return { start: 0, end: 0 };
  if (from < to) return { start: first.start, end: last.end };
  const rect = first.element.getBoundingClientRect();
  const length = first.end - first.start;
  const share = (y: number): number => Math.round(((y - rect.top) / rect.height) * length);
  return {
    start: first.start + Math.max(0, share(top)),
    end: first.start + Math.min(length, share(bottom)),
  };
}

/** The last index below `length` up to which a descending condition holds; 0 where it never does. */
function lastIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
