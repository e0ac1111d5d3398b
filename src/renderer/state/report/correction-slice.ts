import type { Decided, Decision } from '../../../core/correct/correction.ts';
import { type TextEdit, editText } from '../../../core/correct/text-edit.ts';
import type { TextVersion } from '../../../core/correct/text-versions.ts';
import type { Touched } from '../../../core/correct/touched.ts';
import { unpack } from '../../../core/ipc/packed.ts';
import { correctionWords } from '../../../core/locale/text/correction-words.ts';
import { dropDraft, keepDraft, keptDraft } from './correction-draft.ts';
import type { DeskState, SliceTools } from '../desk.ts';
import type { OpenReport } from './report-slice.ts';
import { localeOfState } from '../window/settings-slice.ts';

/** A text that is being corrected. */
export interface Correcting {
  readonly report: string;
  readonly title: string;
  readonly text: string;
  /** Hash of `text`. */
  readonly of: string;
  /** What it begins with. */
  readonly from: readonly TextEdit[];
  /** What was done so far. */
  readonly edits: readonly TextEdit[];
  /** When the draft that it goes on with was kept; null where it begins anew. */
  readonly draftAt: string | null;
}

/** What saving a correction would do, and what somebody has decided of it. */
export interface CorrectionReview {
  /** Null while it is being worked out. */
  readonly touched: readonly Touched[] | null;
  readonly decisions: readonly Decided[];
  readonly saving: boolean;
}

/** Correcting the text of the open report: a mode of its own. */
export interface CorrectionSlice {
  readonly correcting: Correcting | null;
  readonly correctionReview: CorrectionReview | null;
  /** When the open report's text was last corrected without saving; null where it was not. */
  readonly draftAt: string | null;
  /** Every version of the open report's text, while the dialog shows them. */
  readonly textVersions: readonly TextVersion[] | null;
  /** Asks the correcting editor for a step of its own history; a new object asks again. */
  readonly correctionStep: { readonly way: 'undo' | 'redo' } | null;
  /** Begins to correct; `edits` are made already, else those of the draft, if there is one. */
  correctText(edits?: readonly TextEdit[]): Promise<void>;
  /** Has the correcting editor, whose function it is, tell at once what was typed a moment ago. */
  readonly hurryEdits: () => void;
  /** Takes over what was done to the text. */
  takeEdits(edits: readonly TextEdit[]): void;
  stepCorrection(way: 'undo' | 'redo'): void;
  /** Works out what saving would do, and asks. */
  reviewCorrection(): Promise<void>;
  decideOn(touched: Touched, decision: Decision): void;
  saveCorrection(): Promise<void>;
  /** Leaves the mode where nothing would be lost; else asks, and answers false. */
  mayLeaveCorrection(): boolean;
  /** Leaves the mode. A draft that is kept waits for the next time. */
  leaveCorrection(keep: boolean): void;
  dropCorrectionDraft(): void;
  /** Looks whether the open report has a draft. */
  lookForDraft(open: OpenReport): void;
  takeBackCorrection(correction: string, way: 'undo' | 'redo'): Promise<void>;
  showTextVersions(): Promise<void>;
}

export function correctionSlice(tools: SliceTools): CorrectionSlice {
  return {
    correcting: null,
    correctionReview: null,
    draftAt: null,
    textVersions: null,
    correctionStep: null,
    hurryEdits: () => undefined,
    ...entering(tools),
    ...leaving(tools),
    ...saving(tools),
  };
}

type Entering =
  'correctText' | 'takeEdits' | 'stepCorrection' | 'lookForDraft' | 'showTextVersions';

function entering({ set, get, bridge }: SliceTools): Pick<CorrectionSlice, Entering> {
  return {
    async correctText(edits) {
      const { open, project, showReadOnly, correcting } = get();
      if (open === null || correcting !== null) return;
      if (project?.readOnly === true) return showReadOnly(project.name);
      await get().saved();
      if (get().open?.report.id !== open.report.id) return;
      const { report, text } = open;
      const draft = edits === undefined ? keptDraft(open) : null;
      const from = edits ?? draft?.edits ?? [];
      const begun = { report: report.id, title: report.title, text, of: report.textSha256, from };
      set({
        correcting: { ...begun, edits: from, draftAt: draft?.at ?? null },
        screen: null,
        draftAt: null,
      });
      get().closeDialog();
      get().announce(correctionWords[localeOfState(get())].entered);
    },
    takeEdits(edits) {
      const { correcting } = get();
      if (correcting === null) return;
      set({ correcting: { ...correcting, edits } });
      keepDraft(correcting.report, { of: correcting.of, edits, at: new Date().toISOString() });
    },
    stepCorrection: (way) => set({ correctionStep: { way } }),
    lookForDraft: (open) => set({ draftAt: keptDraft(open)?.at ?? null }),
    async showTextVersions() {
      const { open, saved } = get();
      if (open === null) return;
      await saved();
      const asked = await bridge.request('text:versions', { report: open.report.id });
      if (!asked.ok) return get().showError(asked.error);
      set({ textVersions: unpack(asked.value) });
      get().openDialog('text-versions');
    },
  };
}

type Leaving = 'mayLeaveCorrection' | 'leaveCorrection' | 'dropCorrectionDraft';

function leaving({ set, get }: SliceTools): Pick<CorrectionSlice, Leaving> {
  return {
    mayLeaveCorrection() {
      get().hurryEdits();
      const { correcting } = get();
      if (correcting === null) return true;
      if (correcting.edits.length > 0) {
        get().openDialog('leave-correction');
        return false;
      }
      get().leaveCorrection(false);
      return true;
    },
    leaveCorrection(keep) {
      const { correcting, open } = get();
      if (correcting === null) return;
      if (!keep) dropDraft(correcting.report);
      set({ correcting: null, correctionReview: null });
      get().closeDialog();
      if (open !== null) get().lookForDraft(open);
      get().announce(correctionWords[localeOfState(get())].left);
      get().askFocus('text');
    },
    dropCorrectionDraft() {
      const { open } = get();
      if (open !== null) dropDraft(open.report.id);
      set({ draftAt: null });
    },
  };
}

type Saving = 'reviewCorrection' | 'decideOn' | 'saveCorrection' | 'takeBackCorrection';

function saving({ set, get, bridge }: SliceTools): Pick<CorrectionSlice, Saving> {
  return {
    async reviewCorrection() {
      get().hurryEdits();
      const { correcting } = get();
      if (correcting === null || correcting.edits.length === 0) return;
      const { report, of, edits, text } = correcting;
      if (editText(text, edits) === '') {
        return get().announce(correctionWords[localeOfState(get())].empty);
      }
      set({ correctionReview: { touched: null, decisions: [], saving: false } });
      get().openDialog('save-correction');
      const asked = await bridge.request('text:outlook', { report, of, edits: [...edits] });
      const { correctionReview } = get();
      if (correctionReview === null) return;
      if (asked.ok) return set({ correctionReview: { ...correctionReview, touched: asked.value } });
      set({ correctionReview: null });
      get().closeDialog();
      get().showError(asked.error);
    },
    decideOn({ layer, annotation }, decision) {
      const { correctionReview: review } = get();
      if (review === null) return;
      const others = review.decisions.filter(
        (each) => each.layer !== layer || each.annotation !== annotation,
      );
      const decisions = [...others, { layer, annotation, decision }];
      set({ correctionReview: { ...review, decisions } });
    },
    async saveCorrection() {
      const { correcting, correctionReview: review } = get();
      if (correcting === null || review === null || review.touched === null || review.saving)
        return;
      set({ correctionReview: { ...review, saving: true } });
      const { report, of, edits } = correcting;
      const { decisions } = review;
      const { head } = get().selection;
      const asked = { report, of, edits: [...edits], decisions: [...decisions] };
      const made = await bridge.request('text:correct', asked);
      set({ correctionReview: null });
      get().closeDialog();
      if (!made.ok) return get().showError(made.error);
      get().leaveCorrection(false);
      await openAt(get, report, head);
      get().announce(correctionWords[localeOfState(get())].saved);
      if ((get().open?.layer.unanchored.length ?? 0) > 0) get().showInspectorTab('unanchored');
    },
    async takeBackCorrection(correction, way) {
      const report = get().open?.report.id;
      if (report === undefined) return;
      const { head } = get().selection;
      await get().saved();
      const made = await bridge.request('text:take-back', { report, correction, way });
      if (!made.ok) return get().showError(made.error);
      await openAt(get, report, head);
      get().announce(correctionWords[localeOfState(get())][way === 'undo' ? 'undone' : 'redone']);
    },
  };
}

/** Opens the report with its other text where one was. */
async function openAt(get: () => DeskState, report: string, head: number): Promise<void> {
  await get().openReport(report);
  const { open, select, revealSpan } = get();
  if (open?.report.id !== report) return;
  const at = Math.min(head, open.text.length);
  select({ anchor: at, head: at });
  revealSpan({ start: at, end: at }, true);
}
