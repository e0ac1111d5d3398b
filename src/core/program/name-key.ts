const quotationMarks = new Set(Array.from('“”‘’「」『』＂"\'', (mark) => mark.charCodeAt(0)));

/** What a unit of a program's name counts as: quotation marks and blanks for nothing, full-width and capital letters as the plain ones. */
export function foldNameUnit(unit: number): number | null {
  if (quotationMarks.has(unit) || unit === 0x20 || unit === 0x3000) return null;
  const narrow = 0xff01 <= unit && unit <= 0xff5e ? unit - 0xfee0 : unit;
  return 0x41 <= narrow && narrow <= 0x5a ? narrow + 0x20 : narrow;
}

/** What two ways of writing one name have in common: `“雨露计划”` and `雨露计划` are the same name. */
export function nameKey(name: string): string {
  let key = '';
  for (let index = 0; index < name.length; index += 1) {
    const unit = foldNameUnit(name.charCodeAt(index));
    if (unit !== null) key += String.fromCharCode(unit);
  }
  return key;
}

/** The shortest name that can be told from the words around it, and the longest that is a name. */
const shortestName = 2;
const longestName = 60;

/** Whether a text can be looked for as a program's name. */
export function isName(text: string): boolean {
  const { length } = nameKey(text);
  return shortestName <= length && text.length <= longestName && !text.includes('\n');
}
