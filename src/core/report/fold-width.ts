/** A text with full-width letters, digits, signs and blanks as their ASCII counterparts, unit for unit: offsets stay. For matching only. */
export function foldWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (character) =>
      String.fromCharCode(character.charCodeAt(0) - 0xfee0),
    )
    .replaceAll('\u3000', ' ');
}
