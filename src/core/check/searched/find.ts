import type { Check, CheckRule } from '../check.ts';
import type { Fact, Scene } from '../fact.ts';
import { differencesAsStated, quotientsAsStated, totalsAsStated } from './amounts.ts';
import { averagesAsStated } from './averages.ts';
import { changesAsStated } from './changes.ts';
import { sharesAsStated } from './shares.ts';

const NONE: ReadonlySet<CheckRule> = new Set();
const REACH = 32;
/** Checks that reckon a number out of two others at least say where it comes from. */
const WHOLE = 3;

/**
 * What the words of the other rules did not reach: numbers that are said to follow from others (shares, averages, growth, totals, what is left), and
 * the first of their paragraph that give them. Only agreement that is hardly chance is told, so nothing here ever fails.
 */
export function findSearched(scene: Scene, known: readonly Check[]): readonly Check[] {
  const reckoned = new Set(
    known
      .filter(({ figures, outcome }) => figures.length >= WHOLE && outcome !== 'fails')
      .flatMap(({ figures, kind }) => figures.map(({ start }) => `${kind} ${String(start)}`)),
  );
  const rules = new Map<number, Set<CheckRule>>();
  for (const { rule, kind, figures, outcome } of known) {
    if (kind !== 'change' || outcome === 'fails') continue;
    for (const { start } of figures) rules.set(start, (rules.get(start) ?? new Set()).add(rule));
  }
  const isOpen = (fact: Fact, ...kinds: readonly string[]): boolean =>
    !kinds.some((kind) => reckoned.has(`${kind} ${String(fact.start)}`));
  const byStart = new Map(scene.facts.map((fact) => [fact.start, fact]));
  const wholes = new Map<number, readonly Fact[]>();
  addWholes(wholes, known, byStart);
  const siblings = ({ sentence }: Fact): readonly Fact[] => wholes.get(sentence) ?? [];
  return scene.facts.flatMap((fact) => {
    const { dimension, per } = fact;
    if (dimension === '%') {
      const shares = isOpen(fact, 'ratio') ? sharesAsStated(scene, fact, siblings(fact)) : [];
      addWholes(wholes, shares, byStart);
      return [...shares, ...changesAsStated(scene, fact, rules.get(fact.start) ?? NONE)];
    }
    if (dimension === 'times')
      return isOpen(fact, 'ratio', 'change') ? changesAsStated(scene, fact, NONE) : [];
    if (dimension === 'pp')
      return isOpen(fact, 'difference') ? differencesAsStated(scene, fact) : [];
    const words = scene.folded.slice(Math.max(fact.clauseStart, fact.start - REACH), fact.start);
    if (per !== undefined || fact.unit.includes('/') || /[每均各]|[单亩]产/.test(words)) {
      return [
        ...(isOpen(fact, 'ratio') ? averagesAsStated(scene, fact) : []),
        ...(isOpen(fact, 'sum') ? totalsAsStated(scene, fact) : []),
      ];
    }
    return [
      ...(isOpen(fact, 'ratio') ? quotientsAsStated(scene, fact) : []),
      ...(isOpen(fact, 'sum') ? totalsAsStated(scene, fact) : []),
      ...(isOpen(fact, 'difference') ? differencesAsStated(scene, fact) : []),
    ];
  });
}

/** Adds the amounts of which sentences tell shares, as far as these are known. */
function addWholes(
  wholes: Map<number, readonly Fact[]>,
  known: readonly Check[],
  byStart: ReadonlyMap<number, Fact>,
): void {
  for (const { rule, outcome, figures } of known) {
    if (rule !== 'share' || outcome === 'fails' || figures.length !== WHOLE) continue;
    const facts = figures.flatMap(({ start }) => byStart.get(start) ?? []);
    const share = facts.find(({ dimension }) => dimension === '%');
    const amounts = facts.filter((fact) => fact !== share);
    const whole = amounts.reduce<Fact | undefined>(
      (best, fact) => (best?.amount.nominal.gt(fact.amount.nominal) === true ? best : fact),
      undefined,
    );
    const others = share ? (wholes.get(share.sentence) ?? []) : [];
    if (share && whole && !others.includes(whole)) wholes.set(share.sentence, [...others, whole]);
  }
}
