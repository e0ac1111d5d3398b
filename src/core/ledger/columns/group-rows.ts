/** Rows that are equal in all of some columns, together. */
export interface RowGroups {
  readonly count: number;
  /** By group. */
  readonly first: Uint32Array;
  readonly sizes: Uint32Array;
  /** By row. */
  readonly groupOf: Uint32Array;
  /** By row the next of its group; `noRow` after the last. */
  readonly next: Uint32Array;
}

/** Stands for no row. */
export const noRow = 0xffffffff;

/** Groups rows by columns of numbers, groups in the order of their first rows. Linear, and without an object for each. */
export function groupRows(columns: readonly Uint32Array[], rows: number): RowGroups {
  const mask = tableSize(rows) - 1;
  const table = new Uint32Array(mask + 1).fill(noRow);
  const first = new Uint32Array(rows);
  const last = new Uint32Array(rows);
  const sizes = new Uint32Array(rows);
  const groupOf = new Uint32Array(rows);
  const next = new Uint32Array(rows).fill(noRow);
  const hashes = hashesOf(columns, rows);
  const isRow = (known: number, row: number, hash: number): boolean =>
    hashes[known] === hash && isSame(columns, row, known);
  let count = 0;
  for (let row = 0; row < rows; row += 1) {
    const hash = hashes[row] ?? 0;
    let slot = hash & mask;
    let group = table[slot] ?? noRow;
    while (group !== noRow && !isRow(first[group] ?? 0, row, hash)) {
      slot = (slot + 1) & mask;
      group = table[slot] ?? noRow;
    }
    if (group === noRow) {
      group = count;
      count += 1;
      table[slot] = group;
      first[group] = row;
    } else next[last[group] ?? 0] = row;
    last[group] = row;
    sizes[group] = (sizes[group] ?? 0) + 1;
    groupOf[row] = group;
  }
  return { count, first: first.slice(0, count), sizes: sizes.slice(0, count), groupOf, next };
}

/** At least twice as many slots as rows, so that few are met in vain. */
function tableSize(rows: number): number {
  let size = 16;
  while (size < rows * 2) size *= 2;
  return size;
}

/** Of all rows at once, column by column, as they lie in memory. */
function hashesOf(columns: readonly Uint32Array[], rows: number): Uint32Array {
  const hashes = new Uint32Array(rows).fill(0x811c9dc5);
  for (const cells of columns) {
    for (let row = 0; row < rows; row += 1) {
      const hash = Math.imul((hashes[row] ?? 0) ^ (cells[row] ?? 0), 0x9e3779b1);
      hashes[row] = hash ^ (hash >>> 15);
    }
  }
  return hashes;
}

function isSame(columns: readonly Uint32Array[], a: number, b: number): boolean {
  for (const cells of columns) if (cells[a] !== cells[b]) return false;
  return true;
}

/** Sorts numbers by their keys, which are below a bound; what is equal keeps its order. Linear. */
export function sortByKey(numbers: Uint32Array, keys: Uint32Array, bound: number): Uint32Array {
  const starts = new Uint32Array(bound + 1);
  for (const number of numbers) {
    const after = (keys[number] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let key = 1; key <= bound; key += 1) {
    starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
  }
  const sorted = new Uint32Array(numbers.length);
  for (const number of numbers) {
    const key = keys[number] ?? 0;
    const at = starts[key] ?? 0;
    sorted[at] = number;
    starts[key] = at + 1;
  }
  return sorted;
}
