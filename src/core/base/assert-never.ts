/** Closes a `switch` over a union: a member without a case is a compile error here, and a bug at run time. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
