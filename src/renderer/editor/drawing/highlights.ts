import type { Annotation } from '../../../core/annotation/annotation.ts';
import type { LabelSet } from '../../../core/annotation/label/label.ts';
import type { Proposal } from '../../../core/propose/proposal.ts';
import { type Span, overlaps } from '../../../core/text/span.ts';
import {
  excludedName,
  highlightName,
  highlightRules,
  proposalName,
  proposalPrefix,
  proposedRegionName,
} from './highlight-styles.ts';
import { type Lanes, assignLanes } from './lanes.ts';
import type { TextLayout } from '../layout/text-layout.ts';

/** What shall be painted on a stretch of the text. */
export interface Painting {
  /** The annotations near the window, in document order. */
  readonly annotations: readonly Annotation[];
  readonly labels: LabelSet;
  /** The open proposals near the window. */
  readonly proposals: readonly Proposal[];
  /** What is left out near the window, and what is proposed to be. */
  readonly excluded: readonly Span[];
  readonly proposedRegions: readonly Span[];
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

/** Below every annotation. */
const proposalPriority = -9;

/** Fills lie under lines of what nests in them; hits and selection lie over all. */
const priorities = new Map([
  // Letters that are greyed stay so under every fill and line.
  [excludedName, -11],
  [proposedRegionName, -10],
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

function priorityOf(name: string): number {
  if (name.startsWith(proposalPrefix)) return proposalPriority;
  return priorities.get(name) ?? -Number(name.at(-1));
}

/** A highlighter for the text of one layout. */
export function createHighlighter(layout: TextLayout): Highlighter {
  let lanes: Lanes = new Map();
  let painted: ReadonlySet<string> = new Set();

  const show = (groups: ReadonlyMap<string, readonly StaticRange[]>): void => {
    for (const name of painted) if (!groups.has(name)) CSS.highlights.delete(name);
    for (const [name, ranges] of groups) {
      const highlight = new Highlight(...ranges);
      highlight.priority = priorityOf(name);
      CSS.highlights.set(name, highlight);
    }
    painted = new Set(groups.keys());
  };
  return {
    paint(window, { annotations, labels, proposals, ...painting }) {
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
      for (const proposal of proposals) {
        const index = indices.get(proposal.label);
        if (index !== undefined) add(proposalName(index), proposal);
      }
      const { matches, currentMatch, selection } = painting;
      for (const span of painting.excluded) add(excludedName, span);
      for (const span of painting.proposedRegions) add(proposedRegionName, span);
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
