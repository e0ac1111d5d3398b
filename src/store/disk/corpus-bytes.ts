/** Where the bytes of a corpus come from. */
export interface CorpusBytes {
  readonly paths: readonly string[];
  /** How a message names a file. */
  placeOf(path: string): string;
  /** How many bytes a file has. */
  size(path: string): Promise<number>;
  bytes(path: string): Promise<Uint8Array>;
  stream(path: string): Promise<AsyncIterable<Uint8Array>>;
  close(): Promise<void>;
}
