import { relationIndex } from '../../../core/annotation/relation-index.ts';
import type { Relation } from '../../../core/annotation/annotation.ts';
import { type Span, overlaps } from '../../../core/text/span.ts';
import type { DeskState } from '../../state/desk.ts';
import { type LinkEnd, type MeasuredLink, routeLinks } from './link-route.ts';
import type { Box } from '../layout/piece-boxes.ts';
import type { Point } from '../gestures/pull.ts';
import type { TextLayout } from '../layout/text-layout.ts';

/** The links to draw, and the one that is being pulled. */
export interface LinksPicture {
  readonly links: readonly { readonly from: Span; readonly to: Span; readonly active: boolean }[];
  readonly pull: { readonly from: Span; readonly to: Point } | null;
  /** The part of the text near the window. */
  readonly window: Span;
}

/** Draws relations beside the text. */
export interface Links {
  /** Measures; the function that it returns draws, so that all reading can come before all writing. */
  measure(picture: LinksPicture): () => void;
}

/** The relations near the window, where they are to be shown; cost grows with what is near. */
export function linksNear(
  { open, active, settings }: DeskState,
  near: Span,
): LinksPicture['links'] {
  if (open === null || !settings.linksShown) return [];
  const { annotations, relations } = open.layer;
  const index = relationIndex(relations);
  const found = new Set<Relation>();
  for (const { id } of annotations.overlapping(near)) {
    for (const relation of index.get(id) ?? []) found.add(relation);
  }
  return [...found].flatMap((relation) => {
    const from = annotations.get(relation.from);
    const to = annotations.get(relation.to);
    if (from === undefined || to === undefined) return [];
    return { from, to, active: from.id === active || to.id === active };
  });
}

const svg = 'http://www.w3.org/2000/svg';

/** Makes the drawing in `place`, which lies over the text; `text` is the element of the text itself. */
export function createLinks(place: HTMLElement, text: HTMLElement, layout: TextLayout): Links {
  const drawing = document.createElementNS(svg, 'svg');
  drawing.setAttribute('class', 'link-lines');
  place.prepend(drawing);
  let empty = true;
  return {
    measure({ links, pull, window }) {
      const before = empty;
      empty = links.length === 0 && pull === null;
      if (empty) return () => (before ? undefined : drawing.replaceChildren());
      const origin = place.getBoundingClientRect();
      const edge = text.getBoundingClientRect().left - origin.left;
      const measured = links.map((link) => measuredLink(link, window, layout, origin));
      const paths = routeLinks(measured, edge, edge).map(({ path, active }) =>
        pathElement(path, active ? 'link-line active' : 'link-line'),
      );
      const pulled = pull === null ? [] : [pulledElement(pull, layout, origin)];
      return () => drawing.replaceChildren(...paths, ...pulled);
    },
  };
}

function measuredLink(
  { from, to, active }: LinksPicture['links'][number],
  window: Span,
  layout: TextLayout,
  origin: DOMRect,
): MeasuredLink {
  return {
    from: endOf(from, window, layout, origin),
    to: endOf(to, window, layout, origin),
    active,
  };
}

/** Where a span stands; of one beyond the window only whether that is up or down, since nothing there is laid out. */
function endOf(span: Span, window: Span, layout: TextLayout, origin: DOMRect): LinkEnd {
  const box = firstBox(span, window, layout);
  if (box === null) {
    const up = span.start < window.start;
    const { top, bottom } = layout.boxAt(up ? window.start : window.end);
    const y = (up ? top : bottom) - origin.top;
    return { x: null, top: y, y };
  }
  const top = box.top - origin.top;
  const y = (box.top + box.bottom) / 2 - origin.top;
  return { x: round((box.left + box.right) / 2 - origin.left), top: round(top), y: round(y) };
}

function firstBox(span: Span, window: Span, layout: TextLayout): Box | null {
  if (!overlaps(span, window)) return null;
  const start = Math.max(span.start, window.start);
  const end = Math.min(span.end, window.end);
  return layout.boxesOf({ start, end })[0] ?? null;
}

/** A line of one pixel is sharp in the middle of one. */
function round(pixels: number): number {
  return Math.round(pixels) + 0.5;
}

function pathElement(path: string, kind: string): SVGPathElement {
  const made = document.createElementNS(svg, 'path');
  made.setAttribute('class', kind);
  made.setAttribute('d', path);
  return made;
}

function pulledElement(
  { from, to }: NonNullable<LinksPicture['pull']>,
  layout: TextLayout,
  origin: DOMRect,
): SVGPathElement {
  const { left, top, bottom } = layout.boxAt(from.start);
  const right = layout.boxBefore(from.end).left;
  const x = (left + Math.max(left, right)) / 2 - origin.left;
  const y = (top + bottom) / 2 - origin.top;
  return pathElement(`M${x} ${y}L${to.x - origin.left} ${to.y - origin.top}`, 'link-line pulled');
}
