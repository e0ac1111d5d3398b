import type { TagScheme } from '../format.ts';

/** The schemes, the default first. */
export const tagSchemes = ['iob2', 'bioes', 'bmes'] as const satisfies readonly TagScheme[];

interface Prefixes {
  readonly single: string;
  readonly first: string;
  readonly inner: string;
  readonly last: string;
}

const prefixes: Readonly<Record<TagScheme, Prefixes>> = {
  iob2: { single: 'B', first: 'B', inner: 'I', last: 'I' },
  bioes: { single: 'S', first: 'B', inner: 'I', last: 'E' },
  bmes: { single: 'S', first: 'B', inner: 'M', last: 'E' },
};

/** The tag of a character outside every span. */
export const outside = 'O';

/** The tag of the `index`-th of the `length` tokens of a span, counted from 0. */
export function tagOf(scheme: TagScheme, label: string, index: number, length: number): string {
  const { single, first, inner, last } = prefixes[scheme];
  const prefix = length === 1 ? single : index === 0 ? first : index === length - 1 ? last : inner;
  return `${prefix}-${label}`;
}
