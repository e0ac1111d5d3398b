import { basename } from 'node:path';
import type { RecentProject } from '../../core/ipc/views.ts';
import type { Preferences } from '../machine/preferences.ts';
import { folderId, recentView } from '../machine/recent.ts';

/** Which folder is meant by an id: the page names folders by ids only. Recent projects have theirs, and so has a folder that a second start named. */
export class FolderIds {
  readonly #preferences: Preferences;
  readonly #offered = new Map<string, string>();

  constructor(preferences: Preferences) {
    this.#preferences = preferences;
  }

  /** The id of a folder that may now be asked for. */
  idOf(path: string): string {
    const id = folderId(path);
    this.#offered.set(id, path);
    return id;
  }

  /** The recent projects as they are shown, with one that was named among them, so that it can be tried again. */
  recent(named: string | null): readonly RecentProject[] {
    const { recent } = this.#preferences.state;
    if (named === null || recent.some(({ path }) => path === named)) return recent.map(recentView);
    this.idOf(named);
    return [{ path: named, name: basename(named) }, ...recent].map(recentView);
  }

  /** The folder of an id, or null where none was offered. */
  folderOf(id: string): string | null {
    const recent = this.#preferences.state.recent.find(({ path }) => folderId(path) === id);
    return recent?.path ?? this.#offered.get(id) ?? null;
  }
}
