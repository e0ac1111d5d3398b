import type { Preferences } from './preferences.ts';
import { folderId } from './recent.ts';

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

  /** The folder of an id, or null where none was offered. */
  folderOf(id: string): string | null {
    const recent = this.#preferences.state.recent.find(({ path }) => folderId(path) === id);
    return recent?.path ?? this.#offered.get(id) ?? null;
  }
}
