import { safeFileName } from '../../core/format/document-names.ts';
import { lessonsCsv, lessonsJson } from '../../core/format/lessons-file.ts';
import {
  type Lesson,
  type LessonQuery,
  allLessons,
  lessonsOf,
} from '../../core/learn/lesson-list.ts';
import type { Ruling } from '../../core/learn/ruling.ts';
import { lessonWords } from '../../core/locale/lessons.ts';
import { freeLesson, ruleLesson } from '../../core/project/lesson-edits.ts';
import type { Desk, DeskState, SliceTools } from './desk.ts';
import { localeOfState } from './settings-slice.ts';

/** What was learnt, as its screen shows it. */
export interface TaughtSlice {
  readonly lessonQuery: LessonQuery;
  /** Id of the lesson that is looked at; null stands for none. */
  readonly lessonChosen: string | null;
  queryLessons(query: Partial<LessonQuery>): void;
  chooseLesson(id: string | null): void;
  /** Writes what was learnt to a file that the person chooses. */
  saveLessons(kind: 'csv' | 'json'): Promise<void>;
}

export function taughtSlice({ set, get, bridge }: SliceTools): TaughtSlice {
  return {
    lessonQuery: allLessons,
    lessonChosen: null,
    queryLessons: (query) => set({ lessonQuery: { ...get().lessonQuery, ...query } }),
    chooseLesson: (lessonChosen) => set({ lessonChosen }),
    async saveLessons(kind) {
      const state = get();
      const words = lessonWords[localeOfState(state)];
      const all = taughtNow(state);
      const name = `${safeFileName(words.fileName(state.project?.name ?? ''))}.${kind}`;
      const content = kind === 'csv' ? lessonsCsv(all) : lessonsJson(all);
      const saved = await bridge.request('lessons:save-file', { name, content });
      if (!saved.ok) return get().showError(saved.error);
      if (saved.value !== null) get().announce(words.saved(saved.value));
    },
  };
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
