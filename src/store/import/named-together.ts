import { stat } from 'node:fs/promises';
import { mayBeAnnotated, strayTexts } from '../../core/corpus/corpus-among.ts';
import type { Format } from '../../core/format/format.ts';
import { recogniseFile } from './recognise-file.ts';

/** So many files are asked for their own format, at most. */
const asked = 40;

/** Whether things that show a format together are one corpus: no reports of their own among them, and nothing that shows another format alone. */
export async function areOneCorpus(paths: readonly string[], format: Format): Promise<boolean> {
  if (strayTexts(paths).length > 0) return false;
  for (const path of paths.filter(mayBeAnnotated).slice(0, asked)) {
    const alone = await recogniseFile(path);
    if (alone !== undefined && alone.id !== format.id) return false;
  }
  return true;
}

/** Whether files are one corpus because some of them say nothing without the others: a text and its `.ann`, one table beside another. */
export async function needEachOther(paths: readonly [string, ...string[]]): Promise<boolean> {
  const format = await recogniseFile(paths);
  if (format === undefined || format.abilities.lossless) return false;
  const alone = await Promise.all(paths.map((path) => isFileAlone(path)));
  if (alone.includes(null) || !alone.includes(true)) return false;
  return areOneCorpus(paths, format);
}

/** Whether a file shows no format by itself; null for what is no file. */
async function isFileAlone(path: string): Promise<boolean | null> {
  const isFile = await stat(path).then(
    (status) => status.isFile(),
    () => false,
  );
  return isFile ? (await recogniseFile(path)) === undefined : null;
}
