/** A place of the window in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the pointer pulls a new relation to, or null; the drawing listens. */
export interface Pull {
  get(): Point | null;
  set(to: Point | null): void;
  /** Listens; the function that it returns stops. */
  subscribe(listener: () => void): () => void;
}

/** A pull that is not under way. */
export function createPull(): Pull {
  let current: Point | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set(to) {
      if (to === current) return;
      current = to;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
