import type { Check, CheckKind, CheckRule } from '../check.ts';
import type { Fact, Scene } from '../read/fact.ts';

/** What the other rules have made of the numbers of a report, each by the offset where it begins. */
export interface Reckoned {
  /** In what kinds of sums it takes part. */
  readonly kinds: ReadonlyMap<number, ReadonlySet<CheckKind>>;
  /** By which rules its growth is reckoned. */
  readonly changes: ReadonlyMap<number, ReadonlySet<CheckRule>>;
  /** The amounts of which a sentence tells shares, by its number. */
  readonly wholes: ReadonlyMap<number, readonly Fact[]>;
}

/** Checks that reckon a number out of two others at least say where it comes from. */
const WHOLE = 3;

/** What checks that do not fail say of each number. */
export function reckonedBy({ facts }: Scene, checks: readonly Check[]): Reckoned {
  const kinds = new Map<number, Set<CheckKind>>();
  const changes = new Map<number, Set<CheckRule>>();
  for (const { kind, rule, figures, outcome } of checks) {
    if (outcome === 'fails') continue;
    for (const { start } of figures) {
      if (figures.length >= WHOLE) add(kinds, start, kind);
      if (kind === 'change') add(changes, start, rule);
    }
  }
  const wholes = new Map<number, readonly Fact[]>();
  addWholes(wholes, checks, facts);
  return { kinds, changes, wholes };
}

function add<T>(sets: Map<number, Set<T>>, start: number, value: T): void {
  const set = sets.get(start);
  if (set) set.add(value);
  else sets.set(start, new Set([value]));
}

/** Adds what checks tell shares of to the sentences in which these stand. */
export function addWholes(
  wholes: Map<number, readonly Fact[]>,
  checks: readonly Check[],
  facts: readonly Fact[],
): void {
  const shares = checks.filter(
    ({ rule, outcome, figures }) =>
      rule === 'share' && outcome !== 'fails' && figures.length === WHOLE,
  );
  if (shares.length === 0) return;
  const byStart = new Map(facts.map((fact) => [fact.start, fact]));
  for (const { figures } of shares) {
    const told = figures.flatMap(({ start }) => byStart.get(start) ?? []);
    const share = told.find(({ dimension }) => dimension === '%');
    const whole = told.reduce<Fact | undefined>(
      (best, fact) =>
        fact === share || best?.amount.nominal.gt(fact.amount.nominal) === true ? best : fact,
      undefined,
    );
    const others = share ? (wholes.get(share.sentence) ?? []) : [];
    if (share && whole && whole.line === share.line && !others.includes(whole)) {
      wholes.set(share.sentence, [...others, whole]);
    }
  }
}
