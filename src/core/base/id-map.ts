/** Something with an id of its own. */
interface Identified {
  readonly id: string;
}

type Bucket<T> = ReadonlyMap<string, T>;

const bucketCount = 1024;

/** Records by id, immutable: a changed map shares all buckets but the touched ones, so that one edit among fifty thousand stays cheap. */
export class IdMap<T extends Identified> {
  readonly #buckets: readonly Bucket<T>[];

  private constructor(buckets: readonly Bucket<T>[]) {
    this.#buckets = buckets;
  }

  /** @throws RangeError where two records have the same id. */
  static of<T extends Identified>(records: readonly T[]): IdMap<T> {
    const none: Bucket<T> = new Map();
    return new IdMap(new Array<Bucket<T>>(bucketCount).fill(none)).with([], records);
  }

  get(id: string): T | undefined {
    return this.#buckets[bucketOf(id)]?.get(id);
  }

  /**
   * This map without some records and with others.
   * @throws RangeError where an id to remove is not here, or one to add is.
   */
  with(removed: readonly Identified[], added: readonly T[]): IdMap<T> {
    const copies = new Array<Map<string, T> | undefined>(bucketCount).fill(undefined);
    const own = (id: string): Map<string, T> => {
      const at = bucketOf(id);
      return (copies[at] ??= new Map(this.#buckets[at]));
    };
    for (const { id } of removed) {
      if (!own(id).delete(id)) throw new RangeError(`nothing here has the id ${id}`);
    }
    for (const record of added) {
      const bucket = own(record.id);
      if (bucket.has(record.id)) throw new RangeError(`two records have the id ${record.id}`);
      bucket.set(record.id, record);
    }
    return new IdMap(this.#buckets.map((bucket, at) => copies[at] ?? bucket));
  }
}

/** Spreads ids evenly (FNV-1a), whatever they are made of. */
function bucketOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  }
  return ((hash >>> 16) ^ hash) & (bucketCount - 1);
}
