/** So many items are a piece: enough that pieces cost nothing, few enough that one is soon let go of. */
const itemsOfPiece = 1_000;

/** What a function writes of many items, in pieces of some hundred kilobytes rather than as one text. */
export function inPieces<T>(
  items: readonly T[],
  write: (item: T, index: number) => string,
): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const [index, item] of items.entries()) {
    piece += write(item, index);
    if (index % itemsOfPiece === itemsOfPiece - 1) {
      pieces.push(piece);
      piece = '';
    }
  }
  return piece === '' ? pieces : [...pieces, piece];
}
