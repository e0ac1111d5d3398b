import type { TextMap } from '../anchor/text-map.ts';
import type { Relation } from '../annotation/annotation.ts';
import { type Change, type Diff, isNothing, sameRecord } from '../annotation/edit/change.ts';
import { annotationOn, caseRecordOn, regionOn, rejectionOn } from './follow-text.ts';
import type { Correction } from './correction.ts';
import { type CorrectedText, mapOf } from './follow-corrections.ts';
import { textVersions } from './text-versions.ts';

/** Says of a change what it would have been on the present text; null where nothing is left of it. */
export type Following = (change: Change) => Change | null;

/**
 * How what was done before other people's corrections is said of the present text, by the changes with which a layer followed them, the last first; null where
 * the report does not know the way. A record that such a change moved goes where it went; what was something else by then goes where its words are.
 */
export function followingTo(corrected: CorrectedText, texts: readonly Change[]): Following | null {
  const passages: Following[] = [];
  const { text, textSha256: sha256, corrections } = corrected;
  const versions = textVersions({ text, sha256 }, corrections);
  if (versions === null) return null;
  for (const did of texts) {
    const steps = stepsOf(did, corrections);
    if (steps === null) return null;
    const maps = steps.map(({ correction, index }) =>
      mapOf(versions[index]?.text ?? '', versions[index + 1]?.text ?? '', correction),
    );
    passages.unshift((change) => changeThrough(change, did, { report: corrected.report, maps }));
  }
  return (change) =>
    passages.reduce<Change | null>((at, pass) => (at === null ? null : pass(at)), change);
}

/** The corrections between the two that a change names, with the versions before them; null where the report does not have them in this order. */
function stepsOf(
  { correction }: Change,
  corrections: readonly Correction[],
): readonly { readonly correction: Correction; readonly index: number }[] | null {
  if (correction === null) return null;
  const [from, to] = correction;
  const first = from === null ? 0 : corrections.findIndex(({ id }) => id === from) + 1;
  const last = corrections.findIndex(({ id }) => id === to);
  if ((from !== null && first === 0) || last < first) return null;
  return corrections
    .slice(first, last + 1)
    .map((each, step) => ({ correction: each, index: first + step }));
}

/** From one version of a report's text to a later one, over those between. */
interface Way {
  readonly report: string;
  readonly maps: readonly TextMap[];
}

function changeThrough(change: Change, did: Change, { report, maps }: Way): Change | null {
  const gone = new Set(did.annotations.removed.map(({ id }) => id));
  const annotations = through(change.annotations, did.annotations, (record) =>
    overAll(maps, record, (at, map) => {
      const moved = gone.has(record.id) ? null : annotationOn(at, map);
      if (moved === null) gone.add(record.id);
      return moved;
    }),
  );
  const torn = new Set(did.relations.removed.map(({ id }) => id));
  const holds = ({ id, from, to }: Relation): boolean =>
    !torn.has(id) && !gone.has(from) && !gone.has(to);
  const followed = {
    annotations,
    relations: only(change.relations, holds),
    rejections: through(change.rejections, did.rejections, (record) =>
      overAll(maps, record, rejectionOn),
    ),
    regions: through(change.regions, did.regions, (record) => overAll(maps, record, regionOn)),
    casework: through(change.casework, did.casework, (record) =>
      overAll(maps, record, (at, map) => caseRecordOn(at, { map, report })),
    ),
  };
  const { state, details, note, unanchored } = change;
  const saysMore = state !== null || details !== null || note !== null || !isNothing(unanchored);
  const diffs: readonly Diff<unknown>[] = Object.values(followed);
  return !saysMore && diffs.every(isNothing) ? null : { ...change, ...followed };
}

function overAll<T>(
  maps: readonly TextMap[],
  record: T,
  step: (record: T, map: TextMap) => T | null,
): T | null {
  return maps.reduce<T | null>((at, map) => (at === null ? null : step(at, map)), record);
}

/** A diff of records that another diff moved: what that one found goes where it left it. */
function through<T extends { readonly id: string }>(
  diff: Diff<T>,
  did: Diff<T>,
  otherwise: (record: T) => T | null,
): Diff<T> {
  const pairs = new Map(did.updated.map((pair) => [pair[1].id, pair]));
  const follow = (record: T): T | null => {
    const pair = pairs.get(record.id);
    return pair !== undefined && sameRecord(pair[0], record) ? pair[1] : otherwise(record);
  };
  const all = (records: readonly T[]): readonly T[] =>
    records.map(follow).filter((record) => record !== null);
  return {
    added: all(diff.added),
    updated: diff.updated.flatMap(([before, after]) => {
      const [from, to] = [follow(before), follow(after)];
      return from === null || to === null ? [] : [[from, to] as const];
    }),
    removed: all(diff.removed),
  };
}

function only<T>({ added, updated, removed }: Diff<T>, isKept: (record: T) => boolean): Diff<T> {
  return {
    added: added.filter(isKept),
    updated: updated.filter(([, after]) => isKept(after)),
    removed: removed.filter(isKept),
  };
}
