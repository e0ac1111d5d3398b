// @ts-check

/** A set-up that cannot go on: what happened, and in one line what to do next. */
export class SetUpFailure extends Error {
  /** @param {string} message @param {string} next @param {unknown} [cause] */
  constructor(message, next, cause) {
    super(message, { cause });
    this.next = next;
  }
}

/** An error in one line: its message and that of what caused it (fetch hides the reason there). @param {unknown} error */
export function inOneLine(error) {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : '';
  return `${error.message}${cause}`.split('\n', 1)[0] ?? '';
}
