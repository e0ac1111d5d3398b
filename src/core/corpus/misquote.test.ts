import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryLabelled } from '../testing/arbitrary-labelled.ts';
import { aLayer, anAnnotation } from '../testing/builders.ts';
import { annotated, quoted } from '../testing/corpus-builders.ts';
import { findMisquote } from './misquote.ts';

const text = '📊𠮷野共有近4万人';

describe('findMisquote', () => {
  it('finds nothing in what keeps the rules, in either unit', () => {
    fc.assert(
      fc.property(arbitraryLabelled, ({ reports }) => {
        for (const report of reports) {
          expect(findMisquote(report, 'utf16')).toBeNull();
          expect(findMisquote(report, 'code-point')).toBeNull();
        }
      }),
    );
  });

  it('finds the annotation that stands elsewhere than it says', () => {
    const good = quoted(text, '野');
    // As a tool would leave it that counted code points.
    const shifted = anAnnotation({ id: 'shifted', start: 5, end: 9, quote: '近4万人' });
    const report = annotated(text, [aLayer([good]), aLayer([good, shifted])]);
    expect(findMisquote(report, 'none')).toEqual(shifted);
  });
});
