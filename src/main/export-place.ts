import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { safeFileName } from '../core/format/document-names.ts';

/** What an export is named after. */
interface Exported {
  readonly project: string;
  readonly format: string;
  readonly zip: boolean;
}

/**
 * The folder or archive for an export inside the folder that was chosen: named after project and format, with a number where that name is
 * taken, so that nothing is ever written over.
 */
export async function freeExportPlace(
  chosen: string,
  { project, format, zip }: Exported,
): Promise<string> {
  const taken = new Set((await namesIn(chosen)).map((name) => name.normalize('NFC').toLowerCase()));
  const name = `${safeFileName(project)}-${format}`;
  for (let copy = 1; ; copy += 1) {
    const called = `${name}${copy === 1 ? '' : `-${String(copy)}`}${zip ? '.zip' : ''}`;
    if (!taken.has(called.normalize('NFC').toLowerCase())) return join(chosen, called);
  }
}

/** Nothing where the folder cannot be read: the export will then say why. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}
