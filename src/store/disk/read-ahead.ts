/** Reads for each item in order, with the reading of the next `count` under way while one is dealt with. */
export async function* readAhead<T, U>(
  items: Iterable<T>,
  count: number,
  read: (item: T) => Promise<U>,
): AsyncGenerator<readonly [item: T, read: U]> {
  const waiting: (readonly [T, Promise<U>])[] = [];
  for (const item of items) {
    const reading = read(item);
    // A failure is told when its turn comes; until then, and where it never does, nobody waits for it.
    reading.catch(() => undefined);
    waiting.push([item, reading]);
    if (waiting.length > count) yield* next(waiting);
  }
  while (waiting.length > 0) yield* next(waiting);
}

async function* next<T, U>(waiting: (readonly [T, Promise<U>])[]) {
  const first = waiting.shift();
  if (first !== undefined) yield [first[0], await first[1]] as const;
}
