import { type StoreApi, createStore } from 'zustand/vanilla';
import type { Bridge } from '../../core/ipc/contract.ts';
import { type AdjudicateSlice, adjudicateSlice } from './report/adjudicate-slice.ts';
import { type BrushSlice, brushSlice } from './report/brush-slice.ts';
import { type CheckSlice, checkSlice } from './checks/check-slice.ts';
import { type CompareSlice, compareSlice } from './report/compare-slice.ts';
import { type CorpusSlice, corpusSlice } from './transfer/corpus-slice.ts';
import { type CorrectionSlice, correctionSlice } from './report/correction-slice.ts';
import { type DialogSlice, dialogSlice } from './window/dialog-slice.ts';
import { type DraftSlice, draftSlice } from './window/draft-slice.ts';
import { type EncodingSlice, encodingSlice } from './transfer/encoding-slice.ts';
import { type ExportSlice, exportSlice } from './transfer/export-slice.ts';
import { type EvidenceSlice, evidenceSlice } from './checks/evidence-slice.ts';
import { type FindSlice, findSlice } from './report/find-slice.ts';
import { type FocusSlice, focusSlice } from './window/focus-slice.ts';
import { type FrameSlice, frameSlice } from './window/frame-slice.ts';
import { type HistorySlice, historySlice } from './history/history-slice.ts';
import { type ImportSlice, importSlice } from './transfer/import-slice.ts';
import { type IssueSlice, issueSlice } from './window/issue-slice.ts';
import { type InspectorSlice, inspectorSlice } from './window/inspector-slice.ts';
import { type JobSlice, jobSlice } from './window/job-slice.ts';
import { type KeepingSlice, keepingSlice } from './project/keeping-slice.ts';
import { type LabelSlice, labelSlice } from './project/label-slice.ts';
import { type LedgerSlice, ledgerSlice } from './ledger/ledger-slice.ts';
import { type LessonSlice, lessonSlice } from './proposals/lesson-slice.ts';
import { type NoticeSlice, noticeSlice } from './window/notice-slice.ts';
import { type OverviewSlice, overviewSlice } from './project/overview-slice.ts';
import { type ProjectFindSlice, projectFindSlice } from './project/project-find-slice.ts';
import { type PlaceSlice, placeSlice } from './report/place-slice.ts';
import type { CommitQueue } from './commit-queue.ts';
import { deskQueue } from './desk-queue.ts';
import { gatheringStore } from './gathering-store.ts';
import { type ProjectRecordSlice, projectRecordSlice } from './project/project-record-slice.ts';
import { type ProjectSlice, projectSlice } from './project/project-slice.ts';
import { type ProposalSlice, proposalSlice } from './proposals/proposal-slice.ts';
import { type RegisterSlice, registerSlice } from './project/register-slice.ts';
import { type RemovalSlice, removalSlice } from './project/removal-slice.ts';
import { type RegionSlice, regionSlice } from './report/region-slice.ts';
import { type ReportSlice, reportSlice } from './report/report-slice.ts';
import { type AliasSlice, aliasSlice } from './ledger/alias-slice.ts';
import { type OfferSlice, offerSlice } from './checks/offer-slice.ts';
import { type ReviewSlice, reviewSlice } from './checks/review-slice.ts';
import { type RulesSlice, rulesSlice } from './project/rules-slice.ts';
import { type ScreenSlice, screenSlice } from './window/screen-slice.ts';
import { type SameSlice, sameSlice } from './report/same-slice.ts';
import { type SelectionSlice, selectionSlice } from './report/selection-slice.ts';
import { type SettingsSlice, settingsSlice } from './window/settings-slice.ts';
import { type TagStepSlice, tagStepSlice } from './report/tag-step-slice.ts';
import { type TaughtSlice, taughtSlice } from './proposals/taught-slice.ts';
import { type UnanchoredSlice, unanchoredSlice } from './report/unanchored-slice.ts';
import { type UsesSlice, usesSlice } from './report/uses-slice.ts';
import { type WorkSlice, workSlice } from './ledger/work-slice.ts';

/** Everything that the page draws. */
export type DeskState = SettingsSlice &
  ProjectSlice &
  ProjectRecordSlice &
  ReportSlice &
  RemovalSlice &
  SelectionSlice &
  PlaceSlice &
  BrushSlice &
  ProposalSlice &
  CheckSlice &
  CompareSlice &
  EvidenceSlice &
  OfferSlice &
  AliasSlice &
  ReviewSlice &
  RegionSlice &
  AdjudicateSlice &
  UnanchoredSlice &
  EncodingSlice &
  CorrectionSlice &
  RulesSlice &
  ScreenSlice &
  DialogSlice &
  HistorySlice &
  ImportSlice &
  ExportSlice &
  CorpusSlice &
  InspectorSlice &
  IssueSlice &
  FindSlice &
  ProjectFindSlice &
  SameSlice &
  TagStepSlice &
  UsesSlice &
  FocusSlice &
  FrameSlice &
  DraftSlice &
  JobSlice &
  WorkSlice &
  KeepingSlice &
  LabelSlice &
  LedgerSlice &
  OverviewSlice &
  LessonSlice &
  RegisterSlice &
  TaughtSlice &
  NoticeSlice;

/** The page's state: panels and editor meet here and nowhere else. */
export type Desk = StoreApi<DeskState>;

/** What a panel shows: the desk itself, or how it was a moment ago. */
export type ShownState = Pick<Desk, 'getState' | 'getInitialState' | 'subscribe'>;

/** What a slice needs to make its part of the state. */
export interface SliceTools {
  readonly set: (patch: Partial<DeskState> | ((state: DeskState) => Partial<DeskState>)) => void;
  readonly get: () => DeskState;
  /** Does something whose steps whoever follows the state hears of as one. */
  readonly together: (act: () => void) => void;
  readonly bridge: Bridge;
  readonly queue: CommitQueue;
}

/** Makes the state of a page that talks through `bridge`. */
export function createDesk(bridge: Bridge): Desk {
  const plain = createStore<DeskState>()((set, get) => {
    const together = (act: () => void): void => gathering.together(act);
    const queue = deskQueue({ set, get, together, bridge });
    const tools: SliceTools = { set, get, together, bridge, queue };
    return {
      ...settingsSlice(tools),
      ...projectSlice(tools),
      ...projectRecordSlice(tools),
      ...reportSlice(tools),
      ...removalSlice(tools),
      ...selectionSlice(tools),
      ...placeSlice(tools),
      ...brushSlice(tools),
      ...proposalSlice(tools),
      ...checkSlice(tools),
      ...compareSlice(tools),
      ...evidenceSlice(tools),
      ...offerSlice(tools),
      ...aliasSlice(tools),
      ...reviewSlice(tools),
      ...regionSlice(tools),
      ...adjudicateSlice(tools),
      ...unanchoredSlice(tools),
      ...encodingSlice(tools),
      ...correctionSlice(tools),
      ...rulesSlice(tools),
      ...screenSlice(tools),
      ...dialogSlice(tools),
      ...historySlice(tools),
      ...importSlice(tools),
      ...exportSlice(tools),
      ...corpusSlice(tools),
      ...inspectorSlice(tools),
      ...issueSlice(tools),
      ...findSlice(tools),
      ...projectFindSlice(tools),
      ...sameSlice(tools),
      ...tagStepSlice(tools),
      ...usesSlice(tools),
      ...focusSlice(tools),
      ...frameSlice(tools),
      ...draftSlice(tools),
      ...jobSlice(tools),
      ...workSlice(tools),
      ...keepingSlice(tools),
      ...labelSlice(tools),
      ...ledgerSlice(tools),
      ...overviewSlice(tools),
      ...lessonSlice(tools),
      ...registerSlice(tools),
      ...taughtSlice(tools),
      ...noticeSlice(tools),
    };
  });
  const gathering = gatheringStore(plain);
  return gathering.store;
}
