/** Whether a character is one of `set`; false for the empty text that `charAt` gives beyond an end. */
export function isOneOf(set: string, char: string): boolean {
  return char !== '' && set.includes(char);
}

/** Whether a character is a Chinese one (CJK unified ideographs of the first block). */
export function isHan(char: string): boolean {
  return char >= '\u4e00' && char <= '\u9fff';
}

/** Whether a character ends a clause or stands outside of words: punctuation, brackets, white space, an edge of the text. */
export function isBreak(char: string): boolean {
  return char === '' || /[\s,.。;:、!?()[\]{}<>《》〈〉「」『』“”‘’"'【】〔〕…—\-~/|·]/.test(char);
}
