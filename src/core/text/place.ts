/** Where an offset lies as a person would say it; both count from 1, lines that are blank are no paragraphs. */
export interface Place {
  readonly paragraph: number;
  /** Counted in code points within the whole text. */
  readonly character: number;
}

/** The place of an offset of the text; before the first paragraph it is the first. */
export function placeOf(text: string, offset: number): Place {
  let paragraph = 0;
  for (let start = 0; start <= offset;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (text.slice(start, end).trim() !== '') paragraph += 1;
    start = end + 1;
  }
  let pairs = 0;
  for (let index = 1; index < offset; index += 1) {
    if (isPair(text.charCodeAt(index - 1), text.charCodeAt(index))) pairs += 1;
  }
  return { paragraph: Math.max(paragraph, 1), character: offset - pairs + 1 };
}

function isPair(high: number, low: number): boolean {
  return (high & 0xfc00) === 0xd800 && (low & 0xfc00) === 0xdc00;
}
