import { type MenuItemConstructorOptions, Menu } from 'electron';
import { type Locale, locales } from '../../core/annotation/label/local-name.ts';
import type { CommandId } from '../../core/command/command.ts';
import { strokesOf } from '../../core/command/key-map.ts';
import { screens } from '../../core/command/screen.ts';
import type { StepName, StepNames } from '../../core/ipc/menu-views.ts';
import type { Settings } from '../../core/ipc/views.ts';
import { backupWords } from '../../core/locale/project/backups-words.ts';
import { commandWords } from '../../core/locale/window/commands-words.ts';
import { deskCheckWords } from '../../core/locale/checks/desk-checks-words.ts';
import { menuWords } from '../../core/locale/window/menu-words.ts';
import { proposalWords } from '../../core/locale/proposals/proposals-words.ts';
import { regionWords } from '../../core/locale/text/regions-words.ts';
import { languageNames, settingsWords } from '../../core/locale/window/settings-words.ts';
import type { RecentFolder } from '../../store/project/settings-file.ts';
import { accelerator } from './accelerator.ts';
import { placeName } from '../machine/recent.ts';

/** What the menus show. */
export interface MenuState {
  readonly locale: Locale;
  readonly mac: boolean;
  readonly developing: boolean;
  readonly settings: Settings;
  readonly recent: readonly RecentFolder[];
  readonly projectOpen: boolean;
  /** What undo and redo would do; null where nobody has said. */
  readonly steps: StepNames | null;
}

/** What the menus do. */
export interface MenuActions {
  run(command: CommandId): void;
  openRecent(project: RecentFolder): void;
  clearRecent(): void;
  changeSettings(patch: Partial<Settings>): void;
}

type Items = MenuItemConstructorOptions[];

/** Puts the native menus up, or puts new ones in their place. */
export function showMenu(state: MenuState, actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, actions)));
}

/** The native menus as data. */
export function menuTemplate(state: MenuState, actions: MenuActions): Items {
  const words = menuWords[state.locale];
  const item = itemMaker(state, actions);
  const menus: Items = [
    { label: words.file, submenu: fileMenu(state, actions, item) },
    { label: words.edit, submenu: editMenu(state, item) },
    { label: words.view, submenu: viewMenu(state, actions, item) },
    { label: words.go, submenu: goMenu(state, item) },
  ];
  const help: Items = [item('key-card'), item('show-log')];
  if (!state.mac) {
    return [...menus, { label: words.help, submenu: [...help, separator, item('about')] }];
  }
  const window: Items = [{ role: 'minimize', label: words.minimize }];
  return [
    { label: 'Hezhu', submenu: macMenu(state, item) },
    ...menus,
    { label: words.window, role: 'window', submenu: window },
    { label: words.help, role: 'help', submenu: help },
  ];
}

const separator = { type: 'separator' } as const;

type ItemMaker = (command: CommandId, enabled?: boolean) => MenuItemConstructorOptions;

function itemMaker({ locale, mac, settings }: MenuState, actions: MenuActions): ItemMaker {
  const words = commandWords[locale];
  return (command, enabled = true) => {
    const [stroke] = strokesOf(settings.keys, `command:${command}`);
    const key = stroke === undefined ? null : accelerator(stroke);
    return {
      id: command,
      label: words[command],
      enabled,
      click: () => actions.run(command),
      ...(key !== null && {
        accelerator: key,
        // The page takes its keys itself, by physical key; a second taker would run them twice. Closing must work without a page.
        registerAccelerator: mac || command === 'close-window' || command === 'quit',
      }),
    };
  };
}

function fileMenu(state: MenuState, actions: MenuActions, item: ItemMaker): Items {
  const words = menuWords[state.locale];
  const { recent, projectOpen, mac } = state;
  const projects: Items = recent.map((project) => ({
    label: literal(`${project.name}  —  ${placeName(project.path)}`),
    click: () => actions.openRecent(project),
  }));
  const clear = { label: words.clearRecent, click: () => actions.clearRecent() };
  return [
    item('new-project'),
    item('open-project'),
    {
      id: 'open-recent',
      label: words.openRecent,
      submenu:
        recent.length === 0
          ? [{ label: words.noRecent, enabled: false }]
          : [...projects, separator, clear],
    },
    separator,
    item('import-files', projectOpen),
    item('import-folder', projectOpen),
    item('import-clipboard', projectOpen),
    item('import-encoded', projectOpen),
    item('import-corpus', projectOpen),
    item('export-corpus', projectOpen),
    item('print-sheet', projectOpen),
    separator,
    item('remove-reports', projectOpen),
    item('bring-back-reports', projectOpen),
    separator,
    item('save-copy', projectOpen),
    { label: backupWords[state.locale].title, submenu: backupMenu(projectOpen, item) },
    item('repair-project', projectOpen),
    separator,
    item('show-project-folder', projectOpen),
    separator,
    ...(mac ? [] : [item('settings'), item('edit-keys'), separator]),
    item('close-window'),
    ...(mac ? [] : [item('quit')]),
  ];
}

function backupMenu(projectOpen: boolean, item: ItemMaker): Items {
  return [
    item('backups'),
    separator,
    item('back-up-file', projectOpen),
    item('restore-file'),
    separator,
    item('show-backups-folder'),
  ];
}

/** A label as it stands: `&` would otherwise mark the next letter as a key. */
function literal(label: string): string {
  return label.replaceAll('&', '&&');
}

function editMenu({ locale, projectOpen, steps }: MenuState, item: ItemMaker): Items {
  const words = menuWords[locale];
  return [
    named(item('undo'), steps?.undo),
    named(item('redo'), steps?.redo),
    item('report-history', projectOpen),
    separator,
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'selectAll', label: words.selectAll },
    separator,
    item('delete-annotation'),
    item('tag-same', projectOpen),
    item('unanchored-list', projectOpen),
    item('place-unanchored', projectOpen),
    { label: proposalWords[locale].title, submenu: proposalMenu(item) },
    { label: regionWords[locale].title, submenu: regionMenu(item, projectOpen) },
    { label: deskCheckWords[locale].title, submenu: checkMenu(item, projectOpen) },
    separator,
    item('report-details', projectOpen),
    item('report-note', projectOpen),
    item('flag-list', projectOpen),
    item('note-list', projectOpen),
    item('report-encoding', projectOpen),
    item('correct-text', projectOpen),
    item('text-versions', projectOpen),
    item('compare-issues', projectOpen),
    item('adjudicate', projectOpen),
    item('find-in-report'),
  ];
}

/** An item that is called by what it would do next. */
function named(
  item: MenuItemConstructorOptions,
  step: StepName | undefined,
): MenuItemConstructorOptions {
  return step === undefined ? item : { ...item, label: literal(step.name), enabled: step.enabled };
}

function checkMenu(item: ItemMaker, projectOpen: boolean): Items {
  return [
    item('next-finding', projectOpen),
    item('previous-finding', projectOpen),
    separator,
    item('excuse-check', projectOpen),
    item('keep-finding', projectOpen),
    item('reject-check', projectOpen),
    separator,
    item('check-list', projectOpen),
    item('write-check', projectOpen),
    separator,
    item('next-unsigned', projectOpen),
    item('previous-unsigned', projectOpen),
    item('review-list', projectOpen),
    item('sign-verdict', projectOpen),
    item('object-verdict', projectOpen),
    item('switch-sign-off', projectOpen),
    separator,
    item('save-ledger', projectOpen),
    item('join-measures', projectOpen),
    item('part-measures', projectOpen),
  ];
}

function regionMenu(item: ItemMaker, projectOpen: boolean): Items {
  return [
    item('exclude-region', projectOpen),
    item('include-region', projectOpen),
    item('exclude-regions', projectOpen),
    separator,
    item('fold-regions', projectOpen),
    item('region-list', projectOpen),
  ];
}

function proposalMenu(item: ItemMaker): Items {
  return [
    item('next-proposal'),
    item('previous-proposal'),
    separator,
    item('accept-proposal'),
    item('reject-proposal'),
    item('accept-proposals'),
  ];
}

function viewMenu(state: MenuState, actions: MenuActions, item: ItemMaker): Items {
  const words = menuWords[state.locale];
  const { settings, locale } = state;
  const names = settingsWords[locale];
  const themes = (['system', 'light', 'dark'] as const).map((theme) => ({
    id: `theme-${theme}`,
    label: names.themes[theme],
    type: 'radio' as const,
    checked: settings.theme === theme,
    click: () => actions.changeSettings({ theme }),
  }));
  const languages = (['system', ...locales] as const).map((language) => ({
    id: `language-${language}`,
    label: language === 'system' ? names.systemLanguage : languageNames[language],
    type: 'radio' as const,
    checked: settings.language === language,
    click: () => actions.changeSettings({ language }),
  }));
  return [
    { ...item('toggle-list'), type: 'checkbox', checked: settings.listOpen },
    { ...item('toggle-inspector'), type: 'checkbox', checked: settings.inspectorOpen },
    { ...item('toggle-links'), type: 'checkbox', checked: settings.linksShown },
    { ...item('toggle-proposals'), type: 'checkbox', checked: settings.proposalsShown },
    separator,
    { label: words.theme, submenu: themes },
    { label: words.language, submenu: languages },
    separator,
    item('text-larger'),
    item('text-smaller'),
    item('text-usual'),
    separator,
    { role: 'zoomIn', label: words.zoomIn, accelerator: 'CmdOrCtrl+Alt+=' },
    { role: 'zoomOut', label: words.zoomOut, accelerator: 'CmdOrCtrl+Alt+-' },
    { role: 'resetZoom', label: words.resetZoom, accelerator: 'CmdOrCtrl+Alt+0' },
    separator,
    { role: 'togglefullscreen', label: words.fullScreen },
    ...developerItems(state),
  ];
}

function developerItems({ developing, locale }: MenuState): Items {
  if (!developing) return [];
  return [separator, { role: 'toggleDevTools', label: menuWords[locale].developerTools }];
}

function goMenu({ projectOpen }: MenuState, item: ItemMaker): Items {
  return [
    item('command-palette'),
    separator,
    item('back-to-report', projectOpen),
    ...screens.map((screen) => item(screen, projectOpen)),
    separator,
    item('next-annotation'),
    item('previous-annotation'),
    separator,
    item('go-back', projectOpen),
    item('go-forward', projectOpen),
    separator,
    item('next-report'),
    item('previous-report'),
    item('filter-reports'),
    separator,
    item('next-pane'),
    item('previous-pane'),
  ];
}

function macMenu({ locale }: MenuState, item: ItemMaker): Items {
  const words = menuWords[locale];
  return [
    item('about'),
    separator,
    item('settings'),
    item('edit-keys'),
    separator,
    { role: 'services', label: words.services },
    separator,
    { role: 'hide', label: words.hide },
    { role: 'hideOthers', label: words.hideOthers },
    { role: 'unhide', label: words.showAll },
    separator,
    item('quit'),
  ];
}
