/** One field of many records: its values in order, or what they are chosen from. */
type Column =
  | { readonly values: readonly unknown[] }
  /** `at` gives each record's index in `pool`; empty where all have the first. */
  | { readonly pool: readonly unknown[]; readonly at: readonly number[] };

/** Records with the same fields, in their order. */
interface Run {
  readonly count: number;
  readonly fields: readonly string[];
  readonly columns: readonly Column[];
}

/**
 * Records by columns: what recurs (labels, authors, times) is there once. Fifty thousand annotations are a quarter of their bytes, and are
 * written and read in a fraction of the time that JSON takes for each of them.
 */
export interface RecordTable<T> {
  readonly runs: readonly Run[];
  /** Never set: it only carries the type. */
  readonly of?: T;
}

/** The table of some records of plain data; fields that are `unlike` differ in nearly every record. */
export function tableOf<T extends object>(
  records: readonly T[],
  unlike: readonly (keyof T & string)[],
): RecordTable<T> {
  const apart: ReadonlySet<string> = new Set(unlike);
  return { runs: [...runsOf(records)].map((run) => runOf(run, apart)) };
}

/** The records of a table, equal to those that it was made of. */
export function recordsOf<T>(table: RecordTable<T>): readonly T[] {
  // Only `tableOf` makes tables, and keeps fields and values as they were.
  return table.runs.flatMap((run) => expand(run) as T[]);
}

/** Records divided where the next has other fields, or the same in another order. */
function* runsOf(records: readonly object[]): Generator<readonly object[]> {
  let from = 0;
  let fields: readonly string[] = [];
  for (const [index, record] of records.entries()) {
    if (index > from && hasFields(record, fields)) continue;
    if (index > from) yield records.slice(from, index);
    from = index;
    fields = Object.keys(record);
  }
  if (from < records.length) yield records.slice(from);
}

function hasFields(record: object, fields: readonly string[]): boolean {
  let at = 0;
  for (const field in record) {
    if (field !== fields[at]) return false;
    at += 1;
  }
  return at === fields.length;
}

function runOf(records: readonly object[], apart: ReadonlySet<string>): Run {
  const fields = Object.keys(records[0] ?? {});
  const columns = fields.map((field): Column => {
    const values = records.map((record) => valueOf(record, field));
    return apart.has(field) ? { values } : pooled(values);
  });
  return { count: records.length, fields, columns };
}

function valueOf(record: object, field: string): unknown {
  return (record as Readonly<Record<string, unknown>>)[field];
}

function pooled(values: readonly unknown[]): Column {
  let [last] = values;
  let index = 0;
  const pool = [last];
  const known = new Map([[keyOf(last), index]]);
  const at = values.map((value) => {
    // Neighbours are often alike, and to compare two is cheaper than to look one up.
    if (value === last || sameSmall(value, last)) return index;
    last = value;
    const key = keyOf(value);
    const found = known.get(key);
    if (found !== undefined) return (index = found);
    index = pool.push(value) - 1;
    known.set(key, index);
    return index;
  });
  return { pool, at: pool.length === 1 ? [] : at };
}

/** Whether two objects have the same few fields with the same texts, such as where two annotations come from. */
function sameSmall(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) return false;
  for (const field in a) {
    const value = valueOf(a, field);
    if (typeof value !== 'string' || valueOf(b, field) !== value) return false;
  }
  for (const field in b) if (!(field in a)) return false;
  return true;
}

/** What tells two values apart in a pool; a text never looks like an object's. */
function keyOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? `\u0000${JSON.stringify(value)}` : value;
}

/**
 * Each record begins as a copy of one that has all fields, and the values in which all are alike: to give it its fields one by one takes several
 * times as long.
 */
function expand({ count, fields, columns }: Run): readonly object[] {
  const model: Record<string, unknown> = {};
  const differing: (readonly [field: string, column: Column])[] = [];
  fields.forEach((field, index) => {
    const column = columns[index];
    const isAlike = column !== undefined && 'pool' in column && column.at.length === 0;
    model[field] = isAlike ? column.pool[0] : undefined;
    if (column !== undefined && !isAlike) differing.push([field, column]);
  });
  const records = Array.from({ length: count }, () => ({ ...model }));
  for (const [field, column] of differing) fill(records, field, column);
  return records;
}

function fill(records: readonly Record<string, unknown>[], field: string, column: Column): void {
  if ('values' in column) {
    const { values } = column;
    records.forEach((record, index) => (record[field] = values[index]));
  } else {
    const { pool, at } = column;
    records.forEach((record, index) => (record[field] = pool[at[index] ?? 0]));
  }
}
