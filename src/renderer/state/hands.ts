/** Tells when a reviewer last pressed, clicked or scrolled. */
export interface Hands {
  /** The moment of the last gesture, by the page's clock in milliseconds. */
  movedAt(): number;
  stop(): void;
}

/** Whatever asks for a frame that somebody waits for. */
const gestures = ['keydown', 'keyup', 'pointerdown', 'pointerup', 'wheel'] as const;

/** Watches what is done in `place`, which is the window. */
export function watchHands(place: EventTarget): Hands {
  let last = -Infinity;
  const note = (): void => {
    last = performance.now();
  };
  const options = { capture: true, passive: true };
  for (const kind of gestures) place.addEventListener(kind, note, options);
  return {
    movedAt: () => last,
    stop() {
      for (const kind of gestures) place.removeEventListener(kind, note, options);
    },
  };
}

/** Work that is put off until the hands rest. */
export interface AtRest {
  /** Asks for the work, however often; `pause` is how long a rest is, in milliseconds. */
  request(pause: number): void;
  cancel(): void;
}

/** How long work is put off at most for somebody whose hands never rest, in milliseconds. */
const longestWait = 2000;

/**
 * Does `act` once the hands have rested, so that the machine is free for the frame that the next key asks for: threads
 * beside the page's take the processors from what draws. A pause of none is the next task, whatever the hands do.
 */
export function atRest(hands: Hands, act: () => void): AtRest {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let asked: { readonly first: number; readonly last: number; readonly pause: number } | null =
    null;
  const cancel = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    asked = null;
  };
  const wait = (): void => {
    if (asked === null) return;
    const { first, last, pause } = asked;
    const rested = Math.max(last, hands.movedAt()) + pause;
    const due = pause === 0 ? last : Math.min(rested, first + longestWait);
    const left = due - performance.now();
    if (left > 0) timer = setTimeout(wait, left);
    else {
      cancel();
      act();
    }
  };
  return {
    cancel,
    request(pause) {
      const now = performance.now();
      asked = { first: asked?.first ?? now, last: now, pause };
      if (timer !== null) clearTimeout(timer);
      // Never at once, since the state is being changed by who asks.
      timer = setTimeout(wait, Math.min(pause, asked.first + longestWait - now));
    },
  };
}
