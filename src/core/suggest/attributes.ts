import type { Attributes } from '../annotation/attribute.ts';
import { placeChain } from '../place/chain.ts';

/** The attributes that a span's own words state, to start an annotation with: a location's chain of units. */
export function suggestAttributes(label: string, quote: string): Attributes {
  switch (label) {
    case 'location':
      return placeAttributes(quote);
    default:
      // A project's own labels: nothing is known of them.
      return {};
  }
}

function placeAttributes(quote: string): Attributes {
  const { path, level } = placeChain(quote);
  return level === null ? { path } : { path, level };
}
