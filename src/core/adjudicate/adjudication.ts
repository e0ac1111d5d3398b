import type { Annotation, Relation } from '../annotation/annotation.ts';
import { type Assessment, type Evidence, evidenceOf } from '../annotation/casework.ts';
import { type Change, type Diff, noDiff, sameRecord } from '../annotation/edit/change.ts';
import { type EditContext, change } from '../annotation/edit/edit.ts';
import type { Layer } from '../annotation/layer.ts';
import { assessmentsOf } from './assessments.ts';
import { type Choices, type Point, spotKey, undecided } from './points.ts';

/** What an adjudicated layer is made of. */
export interface Adjudicating {
  /** Of the reviewers, in the order of the points' sides. */
  readonly layers: readonly Layer[];
  readonly points: readonly Point[];
  readonly choices: Choices;
  /** The adjudicated layer as it is; empty where there is none yet. */
  readonly final: Layer;
}

/** An annotation that is taken, and whose it is; of what all say alike it is everybody's. */
interface Taken {
  readonly record: Annotation;
  /** Ids of the annotation in the layers that it is taken from, by reviewer. */
  readonly from: ReadonlyMap<string, string>;
}

/**
 * The one change that makes the adjudicated layer of what was decided: what all say alike and, of every other point, the marks of the one who was chosen, with
 * their links, right values and evidence. Authors stay who they were. Answers to checks are not taken: checks are found anew. What the adjudicated
 * layer has of its own stays, and so does what it has of points that are not decided. Null where nothing would change.
 */
export function adjudicationChange(given: Adjudicating, context: EditContext): Change | null {
  const { final, points, choices } = given;
  const known = new Map(final.annotations.all.map((each) => [spotKey(each), each]));
  const taken = points.flatMap((point) => takenOf(point, choices, known, context));
  const kept = new Set(taken.map(({ record }) => record.id));
  const settled = new Set(
    points
      .filter(({ key, kind }) => kind === 'same' || choices.has(key))
      .flatMap(({ sides }) => sides.flatMap(({ annotations }) => annotations.map(spotKey))),
  );
  const removed = final.annotations.all.filter(
    (each) => settled.has(spotKey(each)) && !kept.has(each.id),
  );
  const annotations: Diff<Annotation> = {
    added: taken.flatMap(({ record }) => (final.annotations.get(record.id) ? [] : [record])),
    updated: taken.flatMap(({ record }) => {
      const before = final.annotations.get(record.id);
      return before === undefined || before === record ? [] : [[before, record] as const];
    }),
    removed,
  };
  const casework = caseworkOf(given, taken, context);
  const relations = relationsOf(given, taken, new Set(removed.map(({ id }) => id)), context);
  const state = undecided(points, choices).length === 0 ? 'final' : 'in-progress';
  const isSame = [annotations, relations, casework].every(
    ({ added, updated, removed: gone }) => added.length + updated.length + gone.length === 0,
  );
  if (isSame && state === final.state) return null;
  return change('carry-over', context, {
    annotations,
    relations,
    casework,
    state: state === final.state ? null : [final.state, state],
  });
}

function takenOf(
  { key, kind, sides }: Point,
  choices: Choices,
  known: ReadonlyMap<string, Annotation>,
  { at, newId }: EditContext,
): readonly Taken[] {
  const chosen = kind === 'same' ? sides[0]?.reviewer : choices.get(key);
  const side = sides.find(({ reviewer }) => reviewer === chosen);
  return (side?.annotations ?? []).map((annotation): Taken => {
    const owners = kind === 'same' ? sides : sides.filter((each) => each === side);
    const spot = spotKey(annotation);
    const from = new Map(
      owners.flatMap(({ reviewer, annotations }) => {
        const own = annotations.find((each) => spotKey(each) === spot);
        return own === undefined ? [] : [[reviewer, own.id] as const];
      }),
    );
    const before = known.get(spot);
    if (before === undefined) return { record: { ...annotation, id: newId() }, from };
    const same = { ...annotation, id: before.id, updatedAt: before.updatedAt };
    const record = sameRecord(same, before) ? before : { ...same, updatedAt: at };
    return { record, from };
  });
}

/** Links of those from whom the annotation was taken that a link begins at; its end may be anybody's who marked the same. */
function relationsOf(
  { layers, final, points }: Adjudicating,
  taken: readonly Taken[],
  removed: ReadonlySet<string>,
  { newId }: EditContext,
): Diff<Relation> {
  const bySpot = new Map(taken.map(({ record }) => [spotKey(record), record.id]));
  const ends = new Map(
    points.flatMap(({ sides }) =>
      sides.flatMap(({ annotations }) =>
        annotations.flatMap((each) => {
          const id = bySpot.get(spotKey(each));
          return id === undefined ? [] : [[each.id, id] as const];
        }),
      ),
    ),
  );
  const starts = new Map(
    taken.flatMap(({ record, from }) => [...from.values()].map((id) => [id, record.id] as const)),
  );
  const key = ({ type, from, to }: Pick<Relation, 'type' | 'from' | 'to'>) =>
    `${type} ${from} ${to}`;
  const wanted = new Map<string, Relation>();
  for (const relation of layers.flatMap(({ relations }) => relations)) {
    const [from, to] = [starts.get(relation.from), ends.get(relation.to)];
    if (from === undefined || to === undefined) continue;
    const link = { ...relation, from, to };
    if (!wanted.has(key(link))) wanted.set(key(link), link);
  }
  const present = new Set(final.relations.map(key));
  const mine = new Set(starts.values());
  return {
    added: [...wanted].flatMap(([id, link]) => (present.has(id) ? [] : [{ ...link, id: newId() }])),
    updated: [],
    removed: final.relations.filter(
      (link) =>
        removed.has(link.from) ||
        removed.has(link.to) ||
        (mine.has(link.from) && !wanted.has(key(link))),
    ),
  };
}

/** What stands beside the verdicts that are taken, and the evidence that it names. */
function caseworkOf(
  { layers, final }: Adjudicating,
  taken: readonly Taken[],
  { author, at, newId }: EditContext,
): Diff<Assessment | Evidence> {
  const own = assessmentsOf(final);
  const sources = new Map(
    layers.map((layer) => [layer.reviewer, [layer, assessmentsOf(layer)] as const]),
  );
  const cards = cardsOf(layers, final, newId);
  const added: (Assessment | Evidence)[] = [];
  const updated: (readonly [Assessment, Assessment])[] = [];
  for (const { record, from } of taken) {
    const said = [...from].flatMap(([reviewer, id]) => sources.get(reviewer)?.[1].get(id) ?? []);
    const [first] = said;
    if (first === undefined) continue;
    const before = own.get(record.id);
    const evidence = [...new Set(said.flatMap((each) => each.evidence.flatMap(cards.idOf)))];
    const assessment: Assessment = {
      ...first,
      ...{ id: before?.id ?? newId(), author, at: before?.at ?? at, annotation: record.id },
      claim: said.some(({ claim }) => claim),
      evidence,
    };
    if (before === undefined) added.push(assessment);
    else if (!sameRecord({ ...assessment, author: before.author }, before))
      updated.push([before, { ...assessment, at }]);
  }
  return { ...noDiff, added: [...added, ...cards.made], updated };
}

/** Evidence by what it was in its layer; what the adjudicated layer has already is not brought twice. */
function cardsOf(layers: readonly Layer[], final: Layer, newId: () => string) {
  const content = ({ id: _, author: __, at: ___, ...said }: Evidence): string =>
    JSON.stringify(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)));
  const known = new Map(evidenceOf(final.casework).map((card) => [content(card), card.id]));
  const given = new Map(
    layers.flatMap(({ casework }) => evidenceOf(casework).map((card) => [card.id, card] as const)),
  );
  const made: Evidence[] = [];
  const idOf = (id: string): readonly string[] => {
    const card = given.get(id);
    if (card === undefined) return [];
    const said = content(card);
    const present = known.get(said);
    if (present !== undefined) return [present];
    const copy = { ...card, id: newId() };
    made.push(copy);
    known.set(said, copy.id);
    return [copy.id];
  };
  return { made, idOf };
}
