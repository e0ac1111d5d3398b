import type { Readable } from 'node:stream';
import { type Entry, type ZipFile, openPromise } from 'yauzl';
import type { CorpusBytes } from './corpus-bytes.ts';
import { StoreFailure } from '../failure.ts';

/** A file of an archive that unpacks to more is refused: nothing of ours is that large, and what claims to be may be a trap. */
const largestEntry = 4 * 1024 ** 3;

/**
 * The files of a zip archive, read in place.
 * @throws StoreFailure `import-malformed` where it is damaged, encrypted, or unpacks to more than any corpus has
 */
export async function zipSource(path: string): Promise<CorpusBytes> {
  const damaged = (detail: string) =>
    new StoreFailure({ code: 'import-malformed', file: path, line: null, detail });
  const checked = async <T>(action: () => Promise<T>): Promise<T> => {
    try {
      return await action();
    } catch (error) {
      // yauzl tells what is wrong with an archive by plain errors.
      throw error instanceof Error ? damaged(error.message) : error;
    }
  };
  const zip = await checked(() =>
    openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: false }),
  );
  const entries = await checked(() => entriesOf(zip));
  const stream = (file: string): Promise<Readable> => {
    const entry = entries.get(file);
    if (entry === undefined) throw new Error(`no file ${file} in ${path}`);
    if (entry.isEncrypted()) throw damaged(`${file} is encrypted`);
    if (entry.uncompressedSize > largestEntry) throw damaged(`${file} is too large`);
    return zip.openReadStreamPromise(entry);
  };
  return {
    paths: [...entries.keys()],
    placeOf: (file) => `${path}/${file}`,
    size: (file) => Promise.resolve(entries.get(file)?.uncompressedSize ?? 0),
    stream,
    bytes: (file) =>
      checked(async () => {
        const pieces: Uint8Array[] = [];
        for await (const piece of await stream(file)) pieces.push(Buffer.from(piece));
        return Buffer.concat(pieces);
      }),
    close: () => {
      zip.close();
      return Promise.resolve();
    },
  };
}

async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    if (!name.endsWith('/')) entries.set(name, entry);
  }
  return entries;
}

/** Windows writes Chinese names in GBK and does not say so. */
function nameOf({ fileNameRaw }: Entry): string {
  const decode = (encoding: string) =>
    new TextDecoder(encoding, { fatal: true }).decode(fileNameRaw);
  try {
    return decode('utf-8').replaceAll('\\', '/');
  } catch {
    return new TextDecoder('gb18030').decode(fileNameRaw).replaceAll('\\', '/');
  }
}
