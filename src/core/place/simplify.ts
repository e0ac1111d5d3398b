import divisions from './divisions.json' with { type: 'json' };

const simplified = new Map<string, string>();
for (let index = 0; index + 1 < divisions.traditional.length; index += 2) {
  simplified.set(divisions.traditional.charAt(index), divisions.traditional.charAt(index + 1));
}

/** A text in which the traditional characters of place names are simplified; every offset stays where it was. */
export function simplifyPlaces(text: string): string {
  return text.replace(/[\u4e00-\u9fff]/g, (character) => simplified.get(character) ?? character);
}
