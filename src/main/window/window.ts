import { BrowserWindow, type Rectangle, nativeTheme, screen } from 'electron';
import { join } from 'node:path';
import type { Preferences } from '../machine/preferences.ts';
import { placeWindow, smallestWindow } from './window-place.ts';

/** What the page's panels are drawn on, so that a window that is not painted yet does not flash. */
const backgrounds = { light: '#eeede8', dark: '#191c1f' };

/** How long a window must lie still before its place is worth writing down. */
const settleTime = 500;

/** Makes the one window, where it was last; nobody sees it yet. */
export function createWindow(preferences: Preferences): BrowserWindow {
  const remembered = preferences.state.window;
  const window = new BrowserWindow({
    ...placeWindow(remembered, workAreas()),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'Hezhu 核注',
    backgroundColor: backgrounds[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  if (remembered?.maximised === true) window.maximize();
  followTheme(window);
  rememberPlace(window, preferences);
  return window;
}

function followTheme(window: BrowserWindow): void {
  const paint = (): void => {
    window.setBackgroundColor(backgrounds[nativeTheme.shouldUseDarkColors ? 'dark' : 'light']);
  };
  nativeTheme.on('updated', paint);
  window.on('closed', () => nativeTheme.off('updated', paint));
}

function rememberPlace(window: BrowserWindow, preferences: Preferences): void {
  let timer: NodeJS.Timeout | undefined;
  const remember = (): void => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    void preferences.place({ ...window.getNormalBounds(), maximised: window.isMaximized() });
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(remember, settleTime);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('close', remember);
  window.on('closed', () => clearTimeout(timer));
}

/** The free areas of all displays, the main one first. */
function workAreas(): readonly [Rectangle, ...Rectangle[]] {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main.workArea, ...others.map(({ workArea }) => workArea)];
}
