import { z } from 'zod';
import { type Result, err, ok } from '../../base/result.ts';
import { describeIssues } from '../../project/describe-issues.ts';
import type { CorpusSource, Glimpse } from '../corpus-source.ts';
import type { ForeignDocument } from './foreign-document.ts';
import type { ReadItem } from '../read-item.ts';
import { isJsonPath, jsonRecords, nothingToRead, parseJson } from '../json/json-records.ts';

/** Makes a document of a record, or says what is wrong with it; `name` is for records that do not name themselves. */
export type DocumentOf = (value: unknown, name: string) => Result<ForeignDocument, string>;

/** A reader of JSON or JSON Lines of one document a record; a record that is none is told by file and line, and the rest goes on. */
export function documentReader(
  documentOf: DocumentOf,
  accepts: (path: string) => boolean = () => true,
): (source: CorpusSource) => AsyncIterable<ReadItem> {
  return async function* (source) {
    const paths = source.paths.filter((path) => isJsonPath(path) && accepts(path));
    if (paths.length === 0) yield* nothingToRead(source);
    for await (const record of jsonRecords(source, paths)) {
      if (!record.ok) {
        yield { kind: 'problem', problem: record.error };
        continue;
      }
      const { file, line, name, value } = record.value;
      const document = documentOf(value, name);
      yield document.ok
        ? { kind: 'document', document: document.value }
        : { kind: 'problem', problem: { file, line, detail: document.error } };
    }
  };
}

/** Parses a record by its schema, so that what is wrong comes as one line. */
export function parseRecord<T>(schema: z.ZodType<T>, value: unknown): Result<T, string> {
  const parsed = schema.safeParse(value);
  return parsed.success ? ok(parsed.data) : err(describeIssues(parsed.error));
}

/** The first record of each JSON file that a glimpse shows whole. */
export function glimpsedRecords({ paths, beginning }: Glimpse): readonly unknown[] {
  return paths.filter(isJsonPath).flatMap((path) => {
    const text = beginning(path).trimStart();
    const [first = '', second = ''] = text.split('\n', 2);
    // The second line of an array that is written a record a line.
    const candidates = [first, ...(first === '[' ? [second.replace(/,$/, '')] : []), text];
    const [value] = candidates.flatMap((candidate) => {
      const parsed = parseJson(candidate);
      return parsed.ok ? [parsed.value] : [];
    });
    return value instanceof Array ? value.slice(0, 1) : value === undefined ? [] : [value];
  });
}

/** Recognises a format by the folder that its own exports have, or by a first record that fits a schema. */
export function recognisesRecords(
  folder: string | null,
  schema: z.ZodType,
): (glimpse: Glimpse) => boolean {
  return (glimpse) =>
    (folder !== null && glimpse.paths.some((path) => `/${path}`.includes(`/${folder}/`))) ||
    glimpsedRecords(glimpse).some((value) => schema.safeParse(value).success);
}

/** The facts of a document that the writers here put beside its text; absent in other tools' files. */
export const foreignFacts = {
  name: z.string().min(1).optional(),
  reviewer: z.string().min(1).nullish(),
};
