// @ts-check
import { open, mkdir, chmod } from 'node:fs/promises';
import { createReadStream, createWriteStream } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { PassThrough, Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { readEntries } from './zip-directory.mjs';

/** @typedef {import('./zip-directory.mjs').ZipEntry} ZipEntry */
/** @typedef {import('node:fs/promises').FileHandle} FileHandle */

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;

/**
 * Writes the chosen files of a zip archive into a folder, one after the other, each checked against its length and CRC-32.
 * @param {string} archive
 * @param {string} folder made where it is missing
 * @param {(name: string) => string | undefined} place the path inside the folder for an entry's name; undefined leaves the entry out
 * @returns {Promise<number>} how many files were written
 * @throws {Error} naming the archive or the entry that is not as the archive's directory says
 */
export async function unzip(archive, folder, place) {
  const file = await open(archive);
  try {
    let written = 0;
    for (const entry of await readEntries(file)) {
      const target = entry.name.endsWith('/') ? undefined : place(entry.name);
      if (target === undefined) continue;
      const packed = await packedBytes(archive, file, entry);
      await writeEntry(packed, entry, join(folder, inside(target)));
      written += 1;
    }
    return written;
  } finally {
    await file.close();
  }
}

/** @param {string} target */
function inside(target) {
  if (isAbsolute(target) || target.split(/[/\\]/).includes('..')) {
    throw new Error(`an entry of the archive leads out of the folder: ${target}`);
  }
  return target;
}

/** @param {import('node:stream').Readable} packed @param {ZipEntry} entry @param {string} path */
async function writeEntry(packed, entry, path) {
  await mkdir(dirname(path), { recursive: true });
  await pipeline(
    packed,
    entry.method === 'deflate' ? createInflateRaw() : new PassThrough(),
    checked(entry),
    createWriteStream(path),
  );
  // Zips made on Windows carry no mode.
  if (entry.mode !== 0) await chmod(path, entry.mode);
}

/** @param {string} archive @param {FileHandle} file @param {ZipEntry} entry */
async function packedBytes(archive, file, entry) {
  const { buffer, bytesRead } = await file.read({
    buffer: Buffer.alloc(LOCAL_HEADER_BYTES),
    position: entry.offset,
  });
  if (bytesRead < LOCAL_HEADER_BYTES || buffer.readUInt32LE(0) !== LOCAL_HEADER) {
    throw new Error(`${entry.name}: its place in the archive holds something else`);
  }
  const start =
    entry.offset + LOCAL_HEADER_BYTES + buffer.readUInt16LE(26) + buffer.readUInt16LE(28);
  // An empty range cannot be said to createReadStream, whose end is inclusive.
  if (entry.packedSize === 0) return Readable.from([]);
  return createReadStream(archive, { start, end: start + entry.packedSize - 1 });
}

/** Passes bytes on, and fails at their end where they are not the ones the archive promised. @param {ZipEntry} entry */
function checked(entry) {
  let size = 0;
  let crc = 0;
  return new Transform({
    transform(chunk, _encoding, done) {
      size += chunk.length;
      crc = crc32(chunk, crc);
      done(null, chunk);
    },
    flush(done) {
      if (size !== entry.size) {
        done(new Error(`${entry.name}: ${size} bytes, not ${entry.size}`));
      } else if (crc !== entry.crc) {
        done(new Error(`${entry.name}: damaged (its CRC-32 differs)`));
      } else done();
    },
  });
}
