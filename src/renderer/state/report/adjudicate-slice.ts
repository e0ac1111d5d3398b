import { adjudicationChange } from '../../../core/adjudicate/adjudication.ts';
import { type Choices, type Point, choicesIn, pointsOf } from '../../../core/adjudicate/points.ts';
import { AnnotationSet } from '../../../core/annotation/annotation-set.ts';
import type { Change } from '../../../core/annotation/edit/change.ts';
import { emptyHistory, record, undo } from '../../../core/annotation/history/history.ts';
import type { Layer } from '../../../core/annotation/layer.ts';
import { unpack } from '../../../core/ipc/packed.ts';
import type { LayerView } from '../../../core/ipc/views.ts';
import { adjudicateWords } from '../../../core/locale/text/adjudicate-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import type { SliceTools } from '../desk.ts';
import { localeOfState } from '../window/settings-slice.ts';

/** Everyone's work on a report, and what was decided so far where it differs. */
export interface Adjudication {
  readonly report: string;
  readonly layers: readonly Layer[];
  readonly points: readonly Point[];
  readonly choices: Choices;
  readonly final: Layer;
  /** What was last done to the adjudicated layer. */
  readonly last: Change | null;
}

/** The open report's layers side by side. */
export interface AdjudicateSlice {
  /** Null until it has been read. */
  readonly adjudication: Adjudication | null;
  /** Reads everyone's work on the open report and opens the dialog; what was chosen before and not written is still chosen. */
  adjudicate(): Promise<void>;
  /** Takes a reviewer's marks at points, none of them (null), or leaves the points open again (undefined). */
  chooseMarks(keys: readonly string[], reviewer: string | null | undefined): void;
  /** Writes what is decided as one change of the adjudicated layer. */
  writeAdjudicated(): Promise<void>;
  takeBackAdjudicated(): Promise<void>;
}

export function adjudicateSlice({ set, get, bridge }: SliceTools): AdjudicateSlice {
  const words = () => adjudicateWords[localeOfState(get())];
  const read = async (report: string): Promise<void> => {
    const answer = await bridge.request('adjudicate:read', { report });
    if (get().open?.report.id !== report) return;
    if (!answer.ok) {
      get().closeDialog();
      return get().showError(answer.error);
    }
    const given = unpack(answer.value);
    const layers = given.layers.map(layerOf);
    const final = layerOf(given.final);
    const points = pointsOf(layers);
    const before = get().adjudication;
    const kept = before?.report === report ? before.choices : new Map<string, string | null>();
    const choices = new Map([...choicesIn(final, points), ...kept]);
    set({ adjudication: { report, layers, points, choices, final, last: given.last } });
  };
  const commit = async (report: string, change: Change): Promise<boolean> => {
    const saved = await bridge.request('adjudicate:commit', { report, change });
    if (!saved.ok) get().showError(saved.error);
    return saved.ok;
  };
  const stamp = () => {
    const { project } = get();
    return project === null
      ? null
      : { author: project.reviewer.id, at: new Date().toISOString(), newId };
  };
  return {
    adjudication: null,
    async adjudicate() {
      const { open } = get();
      if (open === null) return;
      if (get().adjudication?.report !== open.report.id) set({ adjudication: null });
      get().openDialog('adjudicate');
      // What is still on its way to the disk would not be in it.
      await get().saved();
      await read(open.report.id);
    },
    chooseMarks(keys, reviewer) {
      const { adjudication } = get();
      if (adjudication === null) return;
      const choices = new Map(adjudication.choices);
      for (const key of keys) {
        if (reviewer === undefined) choices.delete(key);
        else choices.set(key, reviewer);
      }
      set({ adjudication: { ...adjudication, choices } });
    },
    async writeAdjudicated() {
      const { adjudication, announce } = get();
      const context = stamp();
      if (adjudication === null || context === null) return;
      const change = adjudicationChange(adjudication, context);
      if (change === null) return announce(words().unchanged);
      if (!(await commit(adjudication.report, change))) return;
      await read(adjudication.report);
      const count = get().adjudication?.final.annotations.size ?? 0;
      announce(words().wrote(countText(count, localeOfState(get()))));
    },
    async takeBackAdjudicated() {
      const { adjudication, announce } = get();
      const context = stamp();
      if (adjudication?.last == null || context === null) return;
      const step = undo(record(emptyHistory, adjudication.last), { ...context, id: newId() });
      if (step === null || !(await commit(adjudication.report, step.change))) return;
      await read(adjudication.report);
      announce(words().tookBack);
    },
  };
}

function newId(): string {
  return crypto.randomUUID();
}

function layerOf({ annotations, ...layer }: LayerView): Layer {
  return { ...layer, annotations: AnnotationSet.of(annotations) };
}
