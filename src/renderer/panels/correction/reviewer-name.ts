import type { DeskState } from '../../state/desk.ts';

/** What a reviewer is called; one whom the project does not know by their id. */
export function reviewerName({ project }: Pick<DeskState, 'project'>, id: string): string {
  return project?.reviewers.find((reviewer) => reviewer.id === id)?.name ?? id;
}
