/** Shares that tell the two apart: a text in GB writes nearly all its characters in the GB 2312 rows, one in Big5 in Big5's first level. */
const mostOutsideGb2312 = 0.15;
const leastInBig5Core = 0.9;

/**
 * Whether bytes that may be either read better as Big5 than as GB 18030. Both put most characters in pairs whose first byte is above 0x80, and
 * nearly every pair of one is a (rare) character of the other, so what counts is whether the pairs are the common ones.
 */
export function looksLikeBig5(bytes: Uint8Array): boolean {
  let pairs = 0;
  let outsideGb2312 = 0;
  let inBig5Core = 0;
  for (let index = 0; index + 1 < bytes.length; index += 1) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[index + 1] ?? 0;
    index += 1;
    pairs += 1;
    if (!isGb2312(lead, trail)) outsideGb2312 += 1;
    if (isBig5Core(lead, trail)) inBig5Core += 1;
  }
  return outsideGb2312 > pairs * mostOutsideGb2312 && inBig5Core >= pairs * leastInBig5Core;
}

function isGb2312(lead: number, trail: number): boolean {
  return lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1 && trail <= 0xfe;
}

/** Punctuation (A1–A3) and the first level of characters (A4–C6), which cover nearly all running text. */
function isBig5Core(lead: number, trail: number): boolean {
  const isTrail = (trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe);
  return lead >= 0xa1 && lead <= 0xc6 && isTrail;
}
