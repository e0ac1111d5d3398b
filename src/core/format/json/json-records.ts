import { type Result, err, ok } from '../../base/result.ts';
import type { CorpusSource, FormatProblem } from '../corpus-source.ts';
import type { ReadItem } from '../read-item.ts';
import { jsonArrayElements } from './json-array.ts';

/** A value that a JSON file holds on its own: a line, an element of an array, or the whole. */
export interface JsonRecord {
  readonly file: string;
  /** 1-based where the file is JSON Lines, else null. */
  readonly line: number | null;
  /** The file's name without folder and extension, and the number of the record from 1 where it may hold several. */
  readonly name: string;
  readonly value: unknown;
}

/** Bytes of a `.json` file from which on it is not held as one text. */
const largeFile = 2 ** 26;

/** The records of some files, JSON where they are named so and else JSON Lines; what is no JSON is told, and the rest goes on. */
export async function* jsonRecords(
  source: CorpusSource,
  paths: readonly string[],
  large = largeFile,
): AsyncIterable<Result<JsonRecord, FormatProblem>> {
  for (const path of paths) {
    if (!/\.json$/i.test(path)) yield* linesOf(source, path);
    else if ((await source.size(path)) < large) yield* recordsOf(source, path);
    else if (await beginsArray(source, path)) yield* elementsOf(source, path);
    else yield* linesOf(source, path);
  }
}

/** Whether a file is JSON or JSON Lines by its name. */
export function isJsonPath(path: string): boolean {
  return /\.(?:jsonl?|ndjson)$/i.test(path);
}

/** What a reader says of a corpus none of whose files are of its format. */
export function nothingToRead({ paths }: CorpusSource): readonly ReadItem[] {
  const detail = 'no file of this format';
  return paths
    .slice(0, 1)
    .map((file) => ({ kind: 'problem', problem: { file, line: null, detail } }));
}

/** A file's name without folder and extension. */
export function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[A-Za-z0-9]{1,8}$/, '');
}

async function* linesOf(
  source: CorpusSource,
  path: string,
): AsyncIterable<Result<JsonRecord, FormatProblem>> {
  for await (const line of source.lines(path)) {
    if (!line.ok) yield line;
    else if (line.value.text.trim() !== '') {
      yield lineRecord(path, line.value.number, line.value.text);
    }
  }
}

/** A `.json` file is one value or, as several well-known corpora are, JSON Lines under that name. */
async function* recordsOf(
  source: CorpusSource,
  path: string,
): AsyncIterable<Result<JsonRecord, FormatProblem>> {
  const content = await source.text(path);
  if (!content.ok) {
    yield content;
    return;
  }
  const whole = parseJson(content.value);
  if (whole.ok) {
    yield* whole.value instanceof Array
      ? whole.value.map((value: unknown, index) =>
          ok({ file: path, line: null, name: `${stemOf(path)}-${index + 1}`, value }),
        )
      : [ok({ file: path, line: null, name: stemOf(path), value: whole.value })];
    return;
  }
  const lines = content.value.split('\n').map((text, index) => ({ text, number: index + 1 }));
  const filled = lines.filter(({ text }) => text.trim() !== '');
  const [first] = filled;
  if (first === undefined || !parseJson(first.text).ok) {
    yield err({ file: path, line: null, detail: whole.error });
    return;
  }
  for (const { text, number } of filled) yield lineRecord(path, number, text);
}

/** Whether the first sign of a file is that of an array. */
async function beginsArray(source: CorpusSource, path: string): Promise<boolean> {
  for await (const piece of source.pieces(path)) {
    const text = piece.ok ? piece.value.trimStart() : '-';
    if (text !== '') return text.startsWith('[');
  }
  return false;
}

/** The elements of an array that is too large to be held as one text. */
async function* elementsOf(
  source: CorpusSource,
  path: string,
): AsyncIterable<Result<JsonRecord, FormatProblem>> {
  const broken: FormatProblem[] = [];
  async function* pieces() {
    for await (const piece of source.pieces(path)) {
      if (piece.ok) yield piece.value;
      else broken.push(piece.error);
    }
  }
  let number = 0;
  for await (const element of jsonArrayElements(pieces())) {
    number += 1;
    const value = element.ok ? parseJson(element.value) : element;
    if (value.ok) {
      yield ok({ file: path, line: null, name: `${stemOf(path)}-${number}`, value: value.value });
    } else if (element.ok || broken.length === 0) {
      yield err({ file: path, line: null, detail: value.error });
    }
  }
  for (const problem of broken) yield err(problem);
}

function lineRecord(file: string, line: number, text: string): Result<JsonRecord, FormatProblem> {
  const value = parseJson(text);
  if (!value.ok) return err({ file, line, detail: value.error });
  return ok({ file, line, name: `${stemOf(file)}-${line}`, value: value.value });
}

/** A text as JSON, or what is wrong with it. */
export function parseJson(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    return err(error instanceof SyntaxError ? error.message : String(error));
  }
}
