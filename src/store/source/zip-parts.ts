import { type Readable } from 'node:stream';
import { type Entry, type ZipFile, fromBuffer } from 'yauzl';
import { type Result, err, ok } from '../../core/base/result.ts';

/** Why a package was not opened. */
export type ZipProblem = 'damaged' | 'bomb' | 'encrypted';

/** Bytes that all parts may have together, unpacked: many times the text that a report may have. */
export const mostUnpacked = 128 * 1024 * 1024;
/** How many times its packed size a part may have, once it is large: words in XML pack ten to fifty times. */
const highestRatio = 200;
const largeEnoughToJudge = 1024 * 1024;
const mostEntries = 20_000;

/**
 * The parts of a package that are asked for, by name. Sizes are judged from the package's list before anything is unpacked, and a part that is
 * larger than the list says ends the reading.
 */
export async function readZipParts(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Promise<
  Result<
    { readonly names: readonly string[]; readonly parts: ReadonlyMap<string, Buffer> },
    ZipProblem
  >
> {
  try {
    const zip = await openZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const names: string[] = [];
    const parts = new Map<string, Buffer>();
    let unpacked = 0;
    for await (const entry of entriesOf(zip)) {
      names.push(entry.fileName);
      if (names.length > mostEntries) return err('bomb');
      if (!wanted(entry.fileName)) continue;
      if (entry.isEncrypted()) return err('encrypted');
      unpacked += entry.uncompressedSize;
      if (isBomb(entry) || unpacked > mostUnpacked) return err('bomb');
      parts.set(entry.fileName, await unpack(zip, entry));
    }
    return ok({ names, parts });
  } catch (error) {
    // Whatever is wrong with a package, its library tells by throwing.
    if (error instanceof Error) return err('damaged');
    throw error;
  }
}

function isBomb({ compressedSize, uncompressedSize }: Entry): boolean {
  if (uncompressedSize < largeEnoughToJudge) return false;
  return uncompressedSize > compressedSize * highestRatio;
}

function openZip(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error === null) resolve(zip);
      else reject(error);
    });
  });
}

/** The entries one after another: the next is read when the last has been dealt with. */
async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      zip.once('entry', resolve);
      zip.once('end', () => resolve(null));
      zip.once('error', reject);
      zip.readEntry();
    });
    zip.removeAllListeners();
    if (entry === null) return;
    yield entry;
  }
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => {
      if (error === null) resolve(opened);
      else reject(error);
    });
  });
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}
