/** A list of texts as one text, as its field shows it: `吉林省 / 延边州`. */
export function listText(parts: readonly string[]): string {
  return parts.join(' / ');
}

/** The list that a text writes, or null where it names nothing. */
export function readList(text: string): readonly string[] | null {
  const parts = text.split(/[/／]/).map((part) => part.trim());
  const named = parts.filter((part) => part !== '');
  return named.length === 0 ? null : named;
}
