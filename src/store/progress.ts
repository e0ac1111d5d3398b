/** How long work is watched and stopped. */
export interface Progress {
  /** Before each item: how many are done, of how many, and the name of the next. */
  readonly onProgress?: (progress: {
    readonly done: number;
    readonly total: number;
    readonly name: string;
  }) => void;
  readonly signal?: AbortSignal;
}
