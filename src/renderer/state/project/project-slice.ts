import type { PresetId } from '../../../core/annotation/label/label-presets.ts';
import type { Layer } from '../../../core/annotation/layer.ts';
import { layerCounts } from '../../../core/annotation/layer-counts.ts';
import type { AppError } from '../../../core/base/app-error.ts';
import type { Result } from '../../../core/base/result.ts';
import type { CountedReport, ProjectView, ReportsCounted } from '../../../core/ipc/views.ts';
import { noLessons } from '../../../core/learn/lessons.ts';
import type { SliceTools } from '../desk.ts';
import { noProjectFind } from './project-find-slice.ts';

/** The open project and its list of reports. */
export interface ProjectSlice {
  readonly project: ProjectView | null;
  /** Why no project is open, when that is not by choice. */
  readonly startProblem: AppError | null;
  /** What the person typed to narrow the list of reports. */
  readonly reportFilter: string;
  setReportFilter(text: string): void;
  /** Shows a project that was just opened, with its first report. */
  showProject(project: ProjectView): Promise<void>;
  /** Takes over what the main process says of the project: a newer list, another reviewer at the desk, or another project. */
  refreshProject(project: ProjectView): Promise<void>;
  /** Fills in what was counted behind the list. */
  takeCounts(counted: ReportsCounted): void;
  /** Brings the list's line of a report up to date with the work on it. */
  followLayer(report: string, layer: Layer): void;
  createProject(labels: PresetId): Promise<void>;
  openProject(): Promise<void>;
  openRecent(id: string): Promise<void>;
}

/** What is about a project that was open before, none of it read of the next: problems, searches, lists and what was learnt. */
const nothingOfProject = {
  others: null,
  errors: [],
  startProblem: null,
  importSummary: null,
  reportFilter: '',
  moved: null,
  announcement: '',
  findings: null,
  screen: null,
  projectHistory: null,
  ledger: null,
  ledgerGroup: null,
  ruleAnswers: null,
  lessons: noLessons,
  lessonsRead: false,
  registerChosen: null,
  registerMarked: [],
  lessonChosen: null,
  ...noProjectFind,
} as const;

export function projectSlice({ set, get, bridge }: SliceTools): ProjectSlice {
  const show = async (ask: () => Promise<Result<ProjectView | null, AppError>>): Promise<void> => {
    await get().saved();
    const asked = await ask();
    if (!asked.ok) get().showError(asked.error);
    else if (asked.value !== null) await get().showProject(asked.value);
  };
  return {
    project: null,
    startProblem: null,
    reportFilter: '',
    setReportFilter: (reportFilter) => set({ reportFilter }),
    async showProject(project) {
      set({ project, ...nothingOfProject });
      get().closeReport();
      const [first] = project.reports;
      if (first !== undefined) await get().openReport(first.report.id);
    },
    async refreshProject(fresh) {
      const { project: before, open, showProject, openReport } = get();
      if (before?.id !== fresh.id) return showProject(fresh);
      const project = get().withUnsavedRecord(fresh);
      const sameLayer = before.reviewer.id === project.reviewer.id;
      if (!sameLayer) set({ projectHistory: null });
      if (open === null || !sameLayer) set({ project });
      // The main process may not have heard of the last change yet.
      else set({ project: follow(project, open.report.id, open.layer) });
      if (open !== null && !sameLayer) await openReport(open.report.id);
    },
    takeCounts({ project: id, reviewer, reports, problems }) {
      const { project, open } = get();
      if (project?.id !== id || project.reviewer.id !== reviewer) return;
      const counted = { ...withCounts(project, reports), problems };
      // The page knows more of the report that is open.
      set({ project: open === null ? counted : follow(counted, open.report.id, open.layer) });
    },
    followLayer(report, layer) {
      const { project } = get();
      if (project !== null) set({ project: follow(project, report, layer) });
    },
    createProject: (labels) => show(() => bridge.request('project:create', { labels })),
    openProject: () => show(() => bridge.request('project:open')),
    openRecent: (id) => show(() => bridge.request('project:open-recent', { id })),
  };
}

function withCounts(project: ProjectView, news: readonly CountedReport[]): ProjectView {
  const byId = new Map(news.map(({ report, ...counts }) => [report, counts]));
  return {
    ...project,
    reports: project.reports.map((summary) => ({ ...summary, ...byId.get(summary.report.id) })),
  };
}

function follow(project: ProjectView, report: string, layer: Layer): ProjectView {
  const { state, details, note } = layer;
  const counted = { state, details, note, ...layerCounts(layer.annotations) };
  return {
    ...project,
    reports: project.reports.map((summary) =>
      summary.report.id === report ? { ...summary, ...counted } : summary,
    ),
  };
}
