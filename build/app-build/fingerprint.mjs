// @ts-check
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files under some paths of a folder, in a fixed order; a path that is not there counts as empty.
 * @param {string} root
 * @param {readonly string[]} paths files and folders, relative to `root`
 * @param {(path: string) => boolean} wanted
 * @returns {string[]} relative to `root`
 */
export function listFiles(root, paths, wanted = () => true) {
  return paths.flatMap((path) => filesAt(root, path)).filter(wanted);
}

/** @param {string} root @param {string} path @returns {string[]} */
function filesAt(root, path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [path];
  const names = readdirSync(join(root, path)).sort();
  return names.flatMap((name) => filesAt(root, `${path}/${name}`));
}

/** Changes whenever a file is written, even with the same bytes: cheap to have. @param {string} root @param {readonly string[]} files */
export function timesOf(root, files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\0`);
  }
  return hash.digest('base64');
}

/** Changes when a file's bytes do. @param {string} root @param {readonly string[]} files */
export function contentOf(root, files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const bytes = readFileSync(join(root, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('base64');
}
