import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aLedgerEntry } from '../testing/ledger-entry.ts';
import { aTime } from '../testing/builders.ts';
import type { LedgerEntry } from './entry.ts';
import { type Canonical, plainMeasure } from './group.ts';
import { type KnownVerdict, type OfferedVerdict, likenessOf } from './judged.ts';
import { joinVerdicts, packVerdicts, verdictsOn } from './packed-verdicts.ts';

const place = { name: '甲县', path: [], code: null } as const;

const entry: fc.Arbitrary<LedgerEntry | null> = fc.option(
  fc
    .record({
      report: fc.constantFrom('r1', 'r2', 'r3'),
      measure: fc.constantFrom('贫困发生率', '贫困 发生率', '贫困率', ''),
      nominal: fc.constantFrom('0.5', '0.9'),
      place: fc.constantFrom({ ...place, from: 'relation' }, { ...place, from: 'report' }, null),
      planned: fc.boolean(),
    })
    .map((said) => aLedgerEntry(said.nominal, said)),
);

const verdict: fc.Arbitrary<KnownVerdict> = fc.record({
  entry,
  words: fc.constantFrom('', '2019年甲县', '2019年乙县'),
  judged: fc.record({
    report: fc.constant(''),
    annotation: fc.uuid(),
    reviewer: fc.constantFrom('李雷', '小王'),
    quote: fc.constantFrom('0.5%', '半成'),
    verdict: fc.constantFrom('confirmed', 'wrong', 'cannot-verify'),
    rightValue: fc.constantFrom('', '0.6%'),
    note: fc.string({ unit: 'grapheme' }),
    at: fc.constant(aTime),
    evidence: fc.constant([]),
  }),
});

const renamed: Canonical = (measure) => (measure === '贫困率' ? '贫困发生率' : measure);

test('packed verdicts are found as they are one by one, under whichever name a measure has', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(verdict, { maxLength: 6 }), { maxLength: 4 }),
      fc.record({ entry, words: fc.constantFrom('', '2019年甲县') }),
      fc.constantFrom(renamed, plainMeasure),
      (reports, sought, canonical) => {
        const own = reports.map((known, index) =>
          known.map((each) => ({ ...each, judged: { ...each.judged, report: `r${index}` } })),
        );
        const expected = own.flat().flatMap((known): readonly OfferedVerdict[] => {
          // A figure that does not say where and when is compared within its own report alone.
          const isSettled = known.entry?.place?.from === 'relation';
          const likeness = likenessOf(sought, known, canonical);
          if (likeness === 'value' && !isSettled) {
            const isWorded = sought.words !== '' && sought.words === known.words;
            return isWorded ? [{ ...known.judged, likeness: 'words' }] : [];
          }
          return likeness === null ? [] : [{ ...known.judged, likeness }];
        });
        const packed = own.map((known, index) => packVerdicts(`r${index}`, known));
        expect(verdictsOn(sought, packed, canonical)).toEqual(expected);
        expect(verdictsOn(sought, joinVerdicts(packed), canonical)).toEqual(expected);
      },
    ),
  );
});
