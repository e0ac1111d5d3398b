import type { PackedTexts } from '../../core/ledger/columns/packed-entries.ts';

/** Texts one behind another in UTF-8, and where each ends. */
export interface TextBytes {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
}

/** Texts as they lie in a file, each read when it is asked for: of millions most never are, and as strings they would be gone through at every collection. */
export class StoredTexts implements PackedTexts {
  readonly #bytes: Buffer;
  readonly #ends: Uint32Array;

  constructor({ bytes, ends }: TextBytes) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#ends = ends;
  }

  get length(): number {
    return this.#ends.length;
  }

  at(index: number): string | undefined {
    const end = this.#ends[index];
    if (end === undefined) return undefined;
    return this.#bytes.toString('utf8', index === 0 ? 0 : this.#ends[index - 1], end);
  }
}

/** Puts texts behind one another. */
export function textBytes(texts: PackedTexts): TextBytes {
  const ends = new Uint32Array(texts.length);
  const pieces: Buffer[] = [];
  let end = 0;
  for (let index = 0; index < ends.length; index += 1) {
    const piece = Buffer.from(texts.at(index) ?? '', 'utf8');
    pieces.push(piece);
    end += piece.length;
    ends[index] = end;
  }
  return { bytes: Buffer.concat(pieces), ends };
}
