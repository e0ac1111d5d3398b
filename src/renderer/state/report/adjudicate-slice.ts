import { adjudicationChange } from '../../../core/adjudicate/adjudication.ts';
import { type Choices, type Point, choicesIn, pointsOf } from '../../../core/adjudicate/points.ts';
import { AnnotationSet } from '../../../core/annotation/annotation-set.ts';
import type { Change } from '../../../core/annotation/edit/change.ts';
import type { EditContext } from '../../../core/annotation/edit/edit.ts';
import { emptyHistory, record, undo } from '../../../core/annotation/history/history.ts';
import type { Layer } from '../../../core/annotation/layer.ts';
import { unpack } from '../../../core/ipc/packed.ts';
import type { LayerView } from '../../../core/ipc/views.ts';
import { adjudicateWords } from '../../../core/locale/text/adjudicate-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import type { DeskState, SliceTools } from '../desk.ts';
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

export function adjudicateSlice(tools: SliceTools): AdjudicateSlice {
  const { set, get } = tools;
  const words = () => adjudicateWords[localeOfState(get())];
  return {
    adjudication: null,
    async adjudicate() {
      const { open } = get();
      if (open === null) return;
      if (get().adjudication?.report !== open.report.id) set({ adjudication: null });
      get().openDialog('adjudicate');
      // What is still on its way to the disk would not be in it.
      await get().saved();
      await read(tools, open.report.id);
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
      if (adjudication === null) return;
      const change = adjudicationChange(adjudication, contextOf(get()));
      if (change === null) return announce(words().unchanged);
      if (!(await commit(tools, adjudication.report, change))) return;
      const count = get().adjudication?.final.annotations.size ?? 0;
      announce(words().wrote(countText(count, localeOfState(get()))));
    },
    async takeBackAdjudicated() {
      const { adjudication, announce } = get();
      if (adjudication === null || adjudication.last === null) return;
      const step = undo(record(emptyHistory, adjudication.last), {
        ...contextOf(get()),
        id: newId(),
      });
      if (step === null || !(await commit(tools, adjudication.report, step.change))) return;
      announce(words().tookBack);
    },
  };
}

/** Reads everyone's work on a report; what was chosen and not written is still chosen. */
async function read({ set, get, bridge }: SliceTools, report: string): Promise<void> {
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
}

/** Makes a change of the adjudicated layer, and reads what came of it; whether it is on disk. */
async function commit(tools: SliceTools, report: string, change: Change): Promise<boolean> {
  const saved = await tools.bridge.request('adjudicate:commit', { report, change });
  if (saved.ok) await read(tools, report);
  else tools.get().showError(saved.error);
  return saved.ok;
}

function contextOf({ project }: DeskState): EditContext {
  return { author: project?.reviewer.id ?? '', at: new Date().toISOString(), newId };
}

function newId(): string {
  return crypto.randomUUID();
}

function layerOf({ annotations, ...layer }: LayerView): Layer {
  return { ...layer, annotations: AnnotationSet.of(annotations) };
}
