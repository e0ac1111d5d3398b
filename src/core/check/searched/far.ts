import type { Fact, Scene } from '../read/fact.ts';
import { POPULATION } from './reading.ts';

const VERBS = /(?:完成|达到?|为|是|有|共|约|实现)*$/;
const VILLAGES = /^[^,。;]{0,4}村/;
/** Characters of a name that tell one thing from others. */
const TELLING = 3;
const MOST = 6;

/** What a report has once and speaks of everywhere. */
interface Far {
  readonly populations: readonly Fact[];
  readonly villages: readonly Fact[];
  /** Amounts by the last characters of the words before them, these words with them. */
  readonly names: ReadonlyMap<string, readonly { readonly fact: Fact; readonly words: string }[]>;
}

const known = new WeakMap<Scene, Far>();

/** The people of the place, as often as they are counted. */
export function populationsOf(scene: Scene): readonly Fact[] {
  return farOf(scene).populations;
}

/** The villages of the place. */
export function villagesOf(scene: Scene): readonly Fact[] {
  return farOf(scene).villages;
}

/** Amounts that have a name right before them, wherever they stand; few, and none for a short name. */
export function calledSo(
  scene: Scene,
  name: string,
  isMeant: (fact: Fact) => boolean,
): readonly Fact[] {
  if (name.length < TELLING) return [];
  return (farOf(scene).names.get(name.slice(-TELLING)) ?? [])
    .filter(({ fact, words }) => words.endsWith(name) && isMeant(fact))
    .slice(0, MOST)
    .map(({ fact }) => fact);
}

function farOf(scene: Scene): Far {
  const before = known.get(scene);
  if (before) return before;
  const names = new Map<string, { readonly fact: Fact; readonly words: string }[]>();
  for (const fact of scene.facts) {
    const words = fact.lead.replace(VERBS, '');
    if (words.length < TELLING) continue;
    const end = words.slice(-TELLING);
    const alike = names.get(end);
    if (alike) alike.push({ fact, words });
    else names.set(end, [{ fact, words }]);
  }
  const far = {
    populations: scene.facts
      .filter(
        ({ dimension, isAmount, lead }) =>
          dimension === 'person' && isAmount && POPULATION.test(lead),
      )
      .slice(0, MOST),
    villages: scene.facts
      .filter(
        ({ isAmount, unit, dimension, tail }) =>
          isAmount && (unit === '村' || (dimension === '个' && VILLAGES.test(tail))),
      )
      .slice(0, MOST),
    names,
  };
  known.set(scene, far);
  return far;
}
