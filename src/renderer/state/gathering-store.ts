import type { StoreApi } from 'zustand/vanilla';

type Listener<State> = (state: State, before: State) => void;

/** A store that can be set several times before anybody hears of it. */
export interface GatheringStore<State> {
  readonly store: StoreApi<State>;
  /** Does something after which listeners hear once of all that it has set; whoever asks meanwhile gets the state as it then is. */
  together(act: () => void): void;
}

/** Lets a store gather what one gesture sets: dozens listen, and each would look at every step of it in the frame that the key waits for. */
export function gatheringStore<State>(store: StoreApi<State>): GatheringStore<State> {
  const listeners = new Set<Listener<State>>();
  let isGathering = false;
  const tell: Listener<State> = (state, before) => {
    for (const listener of listeners) listener(state, before);
  };
  store.subscribe((state, before) => {
    if (!isGathering) tell(state, before);
  });
  return {
    store: {
      ...store,
      subscribe(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    together(act) {
      if (isGathering) {
        act();
        return;
      }
      const before = store.getState();
      isGathering = true;
      try {
        act();
      } finally {
        isGathering = false;
        const state = store.getState();
        if (!Object.is(state, before)) tell(state, before);
      }
    },
  };
}
