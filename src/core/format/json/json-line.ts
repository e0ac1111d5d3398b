// Legal inside JSON, but line ends for Python's `splitlines` and for many editors.
const lineEnds = /[\u0085\u2028\u2029]/g;

/** A value as one line of JSON with its LF; whatever is in its strings, no reader sees a line end within, and lone surrogates survive. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value).replace(lineEnds, escape)}\n`;
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
