/** A query taken apart: its filters, each a word before a colon and what stands behind, and what is left to look for. */
export interface QueryParts {
  readonly filters: readonly {
    readonly key: string;
    readonly value: string;
    /** The whole as it was typed. */
    readonly written: string;
  }[];
  readonly content: string;
}

const blank = /\s*/uy;
const quoted = /"[^"\n]*"(?=\s|$)/uy;
const pattern = /\/(?:\\.|[^/\\\n]|\/(?!\s|$))+\/(?=\s|$)/uy;
const filter = /([\p{L}]+)[:：]((?:"[^"]*"|[^\s"])+)(?=\s|$)/uy;
const word = /\S+/uy;

/** Takes a query apart; `isKey` says which words before a colon filter, all others being text. */
export function splitQuery(typed: string, isKey: (word: string) => boolean): QueryParts {
  const filters: { key: string; value: string; written: string }[] = [];
  const pieces: string[] = [];
  let at = 0;
  const take = (token: RegExp): RegExpExecArray | null => {
    token.lastIndex = at;
    const found = token.exec(typed);
    if (found !== null) at = token.lastIndex;
    return found;
  };
  for (;;) {
    const space = take(blank)?.[0] ?? '';
    if (at >= typed.length) break;
    const before = at;
    const [written = '', key = '', value = ''] = take(filter) ?? [];
    if (isKey(key)) {
      filters.push({ key, value: value.replaceAll('"', ''), written });
      continue;
    }
    at = before;
    // Quotes and slashes hold what is looked for together only where it begins with them.
    const piece = (pieces.length === 0 ? (take(quoted) ?? take(pattern)) : null) ?? take(word);
    pieces.push(pieces.length === 0 ? '' : space, piece?.[0] ?? '');
  }
  return { filters, content: pieces.join('') };
}
