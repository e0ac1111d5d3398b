import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { PresentExport } from '../../core/corpus/present-export.ts';
import { reading, systemCode } from '../failure.ts';

/**
 * What stands at a path, held against the checksums that an export keeps of its files; null where nothing does, or an empty folder.
 * @throws StoreFailure `cannot-read`
 */
export async function presentExport(out: string): Promise<PresentExport | null> {
  return reading(out, async () => {
    const found = await statOrNull(out);
    if (found === null) return null;
    const at = found.mtime.toISOString();
    if (!found.isDirectory()) {
      return { files: 1, bytes: found.size, at, strange: [], changed: [] };
    }
    const paths = await filesIn(out);
    if (paths.length === 0) return null;
    const sums = await sumsOf(out);
    let bytes = 0;
    const changed: string[] = [];
    for (const path of paths) {
      bytes += (await stat(join(out, path))).size;
      const sum = sums.get(path);
      if (sum !== undefined && sum !== (await digest(join(out, path)))) changed.push(path);
    }
    const strange = paths.filter((path) => path !== sumsName && !sums.has(path));
    return { files: paths.length, bytes, at, strange, changed };
  });
}

/** Files in a folder that no export wrote. */
export async function strangeFiles(folder: string): Promise<readonly string[]> {
  const sums = await sumsOf(folder);
  return (await filesIn(folder)).filter((path) => path !== sumsName && !sums.has(path));
}

const sumsName = 'SHA256SUMS';

async function statOrNull(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Paths of all files below a folder, with `/`, in order. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .map((path) => path.replaceAll(sep, '/'))
    .sort();
}

/** The checksums that an export wrote down, by path; none where no export has been here. */
async function sumsOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const lines = await readFile(join(folder, sumsName), 'utf8').catch(() => '');
  return new Map(
    lines
      .split('\n')
      .filter((line) => /^[0-9a-f]{64} {2}./.test(line))
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
}

async function digest(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
