import { type BrowserWindow, type OpenDialogOptions, dialog } from 'electron';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locale } from '../../core/annotation/label/local-name.ts';
import { dialogWords } from '../../core/locale/window/dialogs-words.ts';
import { describePresentExport } from '../../core/locale/corpus/present-export-words.ts';
import type { PresentExport } from '../../core/corpus/present-export.ts';
import { warn } from '../machine/log.ts';

/** What a dialog stands on. */
export interface DialogStage {
  readonly window: () => BrowserWindow;
  readonly locale: () => Locale;
  /** Where projects lie when nobody says otherwise. */
  readonly projects: string;
}

const readableExtensions = [
  'txt',
  'text',
  'md',
  'markdown',
  'htm',
  'html',
  'shtml',
  'xhtml',
].concat(['mht', 'mhtml', 'docx', 'pdf', 'jsonl']);

/** The native dialogs that ask for files and folders; each answers null where the person closes it. */
export class Dialogs {
  readonly #stage: DialogStage;
  /** Where the last files came from or went to in this session. */
  #folder: string | null = null;

  constructor(stage: DialogStage) {
    this.#stage = stage;
  }

  /** The folder for a new project; it may not exist yet. */
  async newProject(): Promise<string | null> {
    const words = this.#words();
    const { canceled, filePath } = await dialog.showSaveDialog(this.#stage.window(), {
      title: words.createTitle,
      buttonLabel: words.createButton,
      defaultPath: join(await this.#projects(), words.createName),
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    return canceled || filePath === '' ? null : filePath;
  }

  /** The folder that a backup or a copy is to fill; it may not exist yet. */
  async freeFolder(name: string): Promise<string | null> {
    const words = this.#words();
    const { canceled, filePath } = await dialog.showSaveDialog(this.#stage.window(), {
      title: words.freeFolderTitle,
      buttonLabel: words.freeFolderButton,
      defaultPath: join(await this.#projects(), name),
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    return canceled || filePath === '' ? null : filePath;
  }

  /** The file that a backup is written to. */
  async newBackupFile(name: string): Promise<string | null> {
    const words = this.#words();
    const { canceled, filePath } = await dialog.showSaveDialog(this.#stage.window(), {
      title: words.backupFileTitle,
      buttonLabel: words.backupFileButton,
      defaultPath: join(await this.#projects(), `${name}.zip`),
      filters: [{ name: words.backupFiles, extensions: ['zip'] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    return canceled || filePath === '' ? null : filePath;
  }

  /** The file that a plot is written to. */
  async chartFile(name: string, extension: string): Promise<string | null> {
    const words = this.#words();
    const { canceled, filePath } = await dialog.showSaveDialog(this.#stage.window(), {
      title: words.chartTitle,
      defaultPath: join(this.#folder ?? (await this.#projects()), `${name}.${extension}`),
      filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    return canceled || filePath === '' ? null : filePath;
  }

  /** The file that a label set is written to. */
  labelSetFile(name: string): Promise<string | null> {
    return this.#freeFile(this.#words().labelSetTitle, this.#words().sheetButton, `${name}.json`);
  }

  /** The file of a label set. */
  async labelSet(): Promise<string | null> {
    const words = this.#words();
    const [file] = await this.#open({
      title: words.labelSetOpen,
      filters: [{ name: words.labelSetFiles, extensions: ['json'] }],
      properties: ['openFile'],
    });
    return file ?? null;
  }

  /** The file that a table of what the project knows is written to; `name` has its ending. */
  async newTableFile(name: string): Promise<string | null> {
    const words = this.#words();
    const extension = name.slice(name.lastIndexOf('.') + 1);
    const { canceled, filePath } = await dialog.showSaveDialog(this.#stage.window(), {
      title: words.tableTitle,
      defaultPath: join(this.#folder ?? (await this.#projects()), name),
      filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    return canceled || filePath === '' ? null : filePath;
  }

  /** A table of what a project shall know. */
  async tableFile(): Promise<string | null> {
    const words = this.#words();
    const [file] = await this.#open({
      title: words.importTitle,
      buttonLabel: words.importButton,
      ...(this.#folder !== null && { defaultPath: this.#folder }),
      filters: [
        { name: words.tables, extensions: ['csv', 'json', 'txt'] },
        { name: words.allFiles, extensions: ['*'] },
      ],
      properties: ['openFile'],
    });
    this.#folder = file === undefined ? this.#folder : join(file, '..');
    return file ?? null;
  }

  /** A backup in one file. */
  async backupFile(): Promise<string | null> {
    const words = this.#words();
    const [file] = await this.#open({
      title: words.restoreFileTitle,
      buttonLabel: words.restoreFileButton,
      filters: [{ name: words.backupFiles, extensions: ['zip'] }],
      properties: ['openFile'],
    });
    return file ?? null;
  }

  /** The folder in which backups are kept from now on. */
  async backupsPlace(): Promise<string | null> {
    const words = this.#words();
    const [folder] = await this.#open({
      title: words.backupsPlaceTitle,
      buttonLabel: words.backupsPlaceButton,
      properties: ['openDirectory', 'createDirectory'],
    });
    return folder ?? null;
  }

  /** The folder of a project. */
  async project(): Promise<string | null> {
    const words = this.#words();
    const [folder] = await this.#open({
      title: words.openTitle,
      buttonLabel: words.openButton,
      defaultPath: await this.#projects(),
      properties: ['openDirectory'],
    });
    return folder ?? null;
  }

  /** Files to import. */
  async files(): Promise<readonly string[] | null> {
    const words = this.#words();
    const files = await this.#open({
      title: words.importTitle,
      buttonLabel: words.importButton,
      ...(this.#folder !== null && { defaultPath: this.#folder }),
      filters: [
        { name: words.texts, extensions: readableExtensions },
        { name: words.allFiles, extensions: ['*'] },
      ],
      properties: ['openFile', 'multiSelections'],
    });
    this.#folder = files[0] === undefined ? this.#folder : join(files[0], '..');
    return files.length === 0 ? null : files;
  }

  /** A corpus in one file or archive. */
  async corpusFile(): Promise<string | null> {
    const words = this.#words();
    const [file] = await this.#open({
      title: words.importTitle,
      buttonLabel: words.importButton,
      ...(this.#folder !== null && { defaultPath: this.#folder }),
      properties: ['openFile'],
    });
    this.#folder = file === undefined ? this.#folder : join(file, '..');
    return file ?? null;
  }

  /** A folder to import from. */
  async folder(): Promise<string | null> {
    const words = this.#words();
    const [folder] = await this.#open({
      title: words.importFolderTitle,
      buttonLabel: words.importButton,
      ...(this.#folder !== null && { defaultPath: this.#folder }),
      properties: ['openDirectory'],
    });
    this.#folder = folder ?? this.#folder;
    return folder ?? null;
  }

  /** The folder to which an export goes. */
  async exportFolder(): Promise<string | null> {
    const words = this.#words();
    const [folder] = await this.#open({
      title: words.exportTitle,
      buttonLabel: words.exportButton,
      ...(this.#folder !== null && { defaultPath: this.#folder }),
      properties: ['openDirectory', 'createDirectory'],
    });
    this.#folder = folder ?? this.#folder;
    return folder ?? null;
  }

  /** What becomes of an export where another has its name; closing the dialog cancels. What no export wrote is never replaced. */
  async replaceExport(
    name: string,
    free: string,
    present: PresentExport,
  ): Promise<'replace' | 'beside' | 'cancel'> {
    const locale = this.#stage.locale();
    const words = dialogWords[locale];
    const canReplace = present.strange.length === 0;
    const answers = canReplace
      ? (['beside', 'replace', 'cancel'] as const)
      : (['beside', 'cancel'] as const);
    const texts = {
      beside: words.exportBeside(free),
      replace: words.exportReplace,
      cancel: words.exportCancel,
    };
    const { response } = await dialog.showMessageBox(this.#stage.window(), {
      type: 'question',
      title: words.exportTakenTitle,
      message: words.exportTaken(name),
      detail: describePresentExport(present, locale),
      buttons: answers.map((answer) => texts[answer]),
      defaultId: 0,
      cancelId: answers.length - 1,
      noLink: true,
    });
    return answers[response] ?? 'cancel';
  }

  /** A file that evidence shall bring. */
  async attachment(): Promise<string | null> {
    const words = this.#words();
    const [file] = await this.#open({
      title: words.attachTitle,
      buttonLabel: words.attachButton,
      ...(this.#folder !== null && { defaultPath: this.#folder }),
      properties: ['openFile'],
    });
    this.#folder = file === undefined ? this.#folder : join(file, '..');
    return file ?? null;
  }

  /** The file that an attached one is copied to. */
  attachmentCopy(name: string): Promise<string | null> {
    const words = this.#words();
    return this.#freeFile(words.attachmentCopyTitle, words.sheetButton, name);
  }

  /** The file that a paper is written to; it may not exist yet. */
  sheetFile(name: string): Promise<string | null> {
    const words = this.#words();
    return this.#freeFile(words.sheetTitle, words.sheetButton, name);
  }

  /** A file to write, where the last files were; the system asks before one that is there is given. */
  async #freeFile(title: string, buttonLabel: string, name: string): Promise<string | null> {
    const { canceled, filePath } = await dialog.showSaveDialog(this.#stage.window(), {
      ...{ title, buttonLabel },
      defaultPath: this.#folder === null ? name : join(this.#folder, name),
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    return canceled || filePath === '' ? null : filePath;
  }

  #words() {
    return dialogWords[this.#stage.locale()];
  }

  /** The folder of projects, made first: a dialog that is given a missing folder opens anywhere. */
  async #projects(): Promise<string> {
    const { projects } = this.#stage;
    try {
      await mkdir(projects, { recursive: true });
    } catch (error) {
      warn(`no folder for projects: ${String(error)}`);
    }
    return projects;
  }

  async #open(options: OpenDialogOptions): Promise<readonly string[]> {
    const { canceled, filePaths } = await dialog.showOpenDialog(this.#stage.window(), options);
    return canceled ? [] : filePaths;
  }
}
