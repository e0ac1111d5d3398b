/** A text as UTF-8, a lone surrogate as U+FFFD; here because core has no TextEncoder. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const point = wellFormed(character.codePointAt(0) ?? 0);
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), trail(point));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), trail(point >> 6), trail(point));
    else {
      bytes.push(0xf0 | (point >> 18), trail(point >> 12), trail(point >> 6), trail(point));
    }
  }
  return Uint8Array.from(bytes);
}

function wellFormed(point: number): number {
  return point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
}

function trail(point: number): number {
  return 0x80 | (point & 0x3f);
}

/** Bytes as the text that they are in UTF-8, or null where they are none; a byte order mark stays. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  const escaped = Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`);
  try {
    return decodeURIComponent(escaped.join(''));
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
