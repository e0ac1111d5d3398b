import { isName, nameKey } from '../../program/name-key.ts';
import { type RegisterEntry, type RegisteredProgram, namesOf } from '../../program/registered.ts';
import {
  type ProjectEdit,
  type ProjectGesture,
  diffRecords,
  isNoChange,
} from '../project-change.ts';
import type { ProjectRecord } from '../project-record.ts';

/** A program as the record keeps it: what a line of the register says besides its counts. */
function programOf({ id, name, aliases, stopped }: RegisteredProgram): RegisteredProgram {
  return { id, name, aliases, stopped };
}

/** Puts a program in its place, or where it is new behind the others. */
function put(
  programs: readonly RegisteredProgram[],
  program: RegisteredProgram,
): readonly RegisteredProgram[] {
  const rest = programs.filter(({ id }) => id !== program.id);
  return [...rest, program];
}

function edit(
  record: ProjectRecord,
  gesture: ProjectGesture,
  programs: readonly RegisteredProgram[],
): ProjectEdit {
  return { gesture, diffs: diffRecords(record, { ...record, programs }) };
}

/** An id for a program of this name that no other program has. */
function freeId(taken: { has(id: string): boolean }, name: string): string {
  const wanted = name.slice(0, 180);
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? wanted : `${wanted} ${count}`;
    if (!taken.has(id)) return id;
  }
}

function idsOf(programs: readonly RegisteredProgram[]): ReadonlySet<string> {
  return new Set(programs.map(({ id }) => id));
}

/** The kept program that goes by a name, canonical or not. */
export function programByName(
  programs: readonly RegisteredProgram[],
  name: string,
): RegisteredProgram | undefined {
  const key = nameKey(name);
  return programs.find((program) => namesOf(program).some((each) => nameKey(each) === key));
}

/** Adds a program by hand; null where the name is none, or is there already. */
export function addProgram(record: ProjectRecord, name: string): ProjectEdit | null {
  const { programs } = record;
  if (!isName(name) || programByName(programs, name) !== undefined) return null;
  const program = { id: freeId(idsOf(programs), name), name, aliases: [], stopped: false };
  return edit(record, 'register-program', [...programs, program]);
}

/** Gives a program another canonical name; the old one stays as an alias, so that it is still found. Null where another program has the name. */
export function renameProgram(
  record: ProjectRecord,
  entry: RegisteredProgram,
  name: string,
): ProjectEdit | null {
  const owner = programByName(record.programs, name);
  if (!isName(name) || name === entry.name) return null;
  if (owner !== undefined && owner.id !== entry.id) return null;
  const aliases = namesOf(entry).filter((each) => nameKey(each) !== nameKey(name));
  const program = { ...programOf(entry), name, aliases };
  return edit(record, 'change-program', put(record.programs, program));
}

/** Gives a program one more name; null where a program has it already. */
export function addAlias(
  record: ProjectRecord,
  entry: RegisteredProgram,
  alias: string,
): ProjectEdit | null {
  const known = nameKey(alias) === nameKey(entry.name);
  if (!isName(alias) || known || programByName(record.programs, alias) !== undefined) return null;
  const program = { ...programOf(entry), aliases: [...entry.aliases, alias] };
  return edit(record, 'change-program', put(record.programs, program));
}

/** Has a program proposed no more, or again. */
export function stopProgram(
  record: ProjectRecord,
  entry: RegisteredProgram,
  stopped: boolean,
): ProjectEdit | null {
  if (entry.stopped === stopped) return null;
  const program = { ...programOf(entry), stopped };
  return edit(record, 'change-program', put(record.programs, program));
}

/** Makes one program of several: the first keeps its name, those of the others become its aliases. Null where there is nothing to merge. */
export function mergePrograms(
  record: ProjectRecord,
  [first, ...others]: readonly RegisteredProgram[],
): ProjectEdit | null {
  if (first === undefined || others.length === 0) return null;
  const [, ...aliases] = uniqueNames([first, ...others].flatMap(namesOf));
  const gone = new Set(others.map(({ id }) => id));
  const programs = record.programs.filter(({ id }) => !gone.has(id));
  return edit(record, 'merge-programs', put(programs, { ...programOf(first), aliases }));
}

/** Makes one of a program's aliases a program of its own; null where it is no alias. */
export function splitProgram(
  record: ProjectRecord,
  entry: RegisteredProgram,
  alias: string,
): ProjectEdit | null {
  if (!entry.aliases.includes(alias)) return null;
  const aliases = entry.aliases.filter((each) => each !== alias);
  const left = put(record.programs, { ...programOf(entry), aliases });
  const own = { id: freeId(idsOf(left), alias), name: alias, aliases: [], stopped: entry.stopped };
  return edit(record, 'split-program', [...left, own]);
}

/** Takes back what was decided on a program. Where it is annotated it stays in the register, as it stands in the reports; null where nothing was decided. */
export function removeProgram(
  record: ProjectRecord,
  { id }: Pick<RegisterEntry, 'id'>,
): ProjectEdit | null {
  if (!record.programs.some((program) => program.id === id)) return null;
  return edit(
    record,
    'remove-program',
    record.programs.filter((program) => program.id !== id),
  );
}

/** A program as a file gives it. */
export type ProgramRow = Omit<RegisteredProgram, 'id'>;

/**
 * Takes programs from a file: one that the record keeps under any of its names gets the names and state of the file, and keeps its own names
 * besides; the others are added. Null where nothing changes.
 */
export function takePrograms(
  record: ProjectRecord,
  rows: readonly ProgramRow[],
): ProjectEdit | null {
  const programs = new Map(record.programs.map((program) => [program.id, program]));
  /** Which program goes by a name. */
  const owners = new Map(
    record.programs.flatMap((program) =>
      namesOf(program).map((name) => [nameKey(name), program.id] as const),
    ),
  );
  for (const row of rows) {
    const owner = namesOf(row)
      .map((name) => owners.get(nameKey(name)))
      .find((id) => id !== undefined);
    const id = owner ?? freeId(programs, row.name);
    const known = programs.get(id);
    // A name that is another program's already stays there.
    const isFree = (name: string) => (owners.get(nameKey(name)) ?? id) === id;
    if (!isFree(row.name)) continue;
    const names = uniqueNames([...namesOf(row), ...(known === undefined ? [] : namesOf(known))]);
    const [name = row.name, ...aliases] = names.filter(isFree);
    for (const each of [name, ...aliases]) owners.set(nameKey(each), id);
    programs.set(id, { id, name, aliases, stopped: row.stopped });
  }
  const taking = edit(record, 'take-programs', [...programs.values()]);
  return isNoChange(taking.diffs) ? null : taking;
}

/** Names without those that are only another way of writing an earlier one. */
function uniqueNames(names: readonly string[]): readonly string[] {
  const keys = new Set<string>();
  return names.filter((name) => {
    const key = nameKey(name);
    const isNew = !keys.has(key);
    keys.add(key);
    return isNew;
  });
}
