import type { Check } from '../check.ts';
import { sumOf } from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { equationCheck, shown } from '../arithmetic/statement.ts';

/** Units of administration that reports count apart and then together: 乡 and 镇 as 乡镇. */
const UNITS = ['街道', '乡', '镇', '县', '市', '区', '州', '旗', '省'] as const;
const NEAR = 8;
const MOST = 24;

/** Counts that touch or stand side by side (6镇3乡) and a count of both together elsewhere (9个乡镇). Linear in the figures. */
export function findJoinedNouns({ facts }: Scene): readonly Check[] {
  const together = new Map<string, Fact[]>();
  for (const fact of facts) {
    const nouns = fact.kind === 'count' ? joinedNouns(fact) : undefined;
    if (nouns !== undefined)
      together.set(nouns, [...(together.get(nouns) ?? []), fact].slice(0, MOST));
  }
  return facts.flatMap((first, index) => {
    const second = facts[index + 1];
    if (!second || second.start - first.end > NEAR || second.clause !== first.clause) return [];
    const [one, other] = [singleNoun(first), singleNoun(second)];
    if (one === undefined || other === undefined || one === other) return [];
    const parts = [first, second];
    const computed = sumOf(parts.map(({ amount }) => amount));
    return (together.get(key([one, other])) ?? [])
      .filter(({ amount }) => amount.nominal.eq(computed.nominal))
      .map((total) =>
        equationCheck({
          kind: 'sum',
          rule: 'joined-nouns',
          figures: [...parts, total],
          left: parts.map(({ amount }) => shown(amount)).join(' + '),
          computed,
          stated: total.amount,
          confidence: 0.75,
        }),
      )
      .slice(0, 1);
  });
}

function nounOf({ unit, tail }: Fact): string {
  return /^[个处]$/.test(unit) ? tail.replace(/^的/, '') : unit;
}

function singleNoun(fact: Fact): string | undefined {
  const noun = nounOf(fact);
  const unit = UNITS.find((name) => noun.startsWith(name));
  if (unit === undefined) return undefined;
  return UNITS.some((name) => noun.startsWith(name, unit.length)) ? undefined : unit;
}

function joinedNouns(fact: Fact): string | undefined {
  const noun = nounOf(fact).replace(/[()、]/g, '');
  const one = UNITS.find((name) => noun.startsWith(name));
  if (one === undefined) return undefined;
  const other = UNITS.find((name) => noun.startsWith(name, one.length));
  return other === undefined || other === one ? undefined : key([one, other]);
}

function key(nouns: readonly string[]): string {
  return [...nouns].sort().join(' ');
}
