import { AnnotationSet } from '../../../core/annotation/annotation-set.ts';
import { type Change, applyChange } from '../../../core/annotation/edit/change.ts';
import type { EditContext } from '../../../core/annotation/edit/edit.ts';
import {
  type ChangeStamp,
  type History,
  follow,
  historyOf,
  record,
  redo,
  undo,
  withoutNext,
} from '../../../core/annotation/history/history.ts';
import type { Layer } from '../../../core/annotation/layer.ts';
import { frameWords } from '../../../core/locale/window/frame-words.ts';
import { unpackWork } from '../../../core/ipc/packed-work.ts';
import { unpack } from '../../../core/ipc/packed.ts';
import type { HistoryPlace, LayerView, ReportView } from '../../../core/ipc/views.ts';
import type { Report } from '../../../core/project/project.ts';
import type { PlacedPart } from '../../../core/text/structure.ts';
import { earlierChanges } from '../history/earlier-changes.ts';
import { followedStep } from '../project/follow-labels.ts';
import type { DeskState, SliceTools } from '../desk.ts';
import { leftKey } from './selection-slice.ts';
import { localeOfState } from '../window/settings-slice.ts';
import type { ReportCommit, Saving } from '../commit-queue.ts';
import type { ProjectChange } from '../../../core/project/project-change.ts';

/** The report on the desk with the reviewer's work on it. */
export interface OpenReport {
  readonly report: Report;
  readonly text: string;
  /** Where headings, cells and pages of the source stand in the text, in order. */
  readonly structure: readonly PlacedPart[];
  readonly layer: Layer;
  readonly history: History;
  /** Where the journal has more to undo; null where it has not. */
  readonly earlier: HistoryPlace | null;
  /** Whether undo ends at a text that somebody else made another. */
  readonly atText: boolean;
}

/** The open report, its edits, and whether they are on disk. */
export interface ReportSlice {
  readonly open: OpenReport | null;
  /** Id of the report that is being opened, or null. */
  readonly opening: string | null;
  /** What of the report that is being opened is there already: its text, which the editor lays out while the layer is being read. */
  readonly arriving: ReportView | null;
  /** The text of a report that is likely to be opened next, to be laid out before it is asked for; null where none is. */
  readonly nearing: ReportView | null;
  readonly saving: Saving;
  /** Has a report read before it is opened, as somebody points at it. */
  lookAhead(id: string): Promise<void>;
  openReport(id: string): Promise<void>;
  /**
   * Has a report in the middle of the window, opened if it is not; whether it is open now. A screen that somebody turns to while it is
   * being opened stays.
   */
  bringReport(id: string): Promise<boolean>;
  closeReport(): void;
  /** Makes one change of the open report, if there is one to make: shown at once, saved behind. */
  edit(build: (open: OpenReport, context: EditContext) => Change | null): void;
  undo(): void;
  redo(): void;
  /** Tries again to save what could not be saved. */
  retrySaving(): void;
  /** What could not be saved, the oldest first. */
  unsaved(): {
    readonly waiting: readonly ReportCommit[];
    readonly projectChanges: readonly ProjectChange[];
  };
  /** Lets go of what could not be saved, since a copy elsewhere has it. */
  forgetUnsaved(): void;
  /** Resolves when everything is on disk or has failed. */
  saved(): Promise<void>;
}

export function reportSlice(tools: SliceTools): ReportSlice {
  const { set, get, queue } = tools;
  return {
    open: null,
    opening: null,
    arriving: null,
    nearing: null,
    saving: { kind: 'saved', at: null },
    ...opening(tools),
    closeReport() {
      get().resetSelection();
      set({ open: null, opening: null, arriving: null, nearing: null });
    },
    ...edits(tools),
    retrySaving: () => queue.retry(),
    unsaved: () => ({
      waiting: queue.waitingForReports(),
      projectChanges: queue.waitingForProject(),
    }),
    forgetUnsaved: () => queue.forget(),
    saved: () => queue.idle(),
  };
}

/** Opens reports: the text comes first, then the work on it. */
function opening({
  set,
  get,
  bridge,
  queue,
}: SliceTools): Pick<ReportSlice, 'openReport' | 'bringReport' | 'lookAhead'> {
  return {
    async bringReport(id) {
      if (get().open?.report.id === id) get().backToReport();
      else await get().openReport(id);
      return get().open?.report.id === id;
    },
    async lookAhead(id) {
      const isBusy = (): boolean => get().opening !== null || get().correcting !== null;
      if (isBusy() || get().open?.report.id === id || get().nearing?.report.id === id) return;
      const read = await bridge.request('report:ahead', { report: id });
      if (!read.ok) {
        // A file that was set aside is not there any more when the report is opened; what else fails is told then.
        const { error } = read;
        if (error.code === 'damaged-file' && error.movedTo !== null) get().showError(error);
      } else if (read.value !== null && !isBusy()) set({ nearing: unpack(read.value) });
    },
    async openReport(id) {
      // Another report is not opened over a correction that nobody has saved.
      if (get().correcting?.report !== id && !get().mayLeaveCorrection()) return;
      // Whoever opens a report wants to see it.
      set({ opening: id, arriving: null, screen: null });
      await queue.idle();
      const opening = bridge.request('report:open', { report: id });
      // Asked for at once, so that it is being read while the text is on its way and laid out.
      const reading = bridge.request('report:work', { report: id });
      const opened = await opening;
      // A click on another report meanwhile wins.
      if (get().opening !== id) return;
      const view = opened.ok ? unpack(opened.value) : null;
      set({ arriving: view });
      const read = opened.ok ? await reading : opened;
      if (get().opening !== id) return;
      if (view === null || !read.ok) {
        set({ opening: null, arriving: null });
        if (!read.ok) get().showError(read.error);
        return;
      }
      const { layer, history: stored, mended } = unpackWork(read.value);
      const unsaved = queue.waitingFor(id);
      const history = unsaved.reduce(follow, historyOf(stored.done, stored.undone));
      const { earlier, atText = false } = stored;
      leave(get());
      const shown = withUnsaved(layer, unsaved);
      const { open: last } = get();
      // An equal text stays the same string: to compare two of a million characters at every question costs more than the answer.
      const text = last?.text === view.text ? last.text : view.text;
      const open = { ...view, text, layer: shown, history, earlier, atText };
      comeBack(get(), view.report);
      set({ open, opening: null, arriving: null, nearing: null });
      // An answer that comes twice must not take away what nobody has seen yet.
      if (mended !== null || last?.report.id !== id) set({ mended, chosenUnanchored: null });
      get().followLayer(id, shown);
      get().refreshFind();
      get().lookForDraft(open);
    },
  };
}

/** Leaves the open report, with the caret in mind. */
function leave({ open, selection, leaveAt, resetSelection }: DeskState): void {
  if (open !== null) leaveAt(open.report, { selection });
  resetSelection();
}

/** Puts the caret where it was when the report was left, if it was. */
function comeBack({ leftAt, select }: DeskState, report: Report): void {
  const left = leftAt.get(leftKey(report));
  if (left !== undefined) select(left.selection);
}

/** Edit, undo and redo: each one change, shown at once and queued for the disk. */
function edits(tools: SliceTools): Pick<ReportSlice, 'edit' | 'undo' | 'redo'> {
  const { set, get, together, queue } = tools;
  const earlier = earlierChanges(tools);
  const perform = (change: Change, history: History): void => {
    const { open, project } = get();
    if (open === null) return;
    if (project?.readOnly === true) {
      get().showReadOnly(project.name);
      return;
    }
    const applied = applyChange(open.layer, change);
    if (!applied.ok) {
      get().showError(applied.error);
      return;
    }
    together(() => {
      set({ open: { ...open, layer: applied.value, history } });
      get().afterChange(change);
      get().followLayer(open.report.id, applied.value);
      queue.add(open.report.id, change);
    });
  };
  const travel = (way: typeof undo): void => {
    const { open } = get();
    const next = open && way(open.history, stamp(get()));
    if (open === null || next === null) return;
    const { gesture, correction } = next.change;
    if (gesture === 'correct-text' && correction !== null) {
      // The text and everyone's layers go with it, which is the store's to do.
      void get().takeBackCorrection(correction[0] ?? '', way === undo ? 'undo' : 'redo');
      return;
    }
    const step = { ...next, change: followedStep(get(), next.change) };
    if (step.change.gesture === 'follow-labels') {
      // Nobody did that here; what is taken back is the change of the label set.
      set({
        open: { ...open, history: withoutNext(open.history, way === undo ? 'undo' : 'redo') },
      });
      return travel(way);
    }
    // A step that another program's work has come upon must not stand in the way of those before it.
    if (!applyChange(open.layer, step.change).ok) {
      set({
        open: { ...open, history: withoutNext(open.history, way === undo ? 'undo' : 'redo') },
      });
    }
    perform(step.change, step.history);
    earlier.soon();
  };
  return {
    edit(build) {
      const { open } = get();
      if (open === null) return;
      const change = build(open, { ...stamp(get()), newId });
      if (change !== null) perform(change, record(open.history, change));
    },
    undo() {
      if (get().open?.history.done !== null) travel(undo);
      else void earlier.needed().then(() => (endsAtText(get()) ? undefined : travel(undo)));
    },
    redo: () => travel(redo),
  };
}

/** Whether undo has come to a text that somebody else made another, which is then said. */
function endsAtText(state: DeskState): boolean {
  const { open, announce } = state;
  const ends = open?.history.done === null && open.atText;
  if (ends) announce(frameWords[localeOfState(state)].undoEndsAtText);
  return ends;
}

function stamp({ project }: DeskState): ChangeStamp {
  return { id: newId(), author: project?.reviewer.id ?? '', at: new Date().toISOString() };
}

function newId(): string {
  return crypto.randomUUID();
}

/** The layer as the disk has it, and on top of it what could not be saved yet. */
function withUnsaved({ annotations, ...rest }: LayerView, unsaved: readonly Change[]): Layer {
  const saved: Layer = { ...rest, annotations: AnnotationSet.of(annotations) };
  return unsaved.reduce((layer, change) => {
    const applied = applyChange(layer, change);
    return applied.ok ? applied.value : layer;
  }, saved);
}
