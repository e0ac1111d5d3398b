/** A quote of one line and at most 16 characters. */
export function shorten(quote: string): string {
  const characters = [...quote.replace(/\s+/g, ' ')];
  return characters.length <= 16 ? characters.join('') : `${characters.slice(0, 15).join('')}…`;
}
