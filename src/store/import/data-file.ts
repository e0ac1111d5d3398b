import type { AppError } from '../../core/base/app-error.ts';

const dataFile = /\.(?:jsonl?|ndjson|xmi|ann|conll|bmes|bioes|bio|iob2?|spacy)$/i;

/** Why a file that shows no corpus is no report either: by its name it holds data, of which a reader could make nothing; null for all others. */
export function dataFileProblem(file: string): AppError | null {
  return dataFile.test(file) ? { code: 'import-unsupported', file, what: 'data' } : null;
}
