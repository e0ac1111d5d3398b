import {
  type History,
  follow,
  historyOf,
  isNearlyUndone,
  record,
  redo as redoFirst,
  undoBy,
  withEarlier,
  withoutNext,
} from '../../../core/annotation/history/history.ts';
import type { HistoryPlace, ProjectView } from '../../../core/ipc/views.ts';
import {
  type LabelIds,
  presentReports,
  undoneImport,
} from '../../../core/project/edits/imports.ts';
import {
  type ProjectChange,
  type ProjectEdit,
  applyProjectChange,
  invertProjectChange,
  isNoChange,
} from '../../../core/project/project-change.ts';
import {
  type ProjectRecord,
  labelSetOf,
  partsOf,
  recordOf,
} from '../../../core/project/project-record.ts';
import { taggingOf } from '../../../core/project/edits/tag-batch.ts';
import { followLabels } from './follow-labels.ts';
import type { DeskState, SliceTools } from '../desk.ts';

/** What the reviewer at the desk can undo and redo in the project's record. */
export interface ProjectHistory {
  readonly history: History<ProjectChange>;
  /** Where the journal has more to undo; null where it has not. */
  readonly earlier: HistoryPlace | null;
  /** Whether the journal has been asked; until then there is only what was done at this sitting. */
  readonly isWhole: boolean;
}

/** Edits of the project's own record: labels, registers, presets; each is one change with its inverse. */
export interface ProjectRecordSlice {
  /** Null until it has been asked for. */
  readonly projectHistory: ProjectHistory | null;
  /** Makes one change of the record, if there is one to make: shown at once, saved behind. */
  editProject(build: (project: ProjectRecord) => ProjectEdit | null): void;
  /** Takes back the last change of the record, or the last tagging of many reports; an import of reports that have been worked on since asks first. */
  undoProject(): Promise<void>;
  redoProject(): Promise<void>;
  /** Takes back the last change, which is an import, without asking, and with it those of its labels that are free. */
  undoImport(free: LabelIds): Promise<void>;
  /** Reads what can be undone, unless it is known. */
  readProjectHistory(): Promise<void>;
  /** Shows the project as the disk has it. */
  reloadProject(): Promise<void>;
  /** A project from the main process, and on top of it what is not on the disk yet. */
  withUnsavedRecord(project: ProjectView): ProjectView;
}

const undo = undoBy<ProjectChange>(invertProjectChange);

/** What is done again is the inverse of what undid it, which knows more than what was first done: of an import, that its reports were taken out. */
const redo: typeof undo = (history, stamp) => {
  const step = redoFirst(history, stamp);
  if (step === null) return null;
  return { ...step, change: invertProjectChange(invertProjectChange(step.change)) };
};

/** Undo of an import: what takes it back is made of the record as it is, and doing it again takes back just that. */
function undoingImport(get: () => DeskState, free: LabelIds): typeof undo {
  return (history, stamp) => {
    const { done, undone } = history;
    const { project } = get();
    if (project === null || done === null) return null;
    const change = undoneImport(done.top, recordOf(project), free);
    const top = { ...done.top, diffs: invertProjectChange(change).diffs };
    return {
      change: { ...change, ...stamp, origin: 'undo' },
      history: { done: done.below, undone: { top, below: undone } },
    };
  };
}

/** With fewer steps left to undo than this, more are asked for. */
const keptReady = 20;

export function projectRecordSlice(tools: SliceTools): ProjectRecordSlice {
  const { set, get, queue } = tools;
  const perform = (change: ProjectChange, history: History<ProjectChange>): void => {
    const { project, projectHistory } = get();
    if (project === null) return;
    if (project.readOnly) {
      get().showReadOnly(project.name);
      return;
    }
    const next = changed(project, change);
    if (next === null) {
      get().showError({ code: 'change-conflict', reason: 'different', id: change.id });
      return;
    }
    const { earlier = null, isWhole = false } = projectHistory ?? {};
    set({ project: next, projectHistory: { history, earlier, isWhole } });
    queue.addProject(change);
    followRecord(tools, change);
  };
  const travel = async (way: typeof undo, name: 'undo' | 'redo'): Promise<void> => {
    await get().readProjectHistory();
    const { project, projectHistory } = get();
    const step = projectHistory && way(projectHistory.history, stamp(get()));
    if (project === null || projectHistory === null || step === null) return;
    if (changed(project, step.change) === null) {
      // A step that another person's work has come upon must not stand in the way of those before it.
      const history = withoutNext(projectHistory.history, name);
      set({ projectHistory: { ...projectHistory, history } });
    }
    perform(step.change, step.history);
    void readEarlier(tools);
  };
  return {
    projectHistory: null,
    editProject(build) {
      const { project, projectHistory } = get();
      if (project === null) return;
      const edit = build(recordOf(project));
      if (edit === null || isNoChange(edit.diffs)) return;
      const change: ProjectChange = { ...stamp(get()), ...edit, origin: 'edit' };
      const history = projectHistory?.history ?? { done: null, undone: null };
      perform(change, record(history, change));
    },
    undoProject: () => throughReports(get, 'undo', () => travel(undo, 'undo')),
    undoImport: (free) => travel(undoingImport(get, free), 'undo'),
    redoProject: () => throughReports(get, 'redo', () => travel(redo, 'redo')),
    readProjectHistory: () => readHistory(tools),
    async reloadProject() {
      const project = await tools.bridge.request('project:view');
      if (!project.ok) get().showError(project.error);
      else await get().refreshProject(project.value);
    },
    withUnsavedRecord: (project) =>
      queue.waitingForProject().reduce((at, change) => changed(at, change) ?? at, project),
  };
}

/** Takes back what comes next, or makes it again: in the record with `travel`, and of what was tagged alike in the reports. */
async function throughReports(
  get: () => DeskState,
  way: 'undo' | 'redo',
  travel: () => Promise<void>,
): Promise<void> {
  // A key that is pressed again meanwhile means what is under way.
  if (get().takingTags) return;
  await get().readProjectHistory();
  const next = () => get().projectHistory?.history[way === 'undo' ? 'done' : 'undone']?.top;
  const change = next();
  if (change === undefined) return;
  if (way === 'undo' && change.gesture === 'import-reports') return get().askUndoImport(change);
  const tagging = taggingOf(change);
  if (tagging === null) return travel();
  // Noted before the reports are reached and until all have been left, it can be taken back wherever it is cut off.
  if (way === 'redo') await travel();
  const said = await get().takeTagging(tagging, way);
  if (said === null) return;
  // What was done to the record meanwhile comes first now.
  if (way === 'undo' && next() === change) await travel();
  get().announce(said);
}

/** The project after a change, or null where it does not fit. */
function changed(project: ProjectView, change: ProjectChange): ProjectView | null {
  const next = applyProjectChange(recordOf(project), change);
  if (!next.ok) return null;
  const parts = partsOf(next.value);
  const reports = presentReports(project.reports, parts.removals, ({ report }) => report.id);
  return { ...project, labels: labelSetOf(next.value), parts, reports };
}

/** Brings the desk where a change of the record leads. */
function followRecord(tools: SliceTools, change: ProjectChange): void {
  followLabels(tools, change);
  if (change.diffs.removals !== undefined) leaveRemoved(tools.get());
}

/** A report that is out of the project lies on no desk. */
function leaveRemoved({ project, open, closeReport, openReport }: DeskState): void {
  const reports = project?.reports ?? [];
  if (open === null || reports.some(({ report }) => report.id === open.report.id)) return;
  closeReport();
  const [first] = reports;
  if (first !== undefined) void openReport(first.report.id);
}

async function readHistory({ set, get, bridge, queue }: SliceTools): Promise<void> {
  const { project, projectHistory } = get();
  if (project === null || projectHistory?.isWhole === true) return;
  await queue.idle();
  const answer = await bridge.request('project:history', { from: null });
  if (get().project?.id !== project.id) return;
  if (!answer.ok) {
    get().showError(answer.error);
    return;
  }
  const { done, undone, earlier } = answer.value;
  const history = queue.waitingForProject().reduce(follow<ProjectChange>, historyOf(done, undone));
  set({ projectHistory: { history, earlier, isWhole: true } });
}

/** Brings what was done before from the disk, as undo comes to it. */
async function readEarlier({ set, get, bridge }: SliceTools): Promise<void> {
  const asked = get().projectHistory;
  if (asked === null || asked.earlier === null || !isNearlyUndone(asked.history, keptReady)) return;
  const answer = await bridge.request('project:history', { from: asked.earlier });
  const now = get().projectHistory;
  if (!answer.ok || now === null || now.earlier !== asked.earlier) return;
  const { done, earlier } = answer.value;
  set({ projectHistory: { ...now, history: withEarlier(now.history, done), earlier } });
}

function stamp({ project }: DeskState): Pick<ProjectChange, 'id' | 'author' | 'at'> {
  const author = project?.reviewer.id ?? '';
  return { id: crypto.randomUUID(), author, at: new Date().toISOString() };
}
