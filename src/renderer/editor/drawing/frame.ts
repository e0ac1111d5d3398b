/** Drawing that happens at most once a frame. */
export interface FrameRequests {
  /** Asks for the next frame; one that asks for everything outweighs those that do not. */
  request(everything: boolean): void;
  cancel(): void;
}

/** Gathers requests and calls `draw` once in the next frame. */
export function frameRequests(draw: (everything: boolean) => void): FrameRequests {
  let frame = 0;
  let all = false;
  const run = (): void => {
    const everything = all;
    frame = 0;
    all = false;
    draw(everything);
  };
  return {
    request(everything) {
      all ||= everything;
      if (frame === 0) frame = requestAnimationFrame(run);
    },
    cancel: () => cancelAnimationFrame(frame),
  };
}

/** Work that waits until nobody has asked for it for a while. */
export interface DelayedWork {
  request(): void;
  cancel(): void;
}

/** Calls `work` when `milliseconds` have passed since the last request. */
export function delayed(milliseconds: number, work: () => void): DelayedWork {
  let timer = 0;
  const cancel = (): void => window.clearTimeout(timer);
  return {
    request() {
      cancel();
      timer = window.setTimeout(work, milliseconds);
    },
    cancel,
  };
}
