import { compareText } from '../annotation/annotation.ts';
import { isProposable } from '../propose/proposable.ts';
import type { CodeAnswers, Lessons } from './lessons.ts';
import { type LessonKind, type LessonRuling, type Ruling, rulingId } from './ruling.ts';
import { isQuiet, isRefusing, without } from './weigh.ts';

/** What a lesson brings about: it makes proposals, makes them surer, makes them less sure, keeps them away, or nothing yet. */
export type Effect = 'proposes' | 'surer' | 'less-sure' | 'silent' | 'none';

/** One thing that was learnt or decided, as the screen and the files show it. */
export interface Lesson {
  /** `rulingId` of what it is about. */
  readonly id: string;
  readonly kind: LessonKind;
  readonly label: string;
  readonly words: string;
  /** The answers that count. */
  readonly accepted: number;
  readonly rejected: number;
  /** Null where nobody decided anything. */
  readonly ruling: Ruling | null;
  readonly effect: Effect;
  /** For a location: what it was said to be, the most frequent first. */
  readonly codes: readonly CodeAnswers[];
  /** The code that was pinned; empty where none was. */
  readonly code: string;
}

/** Which lessons are shown. */
export interface LessonQuery {
  readonly words: string;
  readonly kind: 'all' | 'text' | 'beside' | 'unit';
  readonly state: 'all' | 'silent' | 'decided';
}

/** Nothing left out. */
export const allLessons: LessonQuery = { words: '', kind: 'all', state: 'all' };

/** A text that was accepted so often is worth a line. */
const oftenAccepted = 2;

/**
 * Everything that was learnt or decided, what was answered most often first. Texts that were accepted once and never refused teach nothing
 * yet, programs that were accepted stand in the register, and numbers that were accepted say little of other numbers.
 */
export function lessonsOf(lessons: Lessons, decided: readonly LessonRuling[]): readonly Lesson[] {
  const rulings = new Map(decided.map((ruling) => [ruling.id, ruling]));
  const texts = lessons.texts
    .filter(
      ({ label, text, accepted, rejected }) =>
        rejected > 0 ||
        rulings.has(rulingId({ kind: 'text', label, words: text })) ||
        (accepted >= oftenAccepted && (label === 'location' || !isProposable(label))),
    )
    .map(({ label, text, accepted, rejected, codes, byHand }) =>
      lessonOf({ kind: 'text', label, words: text }, { accepted, rejected }, rulings, {
        codes,
        proposes: byHand >= oftenAccepted,
      }),
    );
  const beside = lessons.neighbours
    .filter((count) => isRefusing(count) || rulings.has(rulingId({ ...count, kind: count.side })))
    .map(({ label, side, words, texts: different, ...counts }) => {
      const lesson = lessonOf({ kind: side, label, words }, counts, rulings, {});
      const refuses = isRefusing({ ...lesson, texts: different });
      return lesson.ruling === null || lesson.ruling === 'forgotten'
        ? { ...lesson, effect: refuses ? ('silent' as const) : ('none' as const) }
        : lesson;
    });
  const units = lessons.units.map(({ unit, accepted, rejected }) =>
    lessonOf({ kind: 'unit', label: 'figure', words: unit }, { accepted, rejected }, rulings, {
      proposes: accepted >= oftenAccepted && accepted > rejected,
    }),
  );
  const known = [...texts, ...beside, ...units];
  const ids = new Set(known.map(({ id }) => id));
  // What somebody decided on before anybody answered, or after all was undone.
  const bare = decided
    .filter(({ id }) => !ids.has(id))
    .map((ruling) => lessonOf(ruling, { accepted: 0, rejected: 0 }, rulings, {}));
  return [...known, ...bare].sort(
    (a, b) => b.accepted + b.rejected - (a.accepted + a.rejected) || compareText(a.id, b.id),
  );
}

/** The lessons that a query asks for. */
export function viewLessons(
  lessons: readonly Lesson[],
  { words, kind, state }: LessonQuery,
): readonly Lesson[] {
  const wanted = words.trim();
  return lessons.filter(
    (lesson) =>
      lesson.words.includes(wanted) &&
      (kind === 'all' ||
        lesson.kind === kind ||
        (kind === 'beside' && (lesson.kind === 'before' || lesson.kind === 'after'))) &&
      (state === 'all' ||
        (state === 'silent' ? lesson.effect === 'silent' : lesson.ruling !== null)),
  );
}

interface Extra {
  readonly codes?: readonly CodeAnswers[];
  /** Whether what was answered makes proposals. */
  readonly proposes?: boolean;
}

function lessonOf(
  { kind, label, words }: Pick<LessonRuling, 'kind' | 'label' | 'words'>,
  answers: { readonly accepted: number; readonly rejected: number },
  rulings: ReadonlyMap<string, LessonRuling>,
  { codes = [], proposes = false }: Extra,
): Lesson {
  const id = rulingId({ kind, label, words });
  const ruling = rulings.get(id);
  const counts = without(answers, ruling);
  return {
    ...{ id, kind, label, words, ...counts, codes },
    ruling: ruling?.ruling ?? null,
    code: ruling?.code ?? '',
    // A figure that was refused in one place may be right in another: what is beside it decides.
    effect: effectOf(counts, ruling?.ruling ?? null, proposes, label !== 'figure'),
  };
}

function effectOf(
  counts: { readonly accepted: number; readonly rejected: number },
  ruling: Ruling | null,
  proposes: boolean,
  quietens: boolean,
): Effect {
  if (ruling === 'stopped') return 'silent';
  if (ruling === 'pinned') return 'proposes';
  if (quietens && isQuiet(counts)) return 'silent';
  if (proposes) return 'proposes';
  if (counts.accepted + counts.rejected === 0) return 'none';
  return counts.accepted > counts.rejected ? 'surer' : 'less-sure';
}
