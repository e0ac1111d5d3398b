import { readRegisterCsv, registerCsv } from '../../../core/format/project-parts/register-csv.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { registerWords } from '../../../core/locale/proposals/register-words.ts';
import { programAnswers } from '../../../core/learn/lessons.ts';
import { type RegisterQuery, wholeRegister } from '../../../core/program/register-view.ts';
import { type RegisterEntry, registerOf } from '../../../core/program/registered.ts';
import {
  type ProgramRow,
  addAlias,
  addProgram,
  mergePrograms,
  removeProgram,
  renameProgram,
  splitProgram,
  stopProgram,
  takePrograms,
} from '../../../core/project/edits/register-edits.ts';
import type { Desk, DeskState, SliceTools } from '../desk.ts';
import { editRecord } from './edit-record.ts';
import { localeOfState } from '../window/settings-slice.ts';
import { openTable, saveTable } from '../window/table-file.ts';

/** The register of programs as its screen shows it. */
export interface RegisterSlice {
  readonly registerQuery: RegisterQuery;
  /** Id of the program that is looked at; null stands for none. */
  readonly registerChosen: string | null;
  /** Ids of the programs that are marked to be merged, in the order of marking. */
  readonly registerMarked: readonly string[];
  queryRegister(query: Partial<RegisterQuery>): void;
  chooseProgram(id: string | null): void;
  markProgram(id: string): void;
  /** Writes the register to a file that the person chooses. */
  saveRegister(): Promise<void>;
  /** Takes programs from a table that the person chooses. */
  importRegister(): Promise<void>;
}

export function registerSlice({ set, get, bridge }: SliceTools): RegisterSlice {
  return {
    registerQuery: wholeRegister,
    registerChosen: null,
    registerMarked: [],
    queryRegister: (query) => set({ registerQuery: { ...get().registerQuery, ...query } }),
    chooseProgram: (registerChosen) => set({ registerChosen }),
    markProgram: (id) =>
      set(({ registerMarked }) => ({
        registerMarked: registerMarked.includes(id)
          ? registerMarked.filter((each) => each !== id)
          : [...registerMarked, id],
      })),
    async saveRegister() {
      const state = get();
      const words = registerWords[localeOfState(state)];
      await saveTable(
        { get, bridge },
        {
          name: words.fileName(state.project?.name ?? ''),
          extension: 'csv',
          content: registerCsv(registerNow(state)),
          saved: words.saved,
        },
      );
    },
    async importRegister() {
      const rows = await openTable({ get, bridge }, readRegisterCsv);
      if (rows !== null) takeRows(get(), rows);
    },
  };
}

function takeRows(state: DeskState, rows: readonly ProgramRow[]): void {
  const locale = localeOfState(state);
  const words = registerWords[locale];
  const changed = editRecord(state, (record) => takePrograms(record, rows));
  state.announce(changed ? words.taken(countText(rows.length, locale)) : words.nothingTaken);
}

interface Shown {
  readonly programs: NonNullable<DeskState['project']>['parts']['programs'];
  readonly lessons: DeskState['lessons'];
  readonly register: readonly RegisterEntry[];
}

const none: Shown['programs'] = [];
let shown: Shown | null = null;

/** The register of the open project; the same object as long as nothing of it changes. */
export function registerNow({
  project,
  lessons,
}: Pick<DeskState, 'project' | 'lessons'>): readonly RegisterEntry[] {
  const programs = project?.parts.programs ?? none;
  if (shown?.programs !== programs || shown.lessons !== lessons) {
    shown = { programs, lessons, register: registerOf(programs, programAnswers(lessons)) };
  }
  return shown.register;
}

/** What a person may do with a program of the register. */
export type RegisterGesture =
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'alias'; readonly name: string }
  | { readonly kind: 'split'; readonly alias: string }
  | { readonly kind: 'stop'; readonly stopped: boolean }
  | { readonly kind: 'remove' };

/** Does something with a program, as one change; whether there was something to do. */
export function changeProgram(desk: Desk, entry: RegisterEntry, gesture: RegisterGesture): boolean {
  // The buttons of these are gone once it is done.
  if (gesture.kind === 'split' || gesture.kind === 'remove') desk.getState().askFocus('screen');
  return editRecord(desk.getState(), (record) => {
    switch (gesture.kind) {
      case 'rename':
        return renameProgram(record, entry, gesture.name.trim());
      case 'alias':
        return addAlias(record, entry, gesture.name.trim());
      case 'split':
        return splitProgram(record, entry, gesture.alias);
      case 'stop':
        return stopProgram(record, entry, gesture.stopped);
      case 'remove':
        return removeProgram(record, entry);
    }
  });
}

/** Adds a program by hand and shows it; whether its name was new. */
export function registerProgram(desk: Desk, typed: string): boolean {
  const name = typed.trim();
  const state = desk.getState();
  const known = registerNow(state).find((entry) => entry.name === name);
  const isNew = editRecord(desk.getState(), (record) => addProgram(record, name));
  const made = registerNow(desk.getState()).find((entry) => entry.name === name);
  if (made !== undefined) desk.getState().chooseProgram(made.id);
  return isNew || known !== undefined;
}

/** Makes one program of those that are marked; the one that was marked first gives the name. */
export function mergeMarked(desk: Desk): void {
  const { registerMarked } = desk.getState();
  const register = new Map(registerNow(desk.getState()).map((entry) => [entry.id, entry]));
  const entries = registerMarked.flatMap((id) => register.get(id) ?? []);
  if (!editRecord(desk.getState(), (record) => mergePrograms(record, entries))) return;
  desk.setState({ registerMarked: [], registerChosen: entries[0]?.id ?? null });
  // The button is gone with the marks.
  desk.getState().askFocus('screen');
}
