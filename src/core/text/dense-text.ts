import { type Span, compareSpans } from './span.ts';

/** A text without what a scanner, a converter or a typesetter has put between its characters. */
export interface DenseText {
  readonly text: string;
  /** Where a stretch of it stands in the text as it came; with the reading of its last character, where one stands there. */
  place(span: Span): Span;
}

/** From so many characters in a row, and where nearly all stand alone, a line is spaced out; `姓名 性别 年龄` and `男 女` are not. */
const fewest = 6;
const nearlyAll = 0.8;

const anySpaced = /\p{Script=Han} \p{Script=Han} \p{Script=Han} |\d [.．] \d/u;

/** Readings in brackets that converters of scripts leave behind: `常住人口312萬(wàn)人`. One in a text may be meant, a few are not. */
const reading = /(?<=\p{Script=Han})(?:[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ]{1,6}[)）]){1,2}/gu;
const tone = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ]/u;
const fewestReadings = 3;

/** A blank that sets a number off from the words beside it: `1000 多米`, `近 4 万人`; none in the row of a table (`水渠 923 434`). */
const setOff =
  /(?<=[\d%])[ \u00a0](?=\p{Script=Han})|(?<=\p{Script=Han})[ \u00a0](?=\d)(?!\d[\d,.]*%?(?:[ \u3000]+[-+]?\d[\d,.]*%?)+[ \u3000]*(?:\n|$))/gu;
const anySetOff = /\d[ \u00a0]\p{Script=Han}|\p{Script=Han}[ \u00a0]\d/u;

/** A blank beside a decimal point: `12. 5%`, `1 .2亿元`; none behind the number of an item (`2. 5个`). */
const torn =
  /(?<=(?<![\d.．])(?:(?<=(?![表图件第])\p{Script=Han})\d{1,2}|\d{3,6})) (?=[.．]\d)|(?<=(?<![\d.．])(?:(?<=(?![表图件第])\p{Script=Han})\d{1,2}|\d{3,6})[.．]) (?=\d{1,3}(?![\d.．、年月日])[\p{Script=Han}%％‰])/gu;
const anyTorn = /\d ?[.．] ?\d/u;

/** A name whose characters alone stand apart in its line, told by the marks around it or by its length: “春 雨 计 划”. */
const spacedRun =
  /(?<=[“‘「《(（])\p{Script=Han}(?: \p{Script=Han}){2,}(?=[”’」》)）])|(?<![\p{L}\p{N}] ?)\p{Script=Han}(?: \p{Script=Han}){6,}(?! ?[\p{L}\p{N}])/gu;

/** Whether all characters of a line stand apart: `贫 困 人 口 1 2 万`. */
export function isSpacedOut(line: string): boolean {
  if (!anySpaced.test(line)) return false;
  const parts = line.trim().split(' ');
  const alone = parts.filter((part) => Array.from(part).length === 1).length;
  return parts.length >= fewest && alone >= nearlyAll * parts.length;
}

/** A few words by themselves, closed up: a reading with its tone is enough to be one here. */
export function closedUp(words: string): string {
  return words
    .replace(reading, (bracket) => (tone.test(bracket) ? '' : bracket))
    .replace(setOff, '');
}

/** The same text closed up, or null where there is nothing to close: spaced-out lines, blanks beside numbers, readings in brackets. */
export function denseText(text: string): DenseText | null {
  const readings = readingsIn(text);
  const cuts = apart([...readings, ...spacedOut(text), ...setOffIn(text)].sort(compareSpans));
  if (cuts.length === 0) return null;
  const kept = between(cuts, text.length);
  const starts = beginnings(kept);
  const readingFrom = new Map(readings.map(({ start, end }) => [start, end]));
  const placeOf = (offset: number) => {
    const index = lastAtOrBefore(starts, offset);
    return (kept[index]?.start ?? 0) + offset - (starts[index] ?? 0);
  };
  return {
    text: kept.map(({ start, end }) => text.slice(start, end)).join(''),
    place: (span) => {
      const start = placeOf(span.start);
      if (span.end === span.start) return { start, end: start };
      const end = placeOf(span.end - 1) + 1;
      return { start, end: readingFrom.get(end) ?? end };
    },
  };
}

function readingsIn(text: string): readonly Span[] {
  const found = spansOf(text, reading);
  const toned = found.filter(({ start, end }) => tone.test(text.slice(start, end)));
  return toned.length < fewestReadings ? [] : found;
}

function setOffIn(text: string): readonly Span[] {
  return [
    ...(anySetOff.test(text) ? spansOf(text, setOff) : []),
    ...(anyTorn.test(text) ? spansOf(text, torn) : []),
  ];
}

/** The blanks of spaced-out lines; two beside each other are meant. */
function spacedOut(text: string): readonly Span[] {
  if (!anySpaced.test(text)) return [];
  const cuts: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (isSpacedOut(line)) {
      for (const { index } of line.matchAll(/(?<! ) (?! )/g)) {
        cuts.push({ start: start + index, end: start + index + 1 });
      }
    } else if (anySpaced.test(line)) {
      for (const run of spansOf(line, spacedRun)) {
        for (let at = start + run.start + 1; at < start + run.end; at += 2) {
          cuts.push({ start: at, end: at + 1 });
        }
      }
    }
    start += line.length + 1;
  }
  return cuts;
}

function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Spans in order without those that begin inside another. */
function apart(spans: readonly Span[]): readonly Span[] {
  let end = 0;
  return spans.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

function between(cuts: readonly Span[], length: number): readonly Span[] {
  return [...cuts, { start: length, end: length }]
    .map(({ start }, index) => ({ start: cuts[index - 1]?.end ?? 0, end: start }))
    .filter(({ start, end }) => start < end);
}

/** Where each of some stretches begins once they stand together. */
function beginnings(stretches: readonly Span[]): readonly number[] {
  let at = 0;
  return stretches.map(({ start, end }) => {
    const begins = at;
    at += end - start;
    return begins;
  });
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
