import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { safeFileName } from '../core/format/document-names.ts';

/** The folder for an export inside the one that was chosen: named after project and format, with a number where that name is taken. */
export async function freeExportFolder(
  chosen: string,
  { project, format }: { readonly project: string; readonly format: string },
): Promise<string> {
  const taken = new Set((await namesIn(chosen)).map((name) => name.normalize('NFC').toLowerCase()));
  const name = `${safeFileName(project)}-${format}`;
  for (let copy = 1; ; copy += 1) {
    const called = copy === 1 ? name : `${name}-${copy}`;
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
