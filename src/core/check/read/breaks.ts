import type { Span } from '../../text/span.ts';

/** Where a figure stands: running numbers of its line, sentence, segment and clause, and the edges of its clause and sentence. */
export interface Place {
  readonly line: number;
  readonly sentence: number;
  /** Running number of its stretch between semicolons. */
  readonly segment: number;
  readonly clause: number;
  readonly clauseStart: number;
  readonly clauseEnd: number;
  readonly sentenceStart: number;
  readonly sentenceEnd: number;
}

const BREAK = /[,，。！？!?；;：:\n]/g;
const SENTENCE = /[。！？!?\n]/;
const SEGMENT = /[。！？!?\n;；]/;

/** The places of figures in document order; marks inside a figure (1,676) break nothing. Linear. */
export function placesOf(text: string, figures: readonly Span[]): readonly Place[] {
  const marks = breaksOutside(text, figures);
  const places: Place[] = [];
  let line = 0;
  let sentence = 0;
  let segment = 0;
  let clauseStart = 0;
  let sentenceStart = 0;
  let next = 0;
  let sentenceMark = 0;
  for (const figure of figures) {
    for (; next < marks.length; next += 1) {
      const at = marks[next] ?? 0;
      if (at >= figure.start) break;
      clauseStart = at + 1;
      if (SEGMENT.test(text.charAt(at))) segment += 1;
      if (!SENTENCE.test(text.charAt(at))) continue;
      sentenceStart = at + 1;
      sentence += 1;
      if (text.charAt(at) === '\n') line += 1;
    }
    sentenceMark = Math.max(sentenceMark, next);
    while (sentenceMark < marks.length && !SENTENCE.test(text.charAt(marks[sentenceMark] ?? 0))) {
      sentenceMark += 1;
    }
    places.push({
      line,
      sentence,
      segment,
      clause: next,
      clauseStart,
      clauseEnd: marks[next] ?? text.length,
      sentenceStart,
      sentenceEnd: marks[sentenceMark] ?? text.length,
    });
  }
  return places;
}

function breaksOutside(text: string, figures: readonly Span[]): readonly number[] {
  const marks: number[] = [];
  let at = 0;
  for (const { index } of text.matchAll(BREAK)) {
    while (at < figures.length && (figures[at]?.end ?? 0) <= index) at += 1;
    if ((figures[at]?.start ?? Infinity) > index) marks.push(index);
  }
  return marks;
}
