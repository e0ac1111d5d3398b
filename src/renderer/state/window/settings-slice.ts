import type { Locale } from '../../../core/annotation/label/local-name.ts';
import type { NativeCommand } from '../../../core/command/command.ts';
import type { KeyboardNow } from '../../../core/command/match-key.ts';
import { unpack } from '../../../core/ipc/packed.ts';
import type { FormatView, RecentProject, Settings, StartView } from '../../../core/ipc/views.ts';
import { usualTypography } from '../../../core/text/typography.ts';
import type { SliceTools } from '../desk.ts';

/** What holds for this machine and this person, whichever project is open. */
export interface SettingsSlice {
  /** False until the main process has answered for the first time. */
  readonly started: boolean;
  readonly version: string;
  readonly platform: StartView['platform'];
  readonly systemLocale: Locale;
  readonly settings: Settings;
  readonly recent: readonly RecentProject[];
  /** Empty until they are asked for, behind the first report. */
  readonly formats: readonly FormatView[];
  /** Asks the main process for everything and opens the first report. */
  start(): Promise<void>;
  readFormats(): Promise<void>;
  changeSettings(patch: Partial<Settings>): Promise<void>;
  /** Asks the main process for what only it can do. */
  runNative(command: NativeCommand): Promise<void>;
}

export function settingsSlice({ set, get, bridge }: SliceTools): SettingsSlice {
  let asked = 0;
  return {
    started: false,
    version: '',
    platform: 'linux',
    systemLocale: 'zh-CN',
    settings: {
      theme: 'system',
      language: 'system',
      reviewerName: '',
      hintDismissed: false,
      listOpen: true,
      inspectorOpen: true,
      proposalsShown: true,
      proposalsOff: [],
      backups: 'usual',
      keys: {},
      linksShown: false,
      reportOrder: 'imported',
      typography: usualTypography,
    },
    recent: [],
    formats: [],
    async start() {
      const view = unpack(await bridge.request('app:start'));
      const { version, platform, systemLocale, settings, recent, project, problem } = view;
      set({ started: true, version, platform, systemLocale, settings, recent });
      set({ startProblem: problem });
      if (project !== null) await get().showProject(project);
    },
    async readFormats() {
      set({ formats: await bridge.request('app:formats') });
    },
    async changeSettings(patch) {
      // Another name is another reviewer with another layer; what was done under this one is written first.
      if (patch.reviewerName !== undefined) await get().saved();
      set(({ settings }) => ({ settings: { ...settings, ...patch } }));
      const own = (asked += 1);
      const changed = await bridge.request('settings:change', patch);
      // Of changes in quick succession the last answer has them all; one before it would take a step back.
      if (changed.ok) {
        if (own === asked) set({ settings: changed.value });
      } else get().showError(changed.error);
    },
    async runNative(command) {
      const done = await bridge.request('app:native-command', { command });
      if (!done.ok) get().showError(done.error);
    },
  };
}

/** Whose keyboard it is. */
export function keyboardOf({
  platform,
  settings,
}: Pick<SettingsSlice, 'platform' | 'settings'>): KeyboardNow {
  return { mac: platform === 'mac', keys: settings.keys };
}

/** The language of the screens: the chosen one, else the system's. */
export function localeOfState({
  settings,
  systemLocale,
}: Pick<SettingsSlice, 'settings' | 'systemLocale'>): Locale {
  return settings.language === 'system' ? systemLocale : settings.language;
}
