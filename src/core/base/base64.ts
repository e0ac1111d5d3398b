const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Map([...alphabet].map((letter, value) => [letter, value]));

/** Bytes as base64 (RFC 4648, padded, one line); here because core has neither Buffer nor btoa. */
export function encodeBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let index = 0; index < bytes.length; index += 3) {
    const left = bytes.length - index;
    const group =
      ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    pieces.push(
      letter(group >> 18) +
        letter(group >> 12) +
        (left > 1 ? letter(group >> 6) : '=') +
        (left > 2 ? letter(group) : '='),
    );
  }
  return pieces.join('');
}

/** The bytes of a base64 text, or null where it is not the one way in which `encodeBase64` writes them. */
export function decodeBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let bits = 0;
  let held = 0;
  let written = 0;
  for (let index = 0; index < text.length - padding; index += 1) {
    const value = values.get(text.charAt(index));
    if (value === undefined) return null;
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[written] = (bits >> held) & 0xff;
      written += 1;
    }
  }
  return (bits & ((1 << held) - 1)) === 0 ? bytes : null;
}

function letter(value: number): string {
  return alphabet.charAt(value & 63);
}
