declare const brand: unique symbol;

/** A `T` that only its own constructor makes, so that two kinds of number cannot be mixed up. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** Marks a value whose rule the caller has just checked. The one cast behind every branded type. */
export function unsafeBrand<T, Name extends string>(value: T): Brand<T, Name> {
  return value as Brand<T, Name>;
}
