import { jsonLine } from './json-line.ts';
import { Utf8Writer } from '../utf8-writer.ts';

/**
 * A line of JSON, as `jsonLine` gives it, of an object of which one list is too long to make objects for: behind the keys of `head` comes the
 * list `name`, whose items `write` adds with the commas between them, then the keys of `tail`. Neither `head` nor `tail` is empty.
 */
export function longJsonLine(
  head: object,
  name: string,
  write: (out: Utf8Writer) => void,
  tail: object,
): Uint8Array {
  const out = new Utf8Writer();
  out.text(jsonLine(head).slice(0, -'}\n'.length)).text(`,${jsonLine(name).trimEnd()}:[`);
  write(out);
  return out.text('],').text(jsonLine(tail).slice('{'.length)).finish();
}
