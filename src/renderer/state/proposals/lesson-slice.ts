import type { QuoteContext } from '../../../core/ipc/ledger-views.ts';
import { mostContexts } from '../../../core/ipc/ledger-views.ts';
import { unpack } from '../../../core/ipc/packed.ts';
import {
  type Known,
  knownOf,
  nothingKnown,
  sameKnown,
  teachTheSame,
} from '../../../core/learn/known.ts';
import { followLessons } from '../../../core/learn/lesson-news.ts';
import { type Lessons, type TaughtPlace, noLessons } from '../../../core/learn/lessons.ts';
import { Weigher } from '../../../core/learn/weigh.ts';
import type { DeskState, SliceTools } from '../desk.ts';

/** Where a text was annotated, and what stands round it. */
export interface ShownPlace extends TaughtPlace {
  readonly context: QuoteContext | null;
}

/** What the reviewers' answers have taught, and what is shown of it. */
export interface LessonSlice {
  readonly lessons: Lessons;
  /** Whether they were read for this project at all. */
  readonly lessonsRead: boolean;
  /** What of the lessons is other than when they were `since`; null where they were read whole. */
  readonly lessonNews: {
    readonly since: Lessons;
    /** Those that are other, as they were and as they are. */
    readonly before: Lessons;
    readonly after: Lessons;
  } | null;
  /** Reads them anew; where nothing was answered since, they stay the same object. */
  readLessons(): Promise<void>;
  /** Where texts were annotated under a label: the first of them with their surroundings. */
  readPlaces(label: string, texts: readonly string[]): Promise<readonly ShownPlace[]>;
  /** Opens a report where something was annotated, in whoever's layer. */
  goToPlace(place: TaughtPlace): Promise<void>;
}

export function lessonSlice({ set, get, bridge }: SliceTools): LessonSlice {
  /** The moment that the lessons are of, in the project that they are of. */
  let told: { readonly project: string | undefined; readonly moment: string } | null = null;
  let asked = 0;
  return {
    lessons: noLessons,
    lessonsRead: false,
    lessonNews: null,
    async readLessons() {
      const question = (asked += 1);
      const project = get().project?.id;
      await get().saved();
      if (question !== asked) return;
      const since = told?.project === project ? (told?.moment ?? null) : null;
      const answer = await bridge.request('lessons:read', { since });
      if (get().project?.id !== project) return;
      if (!answer.ok) {
        if (question === asked) get().showError(answer.error);
        return;
      }
      const { moment, whole, lessons } = unpack(answer.value);
      told = { project, moment };
      set(whole ? { lessons, lessonsRead: true, lessonNews: null } : take(get(), lessons));
    },
    async readPlaces(label, texts) {
      if (texts.length === 0) return [];
      await get().saved();
      const places = await bridge.request('lessons:places', { label, texts: [...texts] });
      if (!places.ok) {
        get().showError(places.error);
        return [];
      }
      const contexts = await bridge.request('report:contexts', {
        places: places.value
          .slice(0, mostContexts)
          .map(({ report, start, end }) => ({ report, start, end })),
      });
      return places.value.map((place, index) => ({
        ...place,
        context: contexts.ok ? (contexts.value[index] ?? null) : null,
      }));
    },
    async goToPlace({ report, annotation, start, end }) {
      if (!(await get().bringReport(report))) return;
      const { open, activate, select, revealSpan } = get();
      const found = open?.layer.annotations.get(annotation);
      if (found === undefined) {
        select({ anchor: start, head: end });
        revealSpan({ start, end }, true);
      } else {
        select({ anchor: found.end, head: found.end });
        activate(found.id, { reveal: true, focus: true });
      }
    },
  };
}

/** Puts news into the lessons; what the project knows stays the same object where they say nothing else to the rules. */
function take(state: DeskState, news: Lessons): Partial<DeskState> {
  const since = state.lessons;
  const { lessons, before, after } = followLessons(since, news);
  if (lessons === since) return {};
  const { project } = state;
  if (
    remembered !== null &&
    remembered.lessons === since &&
    remembered.parts === project?.parts &&
    teachTheSame(remembered.parts, before, after)
  ) {
    remembered = { ...remembered, lessons };
  }
  return { lessons, lessonNews: { since, before, after } };
}

interface Remembered {
  readonly parts: NonNullable<DeskState['project']>['parts'];
  readonly lessons: Lessons;
  readonly known: Known;
}

let remembered: Remembered | null = null;

/** What the project knows; the same object as long as nothing of it changes. */
export function knownNow({ project, lessons }: Pick<DeskState, 'project' | 'lessons'>): Known {
  if (project === null) return nothingKnown;
  const { parts } = project;
  if (remembered?.parts !== parts || remembered.lessons !== lessons) {
    const known = knownOf(parts, lessons);
    // The same said anew is no reason to read a text again.
    const isSame = remembered !== null && sameKnown(known, remembered.known);
    remembered = {
      parts,
      lessons,
      known: isSame && remembered !== null ? remembered.known : known,
    };
  }
  return remembered.known;
}

interface Scales {
  readonly rulings: NonNullable<DeskState['project']>['parts']['lessons'];
  readonly lessons: Lessons;
  readonly weigher: Weigher;
}

const undecided: Scales['rulings'] = [];
let scales: Scales | null = null;

/** What weighs proposals by what was answered; the same object as long as nothing of it changes. */
export function weigherNow({
  project,
  lessons,
  lessonNews: news,
}: Pick<DeskState, 'project' | 'lessons' | 'lessonNews'>): Weigher {
  const rulings = project?.parts.lessons ?? undecided;
  if (scales?.rulings === rulings && scales.lessons === lessons) return scales.weigher;
  const follows = scales !== null && scales.rulings === rulings && scales.lessons === news?.since;
  const weigher =
    scales !== null && news !== null && follows
      ? scales.weigher.following(news)
      : new Weigher(lessons, rulings);
  scales = { rulings, lessons, weigher };
  return weigher;
}
