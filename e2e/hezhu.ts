import { type ElectronApplication, type Page, _electron } from '@playwright/test';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { ownDisplay } from './displays.ts';
import type { Place } from './place.ts';
import { DeskPage } from './pages/desk.ts';

const root = resolve(import.meta.dirname, '..');

const crashSignals: ReadonlySet<string> = new Set([
  ...['SIGSEGV', 'SIGABRT', 'SIGBUS', 'SIGILL', 'SIGTRAP', 'SIGFPE'],
]);

/** How a start differs from a plain one. */
export interface StartOptions {
  /** Further arguments, such as `--project DIR`. */
  readonly args?: readonly string[];
  /** Further environment variables. */
  readonly env?: Readonly<Record<string, string>>;
  /** The system's language; Chinese where nothing is said. */
  readonly language?: 'zh_CN' | 'en_US';
}

/** A running Hezhu. */
export class Hezhu {
  readonly app: ElectronApplication;
  /** The main process; Playwright forgets it when it ends. */
  readonly process: ChildProcess;
  readonly page: Page;
  readonly desk: DeskPage;
  /** Bugs that the page threw and nothing caught. */
  readonly pageErrors: string[] = [];
  readonly #output: string[];

  private constructor(app: ElectronApplication, page: Page, output: string[]) {
    this.app = app;
    this.process = app.process();
    this.page = page;
    this.desk = new DeskPage(page);
    this.#output = output;
    page.on('pageerror', ({ message }) => this.pageErrors.push(message));
  }

  /** Starts Hezhu in a place of its own. */
  static async launch(place: Place, options: StartOptions = {}): Promise<Hezhu> {
    const app = await _electron.launch({
      args: launchArguments(place, options),
      env: launchEnvironment(options),
    });
    const output: string[] = [];
    for (const stream of [app.process().stdout, app.process().stderr]) {
      stream?.on('data', (piece: unknown) => output.push(String(piece)));
    }
    const page = await app.firstWindow();
    return new Hezhu(app, page, output);
  }

  /** Starts Hezhu and waits for its first picture. */
  static async start(place: Place, options: StartOptions = {}): Promise<Hezhu> {
    const hezhu = await Hezhu.launch(place, options);
    await hezhu.desk.painted();
    return hezhu;
  }

  /** What the main process wrote so far. */
  get output(): string {
    return this.#output.join('');
  }

  /** What ended by a fault of memory or of the engine, whether or not anything went wrong by it: a process of the program a line. */
  get crashes(): readonly string[] {
    const { signalCode } = this.process;
    // Chromium says so of each of its processes, and of its own failed checks.
    const told = this.output.match(/Received signal \d+.*|:FATAL:.*/g) ?? [];
    const own = signalCode !== null && crashSignals.has(signalCode);
    return own ? [`the main process ended by ${signalCode}`, ...told] : told;
  }

  get isRunning(): boolean {
    const { exitCode, signalCode } = this.process;
    return exitCode === null && signalCode === null;
  }

  /** Quits as a person does, and waits for the end of the process. */
  async quit(): Promise<void> {
    const ended = this.#ended();
    await this.app.evaluate(({ app }) => app.quit()).catch(() => undefined);
    await ended;
  }

  /** Ends the process as a power cut would. */
  async kill(): Promise<void> {
    const ended = this.#ended();
    this.process.kill('SIGKILL');
    await ended;
  }

  /** Clicks an item of the native menu by its id. */
  async menu(id: string): Promise<void> {
    await this.app.evaluate(({ Menu }, wanted) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
      if (item === null || item === undefined) throw new Error(`no menu item ${wanted}`);
      item.click();
    }, id);
  }

  /** Answers the next native dialogs for files and folders with these paths. */
  async choose(...paths: readonly string[]): Promise<void> {
    await this.app.evaluate(({ dialog }, chosen) => {
      const filePaths = [...chosen];
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: filePaths.length === 0, filePaths });
      dialog.showSaveDialog = () =>
        Promise.resolve({ canceled: filePaths.length === 0, filePath: filePaths[0] ?? '' });
    }, paths);
  }

  async #ended(): Promise<void> {
    if (this.isRunning) await once(this.process, 'exit');
  }
}

/** The arguments of a start in a place, as Electron takes them. */
export function launchArguments(place: Place, { args = [] }: StartOptions = {}): string[] {
  const own = ['--user-data', place.userData, '--documents', place.documents];
  return [root, ...own, ...args];
}

/** The environment of a start: the machine's, in the test's language, without what would reach into the test. */
export function launchEnvironment({ env = {}, language = 'zh_CN' }: StartOptions = {}): Record<
  string,
  string
> {
  const strangers = /^(?:HEZHU_|ELECTRON_|LC_|LANG|NODE_OPTIONS)/;
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || (strangers.test(name) && name !== 'ELECTRON_OVERRIDE_DIST_PATH')
      ? []
      : [[name, value] as const],
  );
  return {
    ...Object.fromEntries(inherited),
    ...ownDisplay(),
    // Where the locale of LANG is not installed, Chromium loses every file name that is not ASCII; this one is everywhere.
    LANG: 'C.UTF-8',
    LANGUAGE: language,
    // As root Chromium runs without its own sandbox only; elsewhere the set-up says whether it can.
    ...(sandboxed() ? {} : { ELECTRON_DISABLE_SANDBOX: '1' }),
    ...env,
  };
}

function sandboxed(): boolean {
  return process.getuid?.() !== 0 && process.env['ELECTRON_DISABLE_SANDBOX'] === undefined;
}
