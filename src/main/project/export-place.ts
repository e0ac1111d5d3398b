import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { safeFileName } from '../../core/format/document-names.ts';

/** What an export is named after. */
interface Exported {
  readonly project: string;
  readonly format: string;
  readonly zip: boolean;
}

/** Where an export may go. */
export interface ExportPlaces {
  /** What is there already under the export's name; null where nothing is. */
  readonly taken: string | null;
  /** A path that is free: the export's name, with a number where that is taken. */
  readonly free: string;
}

/** The folder or archive for an export inside the folder that was chosen, named after project and format. */
export async function exportPlaces(
  chosen: string,
  { project, format, zip }: Exported,
): Promise<ExportPlaces> {
  const names = new Map((await namesIn(chosen)).map((name) => [folded(name), name]));
  const name = `${safeFileName(project)}-${format}`;
  const ending = zip ? '.zip' : '';
  const taken = names.get(folded(name + ending));
  for (let copy = 1; ; copy += 1) {
    const called = `${name}${copy === 1 ? '' : `-${String(copy)}`}${ending}`;
    if (names.has(folded(called))) continue;
    return { taken: taken === undefined ? null : join(chosen, taken), free: join(chosen, called) };
  }
}

/** A name as a disk that heeds neither case nor composition sees it. */
function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Nothing where the folder cannot be read: the export will then say why. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}
