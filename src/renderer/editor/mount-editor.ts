import type { Desk, DeskState } from '../state/desk.ts';
import type { OpenReport } from '../state/report/report-slice.ts';
import { type LeftAt, leftKey } from '../state/report/selection-slice.ts';
import { provideCopy } from './gestures/clipboard.ts';
import type { EditorContext } from './context.ts';
import { dragEdge } from './gestures/drag-edge.ts';
import { type Drawing, createDrawing } from './drawing/drawing.ts';
import { watchHeld } from './gestures/held-label.ts';
import { createFolds } from './layout/folds.ts';
import { handleKey } from './gestures/keyboard.ts';
import { laidOutText } from './layout/laid-out-text.ts';
import { handleContextMenu, handlePress } from './gestures/pointer.ts';
import type { EditorPlaces } from './places.ts';
import type { PromptBox } from './context.ts';
import { offerProposals } from './gestures/offer-proposals.ts';
import { createPull } from './gestures/pull.ts';
import { revealSpan } from './gestures/scrolling.ts';
import { textLayout } from './layout/text-layout.ts';
import type { TextEvents } from './layout/text-view.ts';
import { resetTypography, setTypography } from './layout/typography.ts';
import { createWholeNumbers } from './layout/whole-numbers.ts';

/** The editor of one report. */
export interface Editor {
  /** Gives the text the keyboard. */
  focus(): void;
  /** Takes everything down that it put up. */
  destroy(): void;
}

/** Draws a report's text with its annotations into `places`, and keeps it and the page's state in step until it is destroyed. */
export function mountEditor(
  places: EditorPlaces,
  desk: Desk,
  open: OpenReport,
  prompt: PromptBox,
): Editor {
  setTypography(places.scroller, desk.getState().settings.typography);
  const { view, document, listen } = laidOutText(desk, open);
  places.text.append(view.dom);
  const context: EditorContext = {
    desk,
    text: open.text,
    view,
    layout: textLayout(view, open.text, document),
    folds: createFolds(desk, open.text, view, document.positions),
    wholeNumbers: createWholeNumbers(view, open.text, document.positions),
    scroller: places.scroller,
    prompt,
    caret: { goal: null, afterBreak: false, expanded: null },
    held: { label: null },
    pull: createPull(),
  };
  context.folds.follow(desk.getState(), null);
  const drawing = createDrawing(context, places);
  listen(eventsOf(context, drawing));
  dragEdge(context, drawing.marks.startGrip, 'start', drawing.preview);
  dragEdge(context, drawing.marks.endGrip, 'end', drawing.preview);
  const stop = desk.subscribe((state, before) => {
    if (state.open?.report.id !== open.report.id) return;
    follow(context, drawing, state, before);
  });
  const stopCopying = provideCopy(context);
  const stopOffering = offerProposals(context);
  const stopHolding = watchHeld(context);
  const stopMargins = takeMargins(context, places);
  returnTo(context, leftKey(open.report));
  drawing.drawNow();
  announcePaint();
  return {
    focus: () => view.dom.focus({ preventScroll: true }),
    destroy() {
      desk.getState().leaveAt(open.report, { sight: sightOf(context) });
      stop();
      stopCopying();
      stopOffering();
      stopHolding();
      stopMargins();
      drawing.destroy();
      prompt.show(null);
      view.destroy();
    },
  };
}

/** What stands at the top of the window, and how far below its edge. */
function sightOf({ scroller, layout }: EditorContext): LeftAt['sight'] {
  const { top, bottom } = scroller.getBoundingClientRect();
  if (scroller.scrollTop === 0) return null;
  const { start } = layout.spanBetween(top, bottom);
  return { offset: start, below: layout.boxAt(start).top - top };
}

/** Shows what was in sight when the same text was left. */
function returnTo({ desk, scroller, layout, wholeNumbers }: EditorContext, key: string): void {
  const sight = desk.getState().leftAt.get(key)?.sight ?? null;
  if (sight === null) return;
  const { offset, below } = sight;
  // Before it is measured: its lines break elsewhere afterwards.
  wholeNumbers.keepIn({ start: offset, end: offset });
  scroller.scrollTop += layout.boxAt(offset).top - scroller.getBoundingClientRect().top - below;
}

function eventsOf(context: EditorContext, drawing: Drawing): TextEvents {
  return {
    keydown: (event) => handleKey(context, event),
    mousedown: (event) => handlePress(context, event),
    contextmenu: (event) => handleContextMenu(context, event),
    selectstart(event) {
      // The selection is ours: the page's own costs a walk over all text before it at every change.
      event.preventDefault();
      return true;
    },
    focus() {
      drawing.focusChanged();
      return false;
    },
    blur() {
      drawing.focusChanged();
      return false;
    },
  };
}

/** A press beside the text means the text that is nearest; the function that it returns stops. */
function takeMargins(context: EditorContext, { scroller, marks }: EditorPlaces): () => void {
  const press = (event: MouseEvent): void => {
    const { target } = event;
    const elsewhere =
      target instanceof Node && (context.view.dom.contains(target) || marks.contains(target));
    if (!elsewhere) handlePress(context, event);
  };
  scroller.addEventListener('mousedown', press);
  return () => scroller.removeEventListener('mousedown', press);
}

function follow(
  context: EditorContext,
  drawing: Drawing,
  state: DeskState,
  before: DeskState,
): void {
  context.folds.follow(state, before);
  if (state.reveal !== before.reveal && state.reveal !== null) {
    context.folds.reveal(state.reveal);
    // Before it is measured: its lines break elsewhere afterwards.
    if (context.wholeNumbers.keepIn(state.reveal)) drawing.textChanged();
    revealSpan(context, state.reveal);
    if (state.reveal.focus) context.view.dom.focus({ preventScroll: true });
  }
  const { typography } = state.settings;
  if (typography !== before.settings.typography) resetTypography(context, typography);
  drawing.changed(state, before);
}

/** Tells the main process, which waits for it to take a picture, that a report is on the screen in its own face. */
function announcePaint(): void {
  void document.fonts.ready.then(() => {
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        document.documentElement.dataset['painted'] = 'true';
      }),
    );
  });
}
