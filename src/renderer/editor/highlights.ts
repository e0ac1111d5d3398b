import type { Annotation } from '../../core/annotation/annotation.ts';
import type { LabelSet } from '../../core/annotation/label.ts';
import { type Span, overlaps } from '../../core/text/span.ts';
import { highlightName, highlightRules } from './highlight-styles.ts';
import { type Lanes, assignLanes } from './lanes.ts';
import type { TextLayout } from './text-layout.ts';

/** What shall be painted on a stretch of the text. */
export interface Painting {
  /** The annotations near the window, in document order. */
  readonly annotations: readonly Annotation[];
  readonly labels: LabelSet;
  /** Hits of the search near the window. */
  readonly matches: readonly Span[];
  readonly currentMatch: Span | null;
  readonly selection: Span | null;
}

/** Paints ranges of the text through the CSS Custom Highlight API: nothing in the page's document changes, nothing is laid out again. */
export interface Highlighter {
  paint(window: Span, painting: Painting): void;
  /** Takes everything off the page. */
  destroy(): void;
}

const matchName = 'match';
const currentName = 'match-current';
const selectionName = 'selected';

/** Fills lie under lines of what nests in them; hits and selection lie over all. */
const priorities = new Map([
  [matchName, 10],
  [currentName, 11],
  [selectionName, 12],
]);

/** One sheet for the page's life: to add or change a rule costs new styles for every element that there is. */
const sheet = new CSSStyleSheet();
let styled: LabelSet | null = null;

/** Gives the page the rules of a label set; best called before a large text is drawn. */
export function styleHighlights(labels: LabelSet): void {
  if (styled === labels) return;
  if (styled === null) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  styled = labels;
  const rules = highlightRules(labels);
  if (rules !== styledRules) sheet.replaceSync(rules);
  styledRules = rules;
}

let styledRules = '';

/** A highlighter for the text of one layout. */
export function createHighlighter(layout: TextLayout): Highlighter {
  let lanes: Lanes = new Map();
  let painted: ReadonlySet<string> = new Set();

  const show = (groups: ReadonlyMap<string, readonly StaticRange[]>): void => {
    for (const name of painted) if (!groups.has(name)) CSS.highlights.delete(name);
    for (const [name, ranges] of groups) {
      const highlight = new Highlight(...ranges);
      highlight.priority = priorities.get(name) ?? -Number(name.at(-1));
      CSS.highlights.set(name, highlight);
    }
    painted = new Set(groups.keys());
  };
  return {
    paint(window, { annotations, labels, matches, currentMatch, selection }) {
      styleHighlights(labels);
      lanes = assignLanes(annotations, lanes);
      const groups = new Map<string, StaticRange[]>();
      const add = (name: string, { start, end }: Span): void => {
        const clipped = { start: Math.max(start, window.start), end: Math.min(end, window.end) };
        if (!overlaps(clipped, window)) return;
        const ranges = groups.get(name) ?? [];
        groups.set(name, ranges);
        ranges.push(rangeOf(layout, clipped));
      };
      const indices = new Map(labels.labels.map(({ id }, index) => [id, index]));
      for (const annotation of annotations) {
        const index = indices.get(annotation.label);
        if (index !== undefined)
          add(highlightName(index, lanes.get(annotation.id) ?? 0), annotation);
      }
      for (const match of matches) add(matchName, match);
      if (currentMatch !== null) add(currentName, currentMatch);
      if (selection !== null) add(selectionName, selection);
      show(groups);
    },
    destroy() {
      show(new Map());
    },
  };
}

function rangeOf(layout: TextLayout, { start, end }: Span): StaticRange {
  const from = layout.domPoint(start);
  const to = layout.domPoint(end, -1);
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}
