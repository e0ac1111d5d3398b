import { assertNever } from '../base/assert-never.ts';

/** Commands that the page carries out; menu items of these are sent to it. */
export const pageCommands = [
  'import-files',
  'export-corpus',
  'undo',
  'redo',
  'delete-annotation',
  'next-annotation',
  'previous-annotation',
  'next-report',
  'previous-report',
  'filter-reports',
  'find-in-report',
  'command-palette',
  'key-card',
  'toggle-list',
  'toggle-inspector',
  'next-pane',
  'previous-pane',
  'settings',
  'new-project',
  'open-project',
] as const;

/** Commands that only the main process can carry out; the page asks for them by name. */
export const nativeCommands = [
  'show-log',
  'show-project-folder',
  'show-export-folder',
  'about',
  'close-window',
  'quit',
] as const;

export type PageCommand = (typeof pageCommands)[number];
export type NativeCommand = (typeof nativeCommands)[number];
export type CommandId = PageCommand | NativeCommand;

/** A key with its modifiers. `code` is `KeyboardEvent.code`: a physical key, alive under a Chinese input method. `mod` is Ctrl, on a Mac Command. */
export interface KeyStroke {
  readonly code: string;
  readonly mod?: true;
  readonly shift?: true;
  readonly alt?: true;
}

/** The keys that start a command from anywhere; the first is the one that is shown. */
export function keysOf(command: CommandId): readonly KeyStroke[] {
  switch (command) {
    case 'import-files':
      return [{ code: 'KeyI', mod: true }];
    case 'export-corpus':
      return [{ code: 'KeyE', mod: true }];
    case 'undo':
      return [{ code: 'KeyZ', mod: true }];
    case 'redo':
      return [
        { code: 'KeyZ', mod: true, shift: true },
        { code: 'KeyY', mod: true },
      ];
    case 'next-report':
      return [{ code: 'PageDown', mod: true }];
    case 'previous-report':
      return [{ code: 'PageUp', mod: true }];
    case 'filter-reports':
      return [{ code: 'KeyP', mod: true }];
    case 'find-in-report':
      return [{ code: 'KeyF', mod: true }];
    case 'command-palette':
      return [{ code: 'KeyK', mod: true }];
    case 'key-card':
      return [{ code: 'F1' }, { code: 'Slash', shift: true }];
    case 'toggle-list':
      return [{ code: 'KeyB', mod: true }];
    case 'toggle-inspector':
      return [{ code: 'KeyJ', mod: true }];
    case 'next-pane':
      return [{ code: 'F6' }];
    case 'previous-pane':
      return [{ code: 'F6', shift: true }];
    case 'settings':
      return [{ code: 'Comma', mod: true }];
    case 'new-project':
      return [{ code: 'KeyN', mod: true }];
    case 'open-project':
      return [{ code: 'KeyO', mod: true }];
    case 'close-window':
      return [{ code: 'KeyW', mod: true }];
    case 'quit':
      return [{ code: 'KeyQ', mod: true }];
    // Keys of the text, taken by the editor only while it has the focus.
    case 'delete-annotation':
    case 'next-annotation':
    case 'previous-annotation':
      return [];
    case 'show-log':
    case 'show-project-folder':
    case 'show-export-folder':
    case 'about':
      return [];
    default:
      return assertNever(command);
  }
}
