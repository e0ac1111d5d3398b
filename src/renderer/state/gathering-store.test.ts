import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { gatheringStore } from './gathering-store.ts';

interface Counts {
  readonly a: number;
  readonly b: number;
}

function aStore() {
  const { store, together } = gatheringStore(createStore<Counts>()(() => ({ a: 0, b: 0 })));
  const heard: (readonly [Counts, Counts])[] = [];
  const stop = store.subscribe((state, before) => heard.push([before, state]));
  return { store, together, heard, stop };
}

test('what is set together is heard of once, and seen at once', () => {
  const { store, together, heard } = aStore();
  together(() => {
    store.setState({ a: 1 });
    together(() => store.setState({ b: store.getState().a + 1 }));
    expect(heard).toEqual([]);
  });
  expect(heard).toEqual([
    [
      { a: 0, b: 0 },
      { a: 1, b: 2 },
    ],
  ]);
});

test('what is set alone is heard of each time, and nothing of what sets nothing', () => {
  const { store, together, heard, stop } = aStore();
  store.setState({ a: 1 });
  together(() => undefined);
  store.setState({ b: 1 });
  stop();
  store.setState({ b: 2 });
  expect(heard).toEqual([
    [
      { a: 0, b: 0 },
      { a: 1, b: 0 },
    ],
    [
      { a: 1, b: 0 },
      { a: 1, b: 1 },
    ],
  ]);
});

test('what was set before a fault is heard of, and the next is heard of by itself', () => {
  const { store, together, heard } = aStore();
  const fault = (): void => {
    store.setState({ a: 1 });
    throw new Error('a bug');
  };
  expect(() => together(fault)).toThrow('a bug');
  store.setState({ b: 1 });
  expect(heard).toEqual([
    [
      { a: 0, b: 0 },
      { a: 1, b: 0 },
    ],
    [
      { a: 1, b: 0 },
      { a: 1, b: 1 },
    ],
  ]);
});

test('who sets something upon hearing is heard of as well', () => {
  const { store, together, heard } = aStore();
  store.subscribe(({ a, b }) => {
    if (b !== a) store.setState({ b: a });
  });
  together(() => {
    store.setState({ a: 1 });
    store.setState({ a: 2 });
  });
  expect(heard.at(-1)).toEqual([
    { a: 2, b: 0 },
    { a: 2, b: 2 },
  ]);
  expect(heard).toHaveLength(2);
});
