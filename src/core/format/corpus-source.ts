import type { Result } from '../base/result.ts';

/** The most UTF-16 units that one text can have in V8, and the most bytes of a file or line that is read as one. */
export const longestText = 2 ** 29 - 24;

/** What is said of a file, a line or a record that is longer. */
export const tooLong = 'larger than 512 MB, too large for one text';

/** Why a file of a corpus, or a part of it, could not be read. */
export interface FormatProblem {
  /** Path within the corpus, with `/`. */
  readonly file: string;
  /** 1-based, or null where no single line is at fault. */
  readonly line: number | null;
  readonly detail: string;
}

/** One line of a file, without its LF. */
export interface SourceLine {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  /** Whether an LF ends it; false on the last line of a file that may be cut short. */
  readonly ended: boolean;
}

/** The files of a corpus to read: a folder, a zip archive, or a single file. What the disk refuses is thrown, and is the store's to tell. */
export interface CorpusSource {
  /** Paths within the corpus, with `/`, sorted by UTF-16 units; what the system or an editor left behind (hidden files) is not among them. */
  readonly paths: readonly string[];
  bytes(path: string): Promise<Uint8Array>;
  /** The file as UTF-8, strictly, or the problem where it is too large for one text; one byte order mark is dropped, line ends stay. */
  text(path: string): Promise<Result<string, FormatProblem>>;
  /** How many bytes a file has. */
  size(path: string): Promise<number>;
  /** A file of any size as text in pieces; a broken character ends them with the problem. One byte order mark is dropped. */
  pieces(path: string): AsyncIterable<Result<string, FormatProblem>>;
  /** The lines of a file of any size, split at LF only; a broken character or a line too large for one text ends them with the problem. One byte order mark is dropped. */
  lines(path: string): AsyncIterable<Result<SourceLine, FormatProblem>>;
}

/** What shows the format of a corpus before it is read. */
export interface Glimpse {
  readonly paths: readonly string[];
  /** The beginning of a file as text, broken characters replaced; empty for the files of a large corpus that were not looked into. */
  beginning(path: string): string;
}
