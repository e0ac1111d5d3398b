import type { CommandId } from '../../../core/command/command.ts';
import { anything } from '../../../core/find/query.ts';
import { writeQuery } from '../../../core/find/write-query.ts';
import type { DeskState } from '../desk.ts';
import { vocabularyOf } from '../report/find-slice.ts';

const listCommands = ['flag-list', 'note-list'] as const satisfies readonly CommandId[];

type ListCommand = (typeof listCommands)[number];

/** Whether a command lists annotations that a reviewer has marked. */
export function isListCommand(command: CommandId): command is ListCommand {
  return listCommands.some((known) => known === command);
}

/** Lists the flagged or the noted annotations of all reports, in the search of the project, where they can be narrowed and led to. */
export function runListCommand(state: DeskState, command: ListCommand): void {
  if (state.project === null) return;
  const mark = command === 'flag-list' ? { flagged: true } : { noted: true };
  const query = writeQuery({ wanted: null, filter: { ...anything, ...mark } }, vocabularyOf(state));
  state.runSearch(query, false);
}
