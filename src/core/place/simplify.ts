import { translate, unitTable } from '../text/translate.ts';
import divisions from './divisions.json' with { type: 'json' };

const simplified = unitTable(
  (divisions.traditional.match(/../gu) ?? []).map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** A text in which the traditional characters of place names are simplified; every offset stays where it was. */
export function simplifyPlaces(text: string): string {
  return translate(text, simplified);
}
