import { basename, dirname, relative, sep } from 'node:path';

/** Where a corpus lies: a file, a folder or an archive, or several files and folders that are one corpus together; absolute paths. */
export type CorpusPlace = string | readonly [string, ...string[]];

/** What a corpus is called: its file or folder, or the first of several and how many more there are. */
export function placeName(place: CorpusPlace): string {
  if (typeof place === 'string') return basename(place);
  const [first, ...more] = place;
  return more.length === 0 ? basename(first) : `${basename(first)} (+${more.length})`;
}

/** The reviewer whose the spans are of which a corpus does not say, where nobody chooses one: its file or folder without extension. */
export function usualReviewer(place: CorpusPlace): string {
  return basename(placeRoot(place)).replace(/\.[A-Za-z0-9]{1,8}$/, '');
}

/** The file or folder that a corpus is read from; of several the folder that holds them all. */
export function placeRoot(place: CorpusPlace): string {
  if (typeof place === 'string') return place;
  const [first, ...more] = place;
  let folder = dirname(first);
  while (more.some((path) => relative(folder, path).split(sep)[0] === '..'))
    folder = dirname(folder);
  return folder;
}
