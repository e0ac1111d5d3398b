/** A value as one JSON text. Between main process and page every object is copied field by field, twice; a text is copied as it is. */
export interface Packed<T> {
  readonly json: string;
  /** Never set: it only carries the type. */
  readonly of?: T;
}

/** Packs a value that JSON expresses whole: no `undefined`, no dates, no maps. */
export function pack<T>(value: T): Packed<T> {
  return { json: JSON.stringify(value) };
}

/** The value that was packed. */
export function unpack<T>({ json }: Packed<T>): T {
  // Only the main process packs, and its handlers are held to the contract's types.
  return JSON.parse(json) as T;
}
