// @ts-check

/** @typedef {import('node:fs/promises').FileHandle} FileHandle */

/**
 * One file or folder (its name ends in `/`) of a zip archive. Sizes and the offset count bytes; the mode holds Unix permission bits, 0
 * where the archive says none.
 * @typedef {{
 *   name: string, method: 'store' | 'deflate', crc: number, packedSize: number, size: number, mode: number, offset: number,
 * }} ZipEntry
 */

const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const ENCRYPTED = 1;
const METHODS = new Map([
  [0, /** @type {const} */ ('store')],
  [8, /** @type {const} */ ('deflate')],
]);

/**
 * Reads the directory at the end of a zip archive (below 4 GB, unencrypted, stored or deflated).
 * @param {FileHandle} file
 * @returns {Promise<ZipEntry[]>} in the archive's order
 * @throws {Error} for what is no such archive, or one cut short
 */
export async function readEntries(file) {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - END_BYTES - LONGEST_COMMENT), size);
  const end = findEnd(tail);
  const count = end.readUInt16LE(10);
  const length = end.readUInt32LE(12);
  const start = end.readUInt32LE(16);
  if (start + length + END_BYTES > size) throw new Error('the archive is cut short');
  return parseEntries(await readAt(file, start, start + length), count);
}

/** @param {FileHandle} file @param {number} start @param {number} end */
async function readAt(file, start, end) {
  const buffer = Buffer.alloc(end - start);
  const { bytesRead } = await file.read(buffer, 0, buffer.length, start);
  if (bytesRead < buffer.length) throw new Error('the archive is cut short');
  return buffer;
}

/** @param {Buffer} tail */
function findEnd(tail) {
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === END) return tail.subarray(at);
  }
  throw new Error('not a zip archive, or one cut short');
}

/** @param {Buffer} directory @param {number} count */
function parseEntries(directory, count) {
  /** @type {ZipEntry[]} */
  const entries = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== ENTRY) {
      throw new Error("the archive's directory is damaged");
    }
    const header = directory.subarray(at);
    const nameEnd = ENTRY_BYTES + header.readUInt16LE(28);
    entries.push(parseEntry(header, header.toString('utf8', ENTRY_BYTES, nameEnd)));
    at += nameEnd + header.readUInt16LE(30) + header.readUInt16LE(32);
  }
  return entries;
}

/** @param {Buffer} header @param {string} name @returns {ZipEntry} */
function parseEntry(header, name) {
  const method = METHODS.get(header.readUInt16LE(10));
  if (method === undefined || header.readUInt16LE(8) & ENCRYPTED) {
    throw new Error(`${name}: packed in a way that is not known here`);
  }
  return {
    name,
    method,
    crc: header.readUInt32LE(16),
    packedSize: header.readUInt32LE(20),
    size: header.readUInt32LE(24),
    mode: (header.readUInt32LE(38) >>> 16) & 0o777,
    offset: header.readUInt32LE(42),
  };
}
