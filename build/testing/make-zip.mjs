// @ts-check
import { crc32, deflateRawSync } from 'node:zlib';

/**
 * A zip archive, small and in memory. What an entry claims can be made to differ from what it holds.
 * @typedef {{ name: string, text: string, mode?: number, store?: boolean, crc?: number, size?: number }} Member
 * @param {readonly Member[]} members
 */
export function makeZip(members) {
  let offset = 0;
  const parts = members.map((member) => {
    const entry = packed(member, offset);
    offset += entry.local.length;
    return entry;
  });
  const directory = Buffer.concat(parts.map(({ central }) => central));
  const locals = parts.map(({ local }) => local);
  return Buffer.concat([...locals, directory, end(members.length, directory.length, offset)]);
}

/** @param {Member} member @param {number} offset */
function packed({ name, text, mode = 0o644, store = false, crc, size }, offset) {
  const plain = Buffer.from(text);
  const bytes = store ? plain : deflateRawSync(plain);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(store ? 0 : 8, 4);
  common.writeUInt32LE(crc ?? crc32(plain), 10);
  common.writeUInt32LE(bytes.length, 14);
  common.writeUInt32LE(size ?? plain.length, 18);
  common.writeUInt16LE(Buffer.byteLength(name), 22);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE((mode << 16) >>> 0, 6);
  tail.writeUInt32LE(offset, 10);
  const local = [Buffer.from('PK\x03\x04'), common, Buffer.from(name), bytes];
  const central = [Buffer.from('PK\x01\x02\x14\x03'), common, tail, Buffer.from(name)];
  return { local: Buffer.concat(local), central: Buffer.concat(central) };
}

/** @param {number} count @param {number} length @param {number} offset */
function end(count, length, offset) {
  const record = Buffer.alloc(22);
  record.write('PK\x05\x06', 'latin1');
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(length, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}
