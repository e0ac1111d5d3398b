import type { Desk, DeskState, ShownState } from './desk.ts';

/** The page's state as it was before the frame that the text is drawn in. */
export interface TrailingState extends ShownState {
  /** Goes along with the desk, until the returned function is called. */
  follow(): () => void;
}

/**
 * Follows the desk one presented frame behind while `mayTrail`, else at once. What a reviewer looks at is the text: the
 * panels beside it are drawn when it is on the screen, not in the same frame. A panel in use is never behind, since
 * what is typed into a field has to be its value when the key has done its work; and no key or click meets a panel
 * that is behind, since it may go there.
 */
export function trailingState(desk: Desk, mayTrail: () => boolean): TrailingState {
  let shown = desk.getState();
  const listeners = new Set<(state: DeskState, before: DeskState) => void>();
  const presented = afterFrame(() => catchUp());
  const catchUp = (): void => {
    presented.cancel();
    const before = shown;
    shown = desk.getState();
    if (shown !== before) for (const listener of listeners) listener(shown, before);
  };
  return {
    getState: () => shown,
    getInitialState: () => desk.getInitialState(),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    follow() {
      catchUp();
      const stop = desk.subscribe(({ focusRequest }) => {
        // A panel that shall take the keyboard takes it before the next key is pressed.
        if (focusRequest === null && mayTrail()) presented.request();
        else catchUp();
      });
      for (const kind of gestures) window.addEventListener(kind, catchUp, { capture: true });
      return () => {
        stop();
        for (const kind of gestures) window.removeEventListener(kind, catchUp, { capture: true });
        presented.cancel();
      };
    },
  };
}

/** What may lead into a panel. */
const gestures = ['keydown', 'pointerdown'] as const;

/** How long a frame is waited for, in milliseconds: a window that nobody sees draws none. */
const longestFrame = 200;

/** How long after a frame's callbacks the frame is on the screen, in milliseconds: its tiles are drawn by then, which panels would take the processors from. */
const presenting = 16;

/** What is caught up with after the frame: all panels at once, so that React draws them once. */
const waiting = new Set<() => void>();
let frame = 0;
let timer = 0;

/** Calls `act` once when the next frame has been presented, however often it is asked for. */
function afterFrame(act: () => void): {
  readonly request: () => void;
  readonly cancel: () => void;
} {
  return {
    request() {
      waiting.add(act);
      if (timer !== 0) return;
      timer = window.setTimeout(actAll, longestFrame);
      frame = requestAnimationFrame(() => {
        window.clearTimeout(timer);
        timer = window.setTimeout(actAll, presenting);
      });
    },
    cancel: () => void waiting.delete(act),
  };
}

function actAll(): void {
  cancelAnimationFrame(frame);
  timer = 0;
  const acts = [...waiting];
  waiting.clear();
  for (const act of acts) act();
}
