// The floor: paragraphs without an editor, and CSS highlights near the window without lanes, marks, state or undo.
const scroller = document.getElementById('scroller');
const place = document.getElementById('text');
/** @type {{ start: number, end: number, label: string }[]} */
let annotations = [];
/** @type {{ start: number, end: number, element: HTMLElement }[]} */
let lines = [];
let painted = { start: 0, end: 0 };
let caret = 0;

/** @param {number} offset */
function lineAt(offset) {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (lines[middle].start <= offset) low = middle;
    else high = middle - 1;
  }
  return lines[low];
}

/** @param {number} top @param {number} bottom */
function near(top, bottom) {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (lines[middle].element.getBoundingClientRect().bottom > top) high = middle;
    else low = middle + 1;
  }
  const first = low;
  while (low < lines.length && lines[low].element.getBoundingClientRect().top < bottom) low += 1;
  const { start } = lines[first];
  // A single line of a whole report: what is near is a share of it.
  if (first === low - 1) {
    const rect = lines[first].element.getBoundingClientRect();
    const length = lines[first].end - start;
    const share = (y) => Math.round(((y - rect.top) / rect.height) * length);
    return { start: start + Math.max(0, share(top)), end: start + Math.min(length, share(bottom)) };
  }
  return { start, end: lines[low - 1].end };
}

function paint() {
  const { height } = scroller.getBoundingClientRect();
  painted = near(-height, 2 * height);
  const ranges = { figure: [], program: [], location: [] };
  for (const { start, end, label } of annotations) {
    if (end <= painted.start || start >= painted.end) continue;
    const line = lineAt(start);
    const node = line.element.firstChild;
    if (node === null || end > line.end) continue;
    ranges[label].push(
      new StaticRange({
        startContainer: node,
        startOffset: start - line.start,
        endContainer: node,
        endOffset: end - line.start,
      }),
    );
  }
  for (const [label, list] of Object.entries(ranges)) {
    CSS.highlights.set(label, new Highlight(...list));
  }
}

scroller.addEventListener('scroll', () =>
  requestAnimationFrame(() => {
    const { height } = scroller.getBoundingClientRect();
    const visible = near(0, height);
    if (visible.start < painted.start || visible.end > painted.end) paint();
  }),
);

place.addEventListener('keydown', ({ code }) => {
  if (code === 'ArrowRight') caret += 1;
  if (code !== 'Digit1') return;
  annotations.push({ start: caret, end: caret + 4, label: 'figure' });
  caret += 6;
  requestAnimationFrame(paint);
});

window.openText = (text, list) => {
  annotations = list;
  const elements = [];
  let start = 0;
  lines = text.split('\n').map((words) => {
    const element = document.createElement('p');
    element.textContent = words;
    elements.push(element);
    const line = { start, end: start + words.length, element };
    start = line.end + 1;
    return line;
  });
  place.replaceChildren(...elements);
  scroller.scrollTop = 0;
  caret = 0;
  paint();
};
