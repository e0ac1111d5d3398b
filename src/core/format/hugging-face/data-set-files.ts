import { type SplitName, splitNames } from '../split-name.ts';

/** Where the reports stand that nobody has annotated: beside the sides of the split, so that none of them passes for one without spans. */
export const unannotatedPart = 'unannotated';

/** A part of a data set: a side of its split, or what nobody has annotated. */
export type DataSetPart = SplitName | typeof unannotatedPart;

/** The path of a part, named as the hub's own tools name it. */
export function partPath(part: DataSetPart, extension: string): string {
  return part === unannotatedPart
    ? `${unannotatedPart}/reports.${extension}`
    : `data/${part}-00000-of-00001.${extension}`;
}

/** How many rows each part has, in files of one extension. */
export class PartCounts {
  readonly #extension: string;
  readonly #counts = new Map<string, number>();

  constructor(extension: string) {
    this.#extension = extension;
  }

  /** Counts a row of the file at a path. */
  add(path: string): void {
    this.#counts.set(path, (this.#counts.get(path) ?? 0) + 1);
  }

  of(part: DataSetPart): number {
    return this.#counts.get(partPath(part, this.#extension)) ?? 0;
  }

  /** The sides that have rows, in their order: an empty one is an error to the readers. */
  sides(): readonly { readonly name: SplitName; readonly rows: number }[] {
    return splitNames.map((name) => ({ name, rows: this.of(name) })).filter(({ rows }) => rows > 0);
  }
}
