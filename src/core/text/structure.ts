/** Where a stretch of a text stood in the document that it comes from. Rows, columns, tables and pages count from 1. */
export type DocumentPlace =
  | { readonly kind: 'heading'; readonly level: number }
  | {
      readonly kind: 'cell';
      /** A table within a table's cell has a number of its own. */
      readonly table: number;
      readonly row: number;
      readonly column: number;
      /** How many rows and columns the cell covers. */
      readonly rows: number;
      readonly columns: number;
    }
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'footnote' };

/** A stretch of a text with its place in the document: a span in UTF-16 units, empty for an empty cell. */
export type PlacedPart = DocumentPlace & { readonly start: number; readonly end: number };

/** The order in which a structure lists its parts: by start, the longer first. */
export function comparePlacedParts(a: PlacedPart, b: PlacedPart): number {
  return a.start - b.start || b.end - a.end;
}

/** The parts that a caret at an offset stands in, the outermost first; right behind a part it is still in it. */
export function placesAt(parts: readonly PlacedPart[], offset: number): readonly PlacedPart[] {
  return parts.filter(({ start, end }) => start <= offset && offset <= end);
}
