import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { dirname, relative, sep } from 'node:path';
import type { RecentProject } from '../../core/ipc/views.ts';
import type { RecentFolder } from '../../store/project/settings-file.ts';

/** The id under which the page knows a folder; project ids do not do, since copies of a project share theirs. */
export function folderId(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}

/** A recent project as it is shown. */
export function recentView({ path, name }: Omit<RecentFolder, 'id'>): RecentProject {
  return { id: folderId(path), name, place: placeName(dirname(path)) };
}

/** A folder as a person would write it: with `~` for their home. */
export function placeName(path: string, home: string = homedir()): string {
  const inside = relative(home, path);
  if (inside === '') return '~';
  if (inside.startsWith('..') || inside === path) return path;
  return `~${sep}${inside}`;
}
