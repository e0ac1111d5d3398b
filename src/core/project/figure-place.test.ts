import { describe, expect, it } from 'vitest';
import { findProposals } from '../suggest/proposals.ts';
import { aLayer, anAnnotation } from '../testing/builders.ts';
import { figurePlaces } from './figure-place.ts';

/** Each figure of a text with the place that it is of, as the rules propose them. */
function places(text: string): readonly string[] {
  const annotations = findProposals(text, ['figure', 'location']).map((proposal) =>
    anAnnotation({
      ...{ start: proposal.start, end: proposal.end, quote: proposal.text },
      ...{ label: proposal.label, attributes: proposal.attributes },
      id: `${proposal.label} ${proposal.start}`,
    }),
  );
  const placeOf = figurePlaces(text, aLayer(annotations));
  return annotations
    .filter(({ label }) => label === 'figure')
    .map((figure) => `${figure.quote} ${placeOf(figure)?.name ?? '–'}`);
}

describe('core/project/figure-place', () => {
  it.each([
    ['the last place of the sentence', '安图县与汪清县比邻。汪清县有贫困村80个。', ['80个 汪清县']],
    [
      'the last place of the paragraph, where the sentence names none',
      '安图县脱贫了。\n走进汪清县东光镇，满眼新绿。种植木耳300亩。',
      ['300亩 汪清县东光镇'],
    ],
    [
      'the first place of the report, where the paragraph names none',
      '安图县脱贫了，汪清县也脱贫了。\n种植木耳300亩。',
      ['300亩 安图县'],
    ],
    [
      'the unit that 全县 and 全村 speak of, whatever else was named',
      '汪清县不大，东光镇东兴村更小。全村种木耳20亩，全县种木耳300亩。',
      ['20亩 东光镇东兴村', '300亩 汪清县'],
    ],
    [
      'no partner in another province, where 全县 is said',
      '安图县来了客人。安图县有厦门市海沧区捐建的车间，全县100个村受益。',
      ['100个 安图县'],
    ],
    ['no mountain', '安图县地处长白山北麓，有贫困村80个。', ['80个 安图县']],
  ])('is %s', (_, text, expected) => {
    expect(places(text)).toEqual(expected);
  });
});
