import type { ProjectEdit } from '../../../core/project/project-change.ts';
import type { ProjectRecord } from '../../../core/project/project-record.ts';
import type { DeskState } from '../desk.ts';

/** Edits the project's record as one change; whether there was anything to change. */
export function editRecord(
  state: Pick<DeskState, 'editProject'>,
  build: (record: ProjectRecord) => ProjectEdit | null,
): boolean {
  const edits: ProjectEdit[] = [];
  state.editProject((record) => {
    const edit = build(record);
    if (edit !== null) edits.push(edit);
    return edit;
  });
  return edits.length > 0;
}
