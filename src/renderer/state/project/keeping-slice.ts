import type { AppError } from '../../../core/base/app-error.ts';
import type { Result } from '../../../core/base/result.ts';
import type {
  BackupsView,
  CheckedProject,
  ProjectView,
  RepairView,
} from '../../../core/ipc/views.ts';
import { backupWords } from '../../../core/locale/project/backups-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { moment } from '../../../core/locale/times.ts';
import type { Finding } from '../../../core/project/findings/finding.ts';
import type { SliceTools } from '../desk.ts';
import { localeOfState } from '../window/settings-slice.ts';

/** What keeps the project safe: backups, copies, checks and repairs. */
export interface KeepingSlice {
  /** Null until the list was read. */
  readonly backups: BackupsView | null;
  /** What the last check found with the open project's files; null where none has come to its end. */
  readonly findings: readonly Finding[] | null;
  /** The outcome of the last repair, until its dialog is closed. */
  readonly repaired: Omit<RepairView, 'project'> | null;
  listBackups(): Promise<void>;
  makeBackup(): Promise<void>;
  checkBackup(id: string): Promise<void>;
  restoreBackup(id: string): Promise<void>;
  chooseBackupPlace(): Promise<void>;
  backUpToFile(): Promise<void>;
  restoreFile(): Promise<void>;
  saveCopy(): Promise<void>;
  takeFindings(checked: CheckedProject): void;
  dismissFindings(): void;
  /** Opens the dialog of check and repair, and has the files looked over again. */
  beginRepair(): Promise<void>;
  repair(): Promise<void>;
}

export function keepingSlice(tools: SliceTools): KeepingSlice {
  return {
    backups: null,
    findings: null,
    repaired: null,
    ...backupActions(tools),
    ...fileActions(tools),
    ...repairActions(tools),
  };
}

/** Words in the language of the screens, and the two ways to say how something ended. */
function sayings({ set, get }: SliceTools) {
  return {
    words: () => backupWords[localeOfState(get())],
    count: (number: number) => countText(number, localeOfState(get())),
    /** The value, or null where there is none or the failure was shown. */
    take: <T>(asked: Result<T, AppError>): T | null => {
      set({ job: null });
      if (asked.ok) return asked.value;
      get().showError(asked.error);
      return null;
    },
  };
}

function backupActions(
  tools: SliceTools,
): Pick<
  KeepingSlice,
  'listBackups' | 'makeBackup' | 'checkBackup' | 'restoreBackup' | 'chooseBackupPlace'
> {
  const { set, get, bridge } = tools;
  const { words, count, take } = sayings(tools);
  const listBackups = async (): Promise<void> => {
    const backups = take(await bridge.request('backups:list'));
    if (backups !== null) set({ backups });
  };
  return {
    listBackups,
    async makeBackup() {
      await get().saved();
      const made = await bridge.request('backups:make');
      const backup = take(made);
      if (!made.ok) return;
      get().announce(backup === null ? words().unchanged : words().made(count(backup.reports)));
      await listBackups();
    },
    async checkBackup(id) {
      const checked = await bridge.request('backups:check', { id });
      take(checked);
      if (checked.ok) get().announce(words().checked);
    },
    async restoreBackup(id) {
      await get().saved();
      await showRestored(tools, take(await bridge.request('backups:restore', { id })));
    },
    async chooseBackupPlace() {
      const backups = take(await bridge.request('backups:choose-place'));
      if (backups !== null) set({ backups });
    },
  };
}

function fileActions(
  tools: SliceTools,
): Pick<KeepingSlice, 'backUpToFile' | 'restoreFile' | 'saveCopy'> {
  const { get, bridge } = tools;
  const { words, count, take } = sayings(tools);
  return {
    async backUpToFile() {
      await get().saved();
      const written = take(await bridge.request('project:back-up-file'));
      if (written === null) return;
      get().announce(words().fileWritten(written.file, count(written.reports)));
    },
    async restoreFile() {
      await get().saved();
      await showRestored(tools, take(await bridge.request('project:restore-file')));
    },
    async saveCopy() {
      await get().saved();
      const { waiting, projectChanges } = get().unsaved();
      const unsaved = { waiting: [...waiting], projectChanges: [...projectChanges] };
      const saved = take(await bridge.request('project:save-copy', unsaved));
      if (saved === null) return;
      get().forgetUnsaved();
      await get().showProject(saved.project);
      saved.lost.forEach((error) => get().showError(error));
      const { fromBackup } = saved;
      get().announce(
        fromBackup === null
          ? words().copied
          : words().copiedFromBackup(moment(fromBackup, new Date(), localeOfState(get()))),
      );
    },
  };
}

async function showRestored(tools: SliceTools, project: ProjectView | null): Promise<void> {
  const { get } = tools;
  if (project === null) return;
  get().closeDialog();
  await get().showProject(project);
  get().announce(sayings(tools).words().restored(project.name));
}

function repairActions(
  tools: SliceTools,
): Pick<KeepingSlice, 'takeFindings' | 'dismissFindings' | 'beginRepair' | 'repair'> {
  const { set, get, bridge } = tools;
  const { take } = sayings(tools);
  const check = async (): Promise<void> => {
    const checked = take(await bridge.request('project:check'));
    if (checked !== null) get().takeFindings(checked);
  };
  return {
    takeFindings({ project, findings }) {
      if (get().project?.id === project) set({ findings });
    },
    dismissFindings: () => set({ findings: [] }),
    async beginRepair() {
      set({ repaired: null, findings: null, dialog: 'repair' });
      await check();
    },
    async repair() {
      await get().saved();
      const repaired = take(await bridge.request('project:repair'));
      if (repaired === null) return;
      const { project, mended, left } = repaired;
      set({ repaired: { mended, left } });
      await get().showProject(project);
      set({ findings: left });
    },
  };
}
