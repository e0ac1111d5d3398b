import { firstIndex } from '../base/sorted.ts';
import { type Lessons, noLessons } from './lessons.ts';

/** What is taught by now, whole or as far as it is other than at a moment before. */
export interface LessonNews {
  /** Names this moment, so that the next news can begin at it. */
  readonly moment: string;
  /** Whether these are all lessons there are; else those alone that are other, one that is gone without any answers. */
  readonly whole: boolean;
  readonly lessons: Lessons;
}

/** Lessons after news of them. */
export interface FollowedLessons {
  /** All of them; the same object where nothing is other. */
  readonly lessons: Lessons;
  /** Those that are other, as they were. */
  readonly before: Lessons;
  /** The same as they are now. */
  readonly after: Lessons;
}

/** What each lesson is called among its kind; lessons stand in the order of these names. */
export const lessonNames = {
  texts: ({ label, text }: Pick<Lessons['texts'][number], 'label' | 'text'>) => `${label}\n${text}`,
  neighbours: ({
    label,
    side,
    words,
  }: Pick<Lessons['neighbours'][number], 'label' | 'side' | 'words'>) =>
    `${label}\n${side}\n${words}`,
  units: ({ unit }: Lessons['units'][number]) => unit,
  rules: ({ rule }: Lessons['rules'][number]) => rule,
} as const;

/** Puts news, which are not whole, into lessons; of those that are as they were the objects stay. */
export function followLessons(lessons: Lessons, news: Lessons): FollowedLessons {
  const texts = followKind(lessons.texts, news.texts, lessonNames.texts, isAnswered);
  const neighbours = followKind(
    lessons.neighbours,
    news.neighbours,
    lessonNames.neighbours,
    ({ rejected }) => rejected > 0,
  );
  const units = followKind(lessons.units, news.units, lessonNames.units, isAnswered);
  const rules = followKind(lessons.rules, news.rules, lessonNames.rules, isAnswered);
  const parts = { texts, neighbours, units, rules };
  const isOther = Object.values(parts).some(
    ({ before, after }) => before.length + after.length > 0,
  );
  if (!isOther) return { lessons, before: noLessons, after: noLessons };
  const told = <Side extends 'all' | 'before' | 'after'>(side: Side): Lessons => ({
    texts: texts[side],
    neighbours: neighbours[side],
    units: units[side],
    rules: rules[side],
  });
  return { lessons: told('all'), before: told('before'), after: told('after') };
}

interface Followed<T> {
  readonly all: readonly T[];
  readonly before: readonly T[];
  readonly after: readonly T[];
}

function followKind<T>(
  known: readonly T[],
  news: readonly T[],
  nameOf: (lesson: T) => string,
  isTold: (lesson: T) => boolean,
): Followed<T> {
  const all = [...known];
  const before: T[] = [];
  const after: T[] = [];
  for (const lesson of news) {
    const name = nameOf(lesson);
    const index = firstIndex(all.length, (at) => {
      const there = all[at];
      return there === undefined || nameOf(there) >= name;
    });
    const there = all[index];
    const isThere = there !== undefined && nameOf(there) === name;
    if (isThere ? isSame(there, lesson) : !isTold(lesson)) continue;
    if (isThere) before.push(there);
    if (isTold(lesson)) after.push(lesson);
    all.splice(index, isThere ? 1 : 0, ...(isTold(lesson) ? [lesson] : []));
  }
  return { all: before.length + after.length === 0 ? known : all, before, after };
}

function isSame<T>(a: T, b: T): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isAnswered({
  accepted,
  rejected,
}: {
  readonly accepted: number;
  readonly rejected: number;
}): boolean {
  return accepted + rejected > 0;
}
