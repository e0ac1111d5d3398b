/** How many values a sketch has. */
const size = 128;

const gram = 5;

/** A short image of a text: texts that share many stretches of five characters share many values. */
export type TextSketch = Uint32Array;

/** The sketch of a text. Numbers count as one sign and white space not at all, so that a re-issue with new figures still looks the same. */
export function textSketch(text: string): TextSketch {
  const plain = text
    .replace(/\s+/gu, '')
    .replace(/[0-9０-９](?:[0-9０-９.,．，%％]*[0-9０-９])?/gu, '0');
  const sketch = new Uint32Array(size).fill(0xffffffff);
  for (let index = 0; index + gram <= plain.length; index += 1) {
    const hash = hashAt(plain, index);
    const bin = hash % size;
    const value = hash >>> 7;
    if (value < (sketch[bin] ?? 0)) sketch[bin] = value;
  }
  return filled(sketch);
}

function hashAt(text: string, index: number): number {
  let hash = 0x811c9dc5;
  for (let offset = index; offset < index + gram; offset += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(offset), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** A text too short to have a value in every bin takes the next bin's, so that short texts compare as long ones do. */
function filled(sketch: Uint32Array): Uint32Array {
  const empty = 0xffffffff;
  const first = sketch.find((value) => value !== empty);
  if (first === undefined) return sketch;
  let next = first;
  for (let bin = size - 1; bin >= 0; bin -= 1) {
    if (sketch[bin] === empty) sketch[bin] = (next + 0x9e3779b9) >>> 0;
    next = sketch[bin] ?? next;
  }
  return sketch;
}

/** How much of their stretches two texts share, from 0 to 1: an estimate of their Jaccard similarity, exact to about 0.04. */
export function sketchSimilarity(a: TextSketch, b: TextSketch): number {
  let same = 0;
  for (let bin = 0; bin < size; bin += 1) if (a[bin] === b[bin]) same += 1;
  return same / size;
}

const rows = 3;

/** Keys such that two texts as similar as 0.5 share one with a chance of 0.99: only texts that share one need be compared. */
export function sketchKeys(sketch: TextSketch): readonly string[] {
  const keys: string[] = [];
  for (let bin = 0; bin + rows <= size; bin += rows) {
    keys.push(`${bin}:${sketch.subarray(bin, bin + rows).join(',')}`);
  }
  return keys;
}
