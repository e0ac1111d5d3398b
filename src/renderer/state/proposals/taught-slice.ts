import {
  lessonsCsv,
  lessonsJson,
  readLessons,
} from '../../../core/format/project-parts/lessons-file.ts';
import {
  type Lesson,
  type LessonQuery,
  allLessons,
  lessonsOf,
} from '../../../core/learn/lesson-list.ts';
import { type Ruling, type WrittenRuling, rulingId } from '../../../core/learn/ruling.ts';
import { lessonWords } from '../../../core/locale/proposals/lessons-words.ts';
import { freeLesson, ruleLesson, takeLessons } from '../../../core/project/edits/lesson-edits.ts';
import { countText } from '../../../core/locale/numbers.ts';
import type { Desk, DeskState, SliceTools } from '../desk.ts';
import { editRecord } from '../project/edit-record.ts';
import { localeOfState } from '../window/settings-slice.ts';
import { openTable, saveTable } from '../window/table-file.ts';

/** What was learnt, as its screen shows it. */
export interface TaughtSlice {
  readonly lessonQuery: LessonQuery;
  /** Id of the lesson that is looked at; null stands for none. */
  readonly lessonChosen: string | null;
  /** Whether a lesson is being written by hand. */
  readonly lessonAdding: boolean;
  queryLessons(query: Partial<LessonQuery>): void;
  chooseLesson(id: string | null): void;
  /** Begins to write a lesson by hand, or gives it up. */
  writeLesson(adding: boolean): void;
  /** Writes what was learnt to a file that the person chooses. */
  saveLessons(kind: 'csv' | 'json'): Promise<void>;
  /** Takes decisions from a file that the person chooses. */
  importLessons(): Promise<void>;
}

export function taughtSlice({ set, get, bridge }: SliceTools): TaughtSlice {
  return {
    lessonQuery: allLessons,
    lessonChosen: null,
    lessonAdding: false,
    queryLessons: (query) => set({ lessonQuery: { ...get().lessonQuery, ...query } }),
    chooseLesson: (lessonChosen) => set({ lessonChosen, lessonAdding: false }),
    writeLesson: (lessonAdding) => set({ lessonAdding }),
    async saveLessons(kind) {
      const state = get();
      const words = lessonWords[localeOfState(state)];
      const all = taughtNow(state);
      await saveTable(
        { get, bridge },
        {
          name: words.fileName(state.project?.name ?? ''),
          extension: kind,
          content: kind === 'csv' ? lessonsCsv(all) : lessonsJson(all),
          saved: words.saved,
        },
      );
    },
    async importLessons() {
      const rows = await openTable({ get, bridge }, readLessons);
      if (rows !== null) takeRulings(get(), rows);
    },
  };
}

function takeRulings(state: DeskState, rows: readonly WrittenRuling[]): void {
  const locale = localeOfState(state);
  const words = lessonWords[locale];
  const labels = new Set(state.project?.labels.labels.map(({ id }) => id));
  const fitting = rows.filter(({ label }) => labels.has(label));
  const changed = editRecord(state, (record) => takeLessons(record, rows));
  const left = rows.length - fitting.length;
  state.announce(
    (changed ? words.taken(countText(fitting.length, locale)) : words.nothingTaken) +
      (left === 0 ? '' : words.leftOut(countText(left, locale))),
  );
}

interface Shown {
  readonly rulings: NonNullable<DeskState['project']>['parts']['lessons'];
  readonly lessons: DeskState['lessons'];
  readonly all: readonly Lesson[];
}

const undecided: Shown['rulings'] = [];
let shown: Shown | null = null;

/** What was learnt in the open project; the same object as long as nothing of it changes. */
export function taughtNow({
  project,
  lessons,
}: Pick<DeskState, 'project' | 'lessons'>): readonly Lesson[] {
  const rulings = project?.parts.lessons ?? undecided;
  if (shown?.rulings !== rulings || shown.lessons !== lessons) {
    shown = { rulings, lessons, all: lessonsOf(lessons, rulings) };
  }
  return shown.all;
}

/** Decides on a lesson. */
export function decideLesson(desk: Desk, lesson: Lesson, ruling: Ruling, code = ''): void {
  // With no answers there is nothing to forget.
  if (ruling === 'forgotten' && lesson.accepted + lesson.rejected === 0) return;
  desk.getState().editProject((record) => ruleLesson(record, { ...lesson, code }, ruling));
}

/** Takes the decision on a lesson back. */
export function undecideLesson(desk: Desk, { id }: Lesson): void {
  desk.getState().editProject((record) => freeLesson(record, id));
}

/** Decides by hand on what nobody need have answered, and shows it; whether that could be done. */
export function addLesson(desk: Desk, written: WrittenRuling): boolean {
  const state = desk.getState();
  const none = { accepted: 0, rejected: 0 };
  const added = editRecord(state, (record) =>
    ruleLesson(record, { ...written, ...none }, written.ruling),
  );
  if (added) {
    // Filters would hide what was just written.
    state.queryLessons(allLessons);
    state.chooseLesson(rulingId(written));
  }
  return added;
}
