import { type PageElement, elementsBelow, textOf } from './page-tree.ts';

/** Longer than what stands in one cell of a table of facts, in characters. */
const longestCell = 400;

/** Whether a table is one of facts, whose cells have addresses; pages of the older kind lay out all they have in tables. */
export function isDataTable(table: PageElement): boolean {
  let widest = 0;
  let rows = 0;
  const notNested = ({ name }: PageElement): boolean => name !== 'table';
  for (const element of elementsBelow(table, notNested)) {
    if (element.name === 'table') return false;
    if (element.name !== 'tr') continue;
    rows += 1;
    const cells = element.children.filter((node) => typeof node !== 'string' && isCell(node));
    widest = Math.max(widest, cells.length);
    for (const cell of cells) {
      if (typeof cell !== 'string' && textOf(cell).trim().length > longestCell) return false;
    }
  }
  return widest > 1 || (widest === 1 && rows > 1);
}

/** Whether an element is a cell of a table. */
export function isCell({ name }: PageElement): boolean {
  return name === 'td' || name === 'th';
}

/** The addresses of a table's cells as they come, with those covered by cells above and to the left counted. */
export class CellCounter {
  #row = 0;
  #column = 0;
  #isAtRowStart = true;
  /** For each column, the last row that a cell above covers. */
  readonly #covered: number[] = [];

  nextRow(): void {
    this.#row += 1;
    this.#column = 0;
    this.#isAtRowStart = true;
  }

  get isAtRowStart(): boolean {
    return this.#isAtRowStart;
  }

  /** The address of the next cell of the row. */
  nextCell({ attributes }: PageElement) {
    const rows = spanned(attributes['rowspan']);
    const columns = spanned(attributes['colspan']);
    while ((this.#covered[this.#column] ?? 0) >= this.#row) this.#column += 1;
    const column = this.#column + 1;
    for (let index = 0; index < columns; index += 1) {
      this.#covered[this.#column + index] = this.#row + rows - 1;
    }
    this.#column += columns;
    this.#isAtRowStart = false;
    return { row: this.#row, column, rows, columns };
  }
}

function spanned(value: string | undefined): number {
  const count = Number.parseInt(value ?? '1', 10);
  return Number.isInteger(count) && count > 0 ? Math.min(count, 1000) : 1;
}
