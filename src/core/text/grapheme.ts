/** A character as a person counts it: `𠮷`, `👨‍👩‍👧` and `é` are one each, whatever their number of UTF-16 units. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** How far a walk looks for a character that surely begins a grapheme; longer clusters are no text. */
const reach = 256;

/** The offset after the grapheme that begins at `offset`; the length of the text at its end. */
export function nextGrapheme(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  if (isPlain(text.charCodeAt(offset)) && !joins(text.charCodeAt(offset + 1))) return offset + 1;
  const [first] = segmenter.segment(text.slice(offset, offset + reach));
  return offset + (first?.segment.length ?? 1);
}

/** The offset at which the grapheme before `offset` begins; 0 at the beginning of the text. */
export function previousGrapheme(text: string, offset: number): number {
  if (offset <= 1) return 0;
  if (isPlain(text.charCodeAt(offset - 1))) return offset - 1;
  const start = safeStart(text, offset - 1);
  let last = start;
  for (const { index } of segmenter.segment(text.slice(start, offset))) last = start + index;
  return last;
}

/** The last boundary between graphemes at or before `offset`. */
export function graphemeFloor(text: string, offset: number): number {
  if (offset <= 0) return 0;
  if (offset >= text.length) return text.length;
  if (isPlain(text.charCodeAt(offset))) return offset;
  let boundary = safeStart(text, offset);
  while (boundary < offset) {
    const next = nextGrapheme(text, boundary);
    if (next > offset) break;
    boundary = next;
  }
  return boundary;
}

/** An offset at or before `offset` where a grapheme surely begins. */
function safeStart(text: string, offset: number): number {
  const limit = Math.max(0, offset - reach);
  let start = offset;
  while (start > limit && !isPlain(text.charCodeAt(start))) start -= 1;
  return start;
}

/** Characters that always begin a grapheme of their own: Chinese characters and printable ASCII, and the end of a line. */
function isPlain(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x20 && unit < 0x7f) ||
    unit === 0x0a ||
    (unit >= 0x3000 && unit <= 0x3029)
  );
}

/** Whether a unit may belong to the grapheme before it: everything beyond Latin-1 that is not itself plain. */
function joins(unit: number): boolean {
  return unit >= 0x300 && !isPlain(unit);
}
