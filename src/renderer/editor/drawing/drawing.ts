import { type Span, contains } from '../../../core/text/span.ts';
import type { DeskState } from '../../state/desk.ts';
import { type EditorContext, visibleSpan } from '../context.ts';
import { delayed, frameRequests } from './frame.ts';
import { type Highlighter, createHighlighter } from './highlights.ts';
import { type Links, createLinks, linksNear } from './links.ts';
import { type Marks, createMarks } from './marks.ts';
import type { EditorPlaces } from '../places.ts';
import { type Overview, createOverview } from './overview.ts';
import { overviewMarks } from './overview-marks.ts';
import { nearSpan, paintingOf, pictureOf, soonVisible } from './picture.ts';
import { annotationUnder } from '../gestures/pull-relation.ts';

/** Keeps what is drawn on and beside the text in step with the state and the window; everything at most once a frame. */
export interface Drawing {
  readonly marks: Marks;
  /** Looks at what of the state is another value. */
  changed(state: DeskState, before: DeskState): void;
  focusChanged(): void;
  /** Draws what lies on the text again, whose elements are others. */
  textChanged(): void;
  /** Shows other edges of the active annotation, until null. */
  preview(span: Span | null): void;
  drawNow(): void;
  destroy(): void;
}

/** Begins drawing; nothing is on the screen before the first `drawNow`. */
export function createDrawing(context: EditorContext, places: EditorPlaces): Drawing {
  const marks = createMarks(places.marks, context.layout);
  const highlighter = createHighlighter(context.layout);
  const overview = createOverview(places.canvas, places.veil);
  const links = createLinks(places.marks, context.view.dom, context.layout);
  const draw = painter(context, { marks, links, highlighter, overview });
  let previewed: Span | null = null;
  const frame = frameRequests((everything) => draw(everything, previewed));
  const ticks = delayed(tickDelay, () => drawTicks(context, overview));
  const drawAll = (): void => {
    frame.request(true);
    ticks.request();
  };
  const stopPulling = context.pull.subscribe(() => frame.request(true));
  const stop = watchSurroundings(places, () => frame.request(false), drawAll);
  return {
    marks,
    changed(state, before) {
      if (drawnParts.some((part) => state[part] !== before[part])) frame.request(true);
      if (state.open?.layer !== before.open?.layer || state.project !== before.project) drawAll();
      else if (tickedParts.some((part) => state[part] !== before[part])) ticks.request();
    },
    focusChanged() {
      frame.request(true);
    },
    textChanged() {
      frame.request(true);
    },
    preview(span) {
      previewed = span;
      frame.request(true);
    },
    drawNow() {
      draw(true, previewed);
      drawTicks(context, overview);
    },
    destroy() {
      frame.cancel();
      ticks.cancel();
      stop();
      stopPulling();
      highlighter.destroy();
      marks.destroy();
    },
  };
}

/** What is drawn, from the text outwards. */
interface Layers {
  readonly highlighter: Highlighter;
  readonly links: Links;
  readonly marks: Marks;
  readonly overview: Overview;
}

/** Draws what is near the window: all of it, or only what scrolling has brought up. */
function painter(
  context: EditorContext,
  { marks, links, highlighter, overview }: Layers,
): (everything: boolean, previewed: Span | null) => void {
  const { desk, view, layout, text } = context;
  let painted: Span = { start: 0, end: 0 };
  return (everything, previewed) => {
    const state = desk.getState();
    const visible = visibleSpan(context);
    overview.drawWindow(visible, text.length);
    if (!everything && contains(painted, visible)) return;
    context.wholeNumbers.keepIn(soonVisible(context));
    painted = nearSpan(context);
    highlighter.paint(painted, paintingOf(state, painted));
    const { head } = state.selection;
    const shown = view.hasFocus() && painted.start <= head && head <= painted.end;
    const box = context.caret.afterBreak ? layout.boxBefore : layout.boxAt;
    const to = context.pull.get();
    const picture = pictureOf(state, painted, previewed);
    const target = to === null ? null : annotationUnder(context, to);
    const pull = to === null || picture.source === null ? null : { from: picture.source, to };
    const drawLinks = links.measure({ links: linksNear(state, painted), pull, window: painted });
    marks.draw({ ...picture, target, caret: shown ? box(head) : null });
    drawLinks();
  };
}

/** How long the overview waits, in milliseconds, so that the text is painted first. */
const tickDelay = 60;

/** Parts of the state that are drawn on the text, apart from the layer itself. */
const drawnParts = [
  'selection',
  'active',
  'relatingFrom',
  'findSpans',
  'findCurrent',
  'proposals',
  'checks',
  'currentCheck',
  'proposedRegions',
  'unfolded',
  'settings',
] as const satisfies readonly (keyof DeskState)[];

/** Parts of the state that the overview shows, apart from the layer. */
const tickedParts = [
  'checks',
  'project',
  'findSpans',
  'proposals',
  'settings',
] as const satisfies readonly (keyof DeskState)[];

function drawTicks({ desk, text }: EditorContext, overview: Overview): void {
  overview.drawTicks(overviewMarks(desk.getState()), text.length);
}

/** Listens to scrolling, and to everything that moves or colours the text anew. */
function watchSurroundings(
  { scroller, text, canvas }: EditorPlaces,
  onScroll: () => void,
  onChange: () => void,
): () => void {
  const resized = new ResizeObserver(onChange);
  for (const element of [scroller, text, canvas]) resized.observe(element);
  const themed = new MutationObserver(onChange);
  themed.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  scroller.addEventListener('scroll', onScroll, { passive: true });
  return () => {
    resized.disconnect();
    themed.disconnect();
    scroller.removeEventListener('scroll', onScroll);
  };
}
