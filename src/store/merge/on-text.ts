import { randomUUID } from 'node:crypto';
import { applyChange, type Change, invert } from '../../core/annotation/edit/change.ts';
import type { EditContext } from '../../core/annotation/edit/edit.ts';
import type { Layer } from '../../core/annotation/layer.ts';
import type { Correction } from '../../core/correct/correction.ts';
import { type Following, followingTo } from '../../core/correct/follow-change.ts';
import {
  type CorrectedText,
  followCorrection,
  followingChange,
  mapOf,
  takeBack,
} from '../../core/correct/follow-corrections.ts';
import { correctionsBehind, textVersions } from '../../core/correct/text-versions.ts';
import { withoutAgreement } from './agreement.ts';

/** How the texts of two copies of a report lead to the present one here. */
export interface TextWays {
  /** From those here. */
  readonly own: CorrectedText;
  /** From those of the other copy. */
  readonly other: CorrectedText;
}

/** What was done in two copies to a layer. */
export interface BothSides {
  readonly here: Layer;
  readonly there: Layer;
  /** Everything that the journal here tells. */
  readonly told: readonly Change[];
  /** Everything that the other journal tells. */
  readonly all: readonly Change[];
  /** What of it nothing here tells. */
  readonly missing: readonly Change[];
}

/** A layer after changes of another copy. */
export interface MadeOnText {
  readonly state: Layer;
  readonly made: readonly Change[];
  readonly unfit: readonly Change[];
  /** Changes of which nothing is left on the present text. */
  readonly gone: readonly Change[];
}

/**
 * Makes changes of another copy, each said of the text on which the layer here stands by then: where the other followed a correction, so does the layer here,
 * with all that is in it. Null where a layer counts in a text to which no way is known.
 */
export function makeOnText(
  { here, there, told, all, missing }: BothSides,
  ways: TextWays,
): MadeOnText | null {
  const leader = new Leader(here, told, ways);
  const onto = ontoPresent(there, ways.other);
  const follows = all
    .map((change, index) => ({ change, index }))
    .filter(({ change }) => change.correction !== null);
  const wanted = new Set(missing);
  const unfit: Change[] = [];
  const gone: Change[] = [];
  for (const [index, change] of all.entries()) {
    if (!wanted.has(change)) continue;
    const behind = follows.filter((follow) => follow.index >= index);
    const counts = textBefore(behind[0]?.change, there);
    const isHere = counts === leader.state.correction;
    if (change.correction !== null) {
      if (isHere) leader.lead(change.correction[1], change);
      continue;
    }
    if (!isHere && !leader.leadToEnd()) return null;
    const follow = isHere ? same : onto(behind.map(({ change: text }) => text));
    if (follow === null) return null;
    const said = follow(change);
    if (said === null) gone.push(change);
    else if (!leader.make(said)) unfit.push(change);
  }
  // A layer that nothing came into follows when it is next read.
  const isStrange = correctionsBehind(ways.own.corrections, leader.state.correction) === null;
  if ((isStrange || leader.made.length > 0) && !leader.leadToEnd()) return null;
  return { state: leader.state, made: leader.made, unfit, gone };
}

/** A layer of the other copy on the present text here; null where no way is known. */
export function onPresentText(there: Layer, way: CorrectedText): Layer | null {
  const behind = stepsBehind(way, there.correction);
  return (
    behind && behind.reduce((layer, step) => followCorrection(layer, { ...step, ...way }), there)
  );
}

/** A layer that follows its text and takes changes, and the changes that did. */
class Leader {
  state: Layer;
  readonly made: Change[] = [];
  readonly #told: readonly Change[];
  readonly #ways: TextWays;

  constructor(here: Layer, told: readonly Change[], ways: TextWays) {
    this.state = here;
    this.#told = told;
    this.#ways = ways;
  }

  /** Makes a change; false where it does not fit, and is not in the layer already. */
  make(change: Change): boolean {
    const agreed = withoutAgreement(this.state, change);
    const next = applyChange(this.state, agreed);
    if (!next.ok) return applyChange(this.state, invert(agreed)).ok;
    this.state = next.value;
    this.made.push(agreed);
    return true;
  }

  /** Follows the text to its present version; false where no way is known. */
  leadToEnd(): boolean {
    const { own } = this.#ways;
    const last = own.corrections.at(-1)?.id ?? null;
    return this.state.correction === last || this.lead(last, null);
  }

  /** Follows the text to a version, as the change `by` did in the other copy. */
  lead(to: string | null, by: Change | null): boolean {
    const { own, other } = this.#ways;
    const from = this.state.correction;
    const isKnown = correctionsBehind(own.corrections, from) !== null;
    const steps = stepsBehind(isKnown ? own : other, from);
    if (steps === null) return false;
    const end = steps.findIndex(({ correction }) => correction.id === to);
    if (by !== null && end < 0) return false;
    const path = end < 0 ? steps : steps.slice(0, end + 1);
    const led = path.reduce((layer, step) => this.#step(layer, { ...step, ...own }), this.state);
    const after = { ...led, correction: to };
    const change = followingChange('change-text', this.state, after, contextFor(this.state));
    const { id, gesture, origin, author, at } = by ?? change;
    this.made.push({ ...change, id, gesture, origin, author, at });
    this.state = after;
    return true;
  }

  #step(layer: Layer, step: Parameters<typeof followCorrection>[1]): Layer {
    const { takesBack } = step.correction;
    const did = [...this.#told, ...this.made].findLast(
      ({ correction }) => takesBack !== null && correction?.[1] === takesBack,
    );
    const isAlone = did !== undefined && this.#isOneStep(did);
    return isAlone ? takeBack(layer, step, did) : followCorrection(layer, step);
  }

  /** Whether a change followed one correction and not several, which one alone cannot take back. */
  #isOneStep({ correction }: Change): boolean {
    const { corrections } = this.#ways.own;
    const index = corrections.findIndex(({ id }) => id === correction?.[1]);
    return index >= 0 && (corrections[index - 1]?.id ?? null) === correction?.[0];
  }
}

interface TextStep {
  readonly correction: Correction;
  readonly map: ReturnType<typeof mapOf>;
}

/** The steps from a version of a text to the present one; null where that version is not known. */
function stepsBehind(
  { text, textSha256: sha256, corrections }: CorrectedText,
  from: string | null,
): readonly TextStep[] | null {
  const behind = correctionsBehind(corrections, from);
  const versions = behind && textVersions({ text, sha256 }, behind);
  if (behind === null || versions === null) return null;
  return behind.map((correction, index) => ({
    correction,
    map: mapOf(versions[index]?.text ?? '', versions[index + 1]?.text ?? '', correction),
  }));
}

/** The correction that offsets follow before the next change that follows one in the same journal. */
function textBefore(next: Change | undefined, there: Layer): string | null {
  return next?.correction ? next.correction[0] : there.correction;
}

/** How what was done in the other journal is said of the present text here, by the changes behind it that followed a text, the first of them first. */
function ontoPresent(
  there: Layer,
  way: CorrectedText,
): (behind: readonly Change[]) => Following | null {
  const last = way.corrections.at(-1)?.id ?? null;
  const end = { ...there, correction: last };
  const rest = followingChange('change-text', there, end, contextFor(there));
  const known = new Map<number, Following | null>();
  return (behind) => {
    const texts = behind.toReversed();
    const follow =
      known.get(behind.length) ??
      followingTo(way, there.correction === last ? texts : [rest, ...texts]);
    known.set(behind.length, follow);
    return follow;
  };
}

function same(change: Change): Change {
  return change;
}

function contextFor({ reviewer: author }: Layer): EditContext {
  return { author, at: new Date().toISOString(), newId: () => randomUUID() };
}
