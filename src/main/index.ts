import { app, dialog, nativeTheme, protocol, session } from 'electron';
import { join } from 'node:path';
import { localeOf } from '../core/locale/locale.ts';
import { SettingsFile } from '../store/project/settings-file.ts';
import { readLaunchOptions } from './start/arguments.ts';
import { systemUserName } from '../store/disk/system-user.ts';
import { defaultSettings } from './machine/default-settings.ts';
import { type Desk, setUpDesk } from './desk.ts';
import { watchProcess } from './start/faults.ts';
import { fault, note, startLog } from './machine/log.ts';
import { pageAddress, pageScheme } from './window/page-address.ts';
import { servePageFile } from './window/page-files.ts';
import { Preferences } from './machine/preferences.ts';
import { hardenApp, hardenContents, hardenSession } from './window/security.ts';
import { isFirstInstance } from './start/single-instance.ts';

const options = readLaunchOptions(process.argv, process.env, process.cwd());
const developing = !app.isPackaged;
const page = pageAddress(developing ? process.env['ELECTRON_RENDERER_URL'] : undefined);
let desk: Desk | null = null;

// All of this must be said before Electron is ready; the log and the lock of the only instance lie in the user data folder.
if (options.userData !== null) app.setPath('userData', options.userData);
startLog(app.getPath('userData'));
hardenApp(app, developing);
protocol.registerSchemesAsPrivileged([
  { scheme: pageScheme, privileges: { standard: true, secure: true, codeCache: true } },
]);
watchProcess({
  window: () => desk?.window ?? null,
  locale: () => desk?.locale() ?? systemLocale(),
});

const first = isFirstInstance(app, options.project, (project) => {
  desk?.show();
  if (project !== null) void desk?.openFolder(project);
});

if (first) {
  const settings = SettingsFile.open(
    join(app.getPath('userData'), 'settings.json'),
    defaultSettings(systemUserName()),
  );
  app.on('web-contents-created', (_, contents) => hardenContents(contents, page));
  app.on('window-all-closed', () => app.quit());
  app
    .whenReady()
    .then(async () => start(new Preferences(await settings)), fail)
    .catch(fail);
} else {
  note('Hezhu is running already; it was shown instead');
  app.exit(0);
}

async function start(preferences: Preferences): Promise<void> {
  note(`Hezhu ${app.getVersion()} on Electron ${process.versions.electron}`);
  nativeTheme.themeSource = preferences.settings.theme;
  hardenSession(session.defaultSession, page, developing);
  const files = join(import.meta.dirname, '../renderer');
  protocol.handle(pageScheme, ({ url }) => servePageFile(files, url, page));
  desk = setUpDesk({
    page,
    developing,
    preferences,
    systemLocale: systemLocale(),
    named: options.project,
    screenshot: options.screenshot,
    seeds: join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'seeds'),
    backups: join(app.getPath('userData'), 'backups'),
    counts: join(app.getPath('userData'), 'counts'),
    projects: join(options.documents ?? app.getPath('documents'), 'Hezhu'),
  });
  await desk.window.loadURL(page);
}

/** Known once Electron is ready. */
function systemLocale() {
  return localeOf(app.getPreferredSystemLanguages()[0] ?? app.getLocale());
}

/** Without a window there is nothing to go on with. */
function fail(error: unknown): void {
  fault('Hezhu could not start', error);
  dialog.showErrorBox('Hezhu 核注', error instanceof Error ? error.message : String(error));
  app.exit(1);
}
