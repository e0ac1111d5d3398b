import type { Annotation } from '../../../core/annotation/annotation.ts';
import { type Change, type Diff, applyChange } from '../../../core/annotation/edit/change.ts';
import { follower, followMoves } from '../../../core/project/labels/follow-moves.ts';
import type { ProjectChange } from '../../../core/project/project-change.ts';
import type { DeskState, SliceTools } from '../desk.ts';

/** Has the open report follow a change of the label set at once; on the disk it does by itself, as everyone's work does. */
export function followLabels({ set, get }: SliceTools, change: ProjectChange): void {
  const { open, project } = get();
  if (change.diffs.moves === undefined || open === null || project === null) return;
  const context = { author: change.author, at: change.at, newId: () => crypto.randomUUID() };
  const following = followMoves(open.layer, movingOf(project), context);
  if (following === null) return;
  const next = applyChange(open.layer, following);
  if (!next.ok) return;
  set({ open: { ...open, layer: next.value } });
  get().followLayer(open.report.id, next.value);
}

/** A step of undo or redo as it is under the present label set: what it says of annotations was said before labels moved. */
export function followedStep({ project }: DeskState, change: Change): Change {
  if (project === null) return change;
  const follow = follower(movingOf(project));
  return { ...change, annotations: followedDiff(change.annotations, follow) };
}

function followedDiff(
  { added, updated, removed }: Diff<Annotation>,
  follow: (annotation: Annotation) => Annotation,
): Diff<Annotation> {
  return {
    added: added.map(follow),
    updated: updated.map(([before, after]) => [follow(before), follow(after)] as const),
    removed: removed.map(follow),
  };
}

function movingOf({ labels, parts }: NonNullable<DeskState['project']>) {
  return { labels: labels.labels, moves: parts.moves };
}
