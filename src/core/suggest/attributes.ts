import type { Attributes } from '../annotation/label/attribute.ts';
import { readQuantity } from '../figure/quantity/quantity.ts';
import { placeChain } from '../place/chain.ts';

/** The attributes that a span's own words state, to start an annotation with: what a figure says, a location's chain of units. */
export function suggestAttributes(label: string, quote: string): Attributes {
  switch (label) {
    case 'figure':
      return figureAttributes(quote);
    case 'location':
      return placeAttributes(quote);
    default:
      // A project's own labels: nothing is known of them.
      return {};
  }
}

function figureAttributes(quote: string): Attributes {
  const read = readQuantity(quote);
  if (!read.ok) return {};
  const { unit, kind, bound, change } = read.value;
  const number =
    'value' in read.value
      ? { value: read.value.value }
      : { low: read.value.low, high: read.value.high };
  return { ...number, ...(unit === '' ? {} : { unit }), kind, bound, change };
}

function placeAttributes(quote: string): Attributes {
  const { path, level } = placeChain(quote);
  return level === null ? { path } : { path, level };
}
