import { basename } from 'node:path';
import { readIfPresent } from '../disk/json-file.ts';
import { projectPaths } from '../paths.ts';
import { projectCodec } from '../record/stored-record.ts';

/** The id and name of the project in a folder; where its `project.json` cannot be read, no id and the folder's name. */
export async function projectIdentity(
  folder: string,
): Promise<{ readonly id: string; readonly name: string }> {
  const bytes = await readIfPresent(projectPaths(folder).project).catch(() => null);
  const head = bytes === null ? null : projectCodec.decode(Buffer.from(bytes).toString('utf8'));
  return head?.ok === true
    ? { id: head.value.head.id, name: head.value.head.name }
    : { id: '', name: basename(folder) };
}
