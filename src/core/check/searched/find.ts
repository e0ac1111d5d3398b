import type { Check, CheckKind, CheckRule } from '../check.ts';
import type { Fact, Line, Scene } from '../read/fact.ts';
import { shifted } from '../scene.ts';
import {
  differencesAsStated,
  differencesFromAfar,
  quotientsAsStated,
  totalsAsStated,
} from './amounts.ts';
import { averagesAsStated, averagesFromAfar } from './averages.ts';
import { changesAsStated } from './changes.ts';
import { type Reckoned, addWholes, reckonedBy } from './reckoned.ts';
import { type Found, contextOf, remembered } from './remembered.ts';
import { sharesAsStated, sharesFromAfar } from './shares.ts';

const MEAN = /[每均各]|[单亩]产/;
const REACH = 32;
const NONE: ReadonlySet<CheckRule> = new Set();

/**
 * What the words of the other rules did not reach: numbers that are said to follow from others (shares, averages, growth, totals, what is left), and
 * the first of their paragraph that give them. Only agreement that is hardly chance is told, so nothing here ever fails.
 */
export function findSearched(scene: Scene, known: readonly Check[]): readonly Check[] {
  const reckoned = reckonedBy(scene, known);
  return scene.lines.flatMap((line, at) => {
    const context = contextOf(scene, at, reckoned);
    const { checks, open } = remembered(line.known, context, () => inLine(scene, line, reckoned));
    const near = line.start === 0 ? checks : checks.map((check) => shifted(check, line.start));
    const far = open.flatMap((index) => {
      const fact = line.facts[index];
      return fact ? fromAfar(scene, fact) : [];
    });
    return far.length === 0 ? near : [...near, ...far];
  });
}

/** What is found near the numbers of a line, with offsets into it; and the numbers for which nothing is. */
function inLine(scene: Scene, line: Line, reckoned: Reckoned): Found {
  const wholes = new Map(reckoned.wholes);
  const open: number[] = [];
  const checks = line.facts.flatMap((fact, index) => {
    const isOpen = (kind: CheckKind): boolean => reckoned.kinds.get(fact.start)?.has(kind) !== true;
    const found = asStated(scene, fact, isOpen, reckoned, wholes.get(fact.sentence) ?? []);
    addWholes(wholes, found, line.facts);
    const wanted = kindAfar(scene, fact);
    if (isOpen(wanted) && !found.some(({ kind }) => kind === wanted)) open.push(index);
    return found;
  });
  return { checks: checks.map((check) => shifted(check, -line.start)), open };
}

function asStated(
  scene: Scene,
  fact: Fact,
  isOpen: (kind: CheckKind) => boolean,
  { changes }: Reckoned,
  siblings: readonly Fact[],
): readonly Check[] {
  const { dimension } = fact;
  if (dimension === '%') {
    return [
      ...(isOpen('ratio') ? sharesAsStated(scene, fact, siblings) : []),
      ...changesAsStated(scene, fact, changes.get(fact.start) ?? NONE),
    ];
  }
  if (dimension === 'times') {
    return isOpen('ratio') && isOpen('change') ? changesAsStated(scene, fact, NONE) : [];
  }
  if (dimension === 'pp') return isOpen('difference') ? differencesAsStated(scene, fact) : [];
  if (isMean(scene, fact)) {
    return [
      ...(isOpen('ratio') ? averagesAsStated(scene, fact) : []),
      ...(isOpen('sum') ? totalsAsStated(scene, fact) : []),
    ];
  }
  return [
    ...(isOpen('ratio') ? quotientsAsStated(scene, fact) : []),
    ...(isOpen('sum') ? totalsAsStated(scene, fact) : []),
    ...(isOpen('difference') ? differencesAsStated(scene, fact) : []),
  ];
}

/** What a number may still be reckoned as out of others that stand anywhere. */
function kindAfar(scene: Scene, fact: Fact): CheckKind {
  return fact.dimension === '%' || isMean(scene, fact) ? 'ratio' : 'difference';
}

function fromAfar(scene: Scene, fact: Fact): readonly Check[] {
  if (fact.dimension === '%') return sharesFromAfar(scene, fact);
  return isMean(scene, fact) ? averagesFromAfar(scene, fact) : differencesFromAfar(scene, fact);
}

function isMean({ folded }: Scene, { per, unit, clauseStart, start }: Fact): boolean {
  if (per !== undefined || unit.includes('/')) return true;
  return MEAN.test(folded.slice(Math.max(clauseStart, start - REACH), start));
}
