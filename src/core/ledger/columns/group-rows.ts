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
  let count = 0;
  for (let row = 0; row < rows; row += 1) {
    let slot = hashOf(columns, row) & mask;
    let group = table[slot] ?? noRow;
    while (group !== noRow && !isSame(columns, row, first[group] ?? 0)) {
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

function hashOf(columns: readonly Uint32Array[], row: number): number {
  let hash = 0x811c9dc5;
  for (const cells of columns) {
    hash = Math.imul(hash ^ (cells[row] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
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
