// Ends of a sentence with the quotation marks and brackets that close on it.
const ends = /\n|[。！？!?｡]+[”’」』）)】》〉\]］"']*/g;

/** The UTF-16 offsets after which a new sentence begins: after a line feed, and after 。！？ with what closes on them. Ascending. */
export function sentenceEnds(text: string): readonly number[] {
  return Array.from(text.matchAll(ends), (match) => match.index + match[0].length);
}
