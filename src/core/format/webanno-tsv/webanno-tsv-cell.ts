/** A value of a cell and the id behind it: `value[3]`; null where the cell says that there is an annotation, but no value (`*`). */
export interface TsvValue {
  readonly value: string | null;
  /** What stands in the brackets; empty where there are none. */
  readonly id: string;
}

const unescaped = /\\(->|[\s\S])/g;

/** The values that are stacked in a cell; none where it says so (`_`). */
export function cellValues(cell: string): readonly TsvValue[] {
  return cell === '_' ? [] : splitUnescaped(cell).map(parsedValue);
}

/** The parts of a cell between bars that no backslash escapes. */
function splitUnescaped(cell: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < cell.length; at += 1) {
    if (cell[at] === '\\') at += 1;
    else if (cell[at] === '|') {
      parts.push(cell.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, cell.slice(from)];
}

function parsedValue(part: string): TsvValue {
  const [, before = part, id = ''] = /^((?:\\[\s\S]|[^\\])*?)\[([0-9_]+)\]$/.exec(part) ?? [];
  return { value: before === '*' ? null : unescapedValue(before), id };
}

function unescapedValue(value: string): string {
  return value.replace(unescaped, (_, sign: string) =>
    sign === 't' ? '\t' : sign === 'n' ? '\n' : sign,
  );
}

const named: Readonly<Record<string, string>> = {
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  b: '\b',
};

/** The text behind `#Text=`. */
export function sentenceText(escaped: string): string {
  return escaped.replace(/\\([\s\S])/g, (_, sign: string) => named[sign] ?? sign);
}
