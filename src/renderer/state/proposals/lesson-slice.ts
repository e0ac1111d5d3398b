import type { QuoteContext } from '../../../core/ipc/ledger-views.ts';
import { mostContexts } from '../../../core/ipc/ledger-views.ts';
import { unpack } from '../../../core/ipc/packed.ts';
import { type Known, knownOf, nothingKnown, sameKnown } from '../../../core/learn/known.ts';
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
  /** Reads them anew; where nothing was answered since, they stay the same object. */
  readLessons(): Promise<void>;
  /** Where texts were annotated under a label: the first of them with their surroundings. */
  readPlaces(label: string, texts: readonly string[]): Promise<readonly ShownPlace[]>;
  /** Opens a report where something was annotated, in whoever's layer. */
  goToPlace(place: TaughtPlace): Promise<void>;
}

export function lessonSlice({ set, get, bridge }: SliceTools): LessonSlice {
  let asked = 0;
  let last = '';
  return {
    lessons: noLessons,
    lessonsRead: false,
    async readLessons() {
      const question = (asked += 1);
      const project = get().project?.id;
      await get().saved();
      const answer = await bridge.request('lessons:read');
      if (question !== asked || get().project?.id !== project) return;
      if (!answer.ok) return get().showError(answer.error);
      if (answer.value.json === last && get().lessonsRead) return;
      last = answer.value.json;
      set({ lessons: unpack(answer.value), lessonsRead: true });
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
      if (get().open?.report.id !== report) await get().openReport(report);
      get().backToReport();
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
export function weigherNow({ project, lessons }: Pick<DeskState, 'project' | 'lessons'>): Weigher {
  const rulings = project?.parts.lessons ?? undecided;
  if (scales?.rulings !== rulings || scales.lessons !== lessons) {
    scales = { rulings, lessons, weigher: new Weigher(lessons, rulings) };
  }
  return scales.weigher;
}
