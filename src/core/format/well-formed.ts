import type { Alterations } from './alterations.ts';

const loneSurrogate = /\p{Surrogate}/gu;

/** A text that can be written as UTF-8 and counted alike by every reader: halves of surrogate pairs become U+FFFD, of the same length. */
export function wellFormed(text: string): string {
  return text.replace(loneSurrogate, '\ufffd');
}

/** A well-formed text for a file of its own: one that begins with U+FEFF would lose it as a byte order mark, so a blank stands there instead. */
export function wellFormedFile(text: string): string {
  return wellFormed(text).replace(/^\ufeff/, ' ');
}

/** What formats do that write everything but halves of surrogate pairs. */
export const wellFormedAlterations: Alterations = {
  text: wellFormed,
  value: (value) => (typeof value === 'string' ? wellFormed(value) : value.map(wellFormed)),
  note: wellFormed,
};
