import { AnnotationSet } from '../../../core/annotation/annotation-set.ts';
import type { Change } from '../../../core/annotation/edit/change.ts';
import type { EditContext } from '../../../core/annotation/edit/edit.ts';
import type { Layer } from '../../../core/annotation/layer.ts';
import type { EarlierIssueView } from '../../../core/ipc/issue-views.ts';
import { unpack } from '../../../core/ipc/packed.ts';
import { issueWords } from '../../../core/locale/project/issues-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { carryChange } from '../../../core/reissue/carry-change.ts';
import { type Carried, carryPlan } from '../../../core/reissue/carry-plan.ts';
import { earlierIssue, linkIssue, unlinkIssue } from '../../../core/reissue/linking.ts';
import type { DeskState, SliceTools } from '../desk.ts';
import type { OpenReport } from '../report/report-slice.ts';
import { localeOfState } from './settings-slice.ts';

/** The earlier issue that the open report is held against. */
export interface EarlierIssue extends Omit<EarlierIssueView, 'layer'> {
  readonly layer: Layer;
}

/** The open report and the earlier issue of it. */
export interface IssueSlice {
  /** Null until one is chosen and read. */
  readonly issue: EarlierIssue | null;
  /** Id of the report that is being read. */
  readonly readingIssue: string | null;
  /** Opens the dialog: with the earlier issue that the report is linked to, or that is given, else to choose one. */
  compareIssues(earlier?: string): Promise<void>;
  /** Chooses a report, or goes back to choosing. */
  chooseIssue(earlier: string | null): Promise<void>;
  linkIssue(): void;
  unlinkIssue(): void;
  /** Links the two, unless they are, and brings the work over as one change. */
  carryOver(withChanged: boolean): void;
}

export function issueSlice({ set, get, bridge }: SliceTools): IssueSlice {
  const words = () => issueWords[localeOfState(get())];
  return {
    issue: null,
    readingIssue: null,
    async compareIssues(earlier) {
      const { open, project } = get();
      if (open === null || project === null) return;
      const known = earlier ?? linkedIssue(get());
      set({ issue: null, readingIssue: null });
      get().openDialog('compare-issues');
      if (known !== null) await get().chooseIssue(known);
    },
    async chooseIssue(earlier) {
      const later = get().open?.report.id;
      set({ issue: null, readingIssue: earlier });
      if (earlier === null || later === undefined) return;
      await get().saved();
      const read = await bridge.request('issue:look', { earlier, later });
      // Another choice meanwhile wins.
      if (get().readingIssue !== earlier || get().open?.report.id !== later) return;
      set({ readingIssue: null });
      if (!read.ok) return get().showError(read.error);
      const { layer, ...rest } = unpack(read.value);
      const annotations = AnnotationSet.of(layer.annotations);
      set({ issue: { ...rest, layer: { ...layer, annotations } } });
    },
    linkIssue() {
      const { open, issue, editProject, announce } = get();
      if (open === null || issue === null) return;
      const link = { id: open.report.id, earlier: issue.report.id, name: open.report.title };
      editProject((record) => linkIssue(record, link));
      announce(words().linked(issue.report.title));
    },
    unlinkIssue() {
      const { open, editProject, announce } = get();
      if (open === null) return;
      editProject((record) => unlinkIssue(record, open.report.id));
      announce(words().unlinked);
    },
    carryOver(withChanged) {
      const { issue, edit } = get();
      if (issue === null) return;
      if (linkedIssue(get()) !== issue.report.id) get().linkIssue();
      let carried = 0;
      edit((open, context) => {
        const change = carrying(get(), open, issue, withChanged, context);
        carried = change?.annotations.added.length ?? 0;
        return change;
      });
      get().announce(words().carried(countText(carried, localeOfState(get()))));
    },
  };
}

/** The report of the project that the open one is a later issue of, or null. */
export function linkedIssue({ open, project }: DeskState): string | null {
  if (open === null || project === null) return null;
  const earlier = earlierIssue(project.parts.reissues, open.report.id);
  return project.reports.some(({ report }) => report.id === earlier) ? earlier : null;
}

/** What would become of each annotation of the earlier issue. */
export function planOf(
  { project }: Pick<DeskState, 'project'>,
  open: OpenReport,
  { layer, places, text }: EarlierIssue,
): readonly Carried[] {
  if (project === null) return [];
  const texts = { before: text, after: open.text };
  return carryPlan(
    layer.annotations.all,
    places.annotations,
    open.layer.annotations,
    project.labels,
    texts,
  );
}

function carrying(
  state: DeskState,
  open: OpenReport,
  issue: EarlierIssue,
  withChanged: boolean,
  context: EditContext,
): Change | null {
  if (state.project === null) return null;
  const { layer: earlier, places } = issue;
  const { layer: later, text } = open;
  const { labels } = state.project;
  const plan = planOf(state, open, issue);
  return carryChange({ plan, places, earlier, later, text, labels, withChanged }, context);
}
