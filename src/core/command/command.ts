/** Commands that the page carries out; menu items of these are sent to it. */
export const pageCommands = [
  'import-files',
  'import-folder',
  'import-clipboard',
  'import-encoded',
  'import-corpus',
  'export-corpus',
  'undo',
  'redo',
  'delete-annotation',
  'tag-same',
  'next-annotation',
  'previous-annotation',
  'next-proposal',
  'previous-proposal',
  'accept-proposal',
  'reject-proposal',
  'accept-proposals',
  'toggle-proposals',
  'exclude-region',
  'include-region',
  'exclude-regions',
  'fold-regions',
  'region-list',
  'unanchored-list',
  'place-unanchored',
  'check-list',
  'write-check',
  'check-sheet',
  'next-finding',
  'previous-finding',
  'report-details',
  'report-encoding',
  'compare-issues',
  'next-report',
  'previous-report',
  'filter-reports',
  'find-in-report',
  'find-next',
  'find-previous',
  'command-palette',
  'key-card',
  'toggle-list',
  'toggle-inspector',
  'toggle-links',
  'text-larger',
  'text-smaller',
  'text-usual',
  'report-history',
  'back-to-report',
  'find-in-project',
  'label-set',
  'ledger',
  'rules',
  'next-pane',
  'previous-pane',
  'settings',
  'edit-keys',
  'new-project',
  'open-project',
  'backups',
  'back-up-file',
  'restore-file',
  'save-copy',
  'repair-project',
] as const;

/** Commands that only the main process can carry out; the page asks for them by name. */
export const nativeCommands = [
  'show-log',
  'show-project-folder',
  'show-export-folder',
  'show-backups-folder',
  'about',
  'close-window',
  'quit',
] as const;

/** A command of the page. */
export type PageCommand = (typeof pageCommands)[number];

/** A command of the main process. */
export type NativeCommand = (typeof nativeCommands)[number];

/** Any command. */
export type CommandId = PageCommand | NativeCommand;

/** A key with its modifiers. `code` is `KeyboardEvent.code`: a physical key, alive under a Chinese input method. `mod` is Ctrl, on a Mac Command. */
export interface KeyStroke {
  readonly code: string;
  readonly mod?: true;
  readonly shift?: true;
  readonly alt?: true;
}

const keys: Readonly<Record<CommandId, readonly KeyStroke[]>> = {
  'import-files': [{ code: 'KeyI', mod: true }],
  'import-folder': [{ code: 'KeyI', mod: true, shift: true }],
  'import-clipboard': [{ code: 'KeyN', mod: true, shift: true }],
  'import-encoded': [],
  'import-corpus': [],
  'export-corpus': [{ code: 'KeyE', mod: true }],
  undo: [{ code: 'KeyZ', mod: true }],
  redo: [
    { code: 'KeyZ', mod: true, shift: true },
    { code: 'KeyY', mod: true },
  ],
  'accept-proposals': [{ code: 'KeyP', mod: true, shift: true }],
  'toggle-proposals': [{ code: 'KeyH', mod: true, shift: true }],
  'exclude-regions': [{ code: 'KeyO', mod: true, shift: true }],
  'fold-regions': [{ code: 'KeyM', mod: true, shift: true }],
  'region-list': [{ code: 'KeyU', mod: true, shift: true }],
  'unanchored-list': [{ code: 'KeyJ', mod: true, shift: true }],
  'place-unanchored': [{ code: 'KeyD', mod: true, shift: true }],
  'check-list': [{ code: 'KeyK', mod: true, shift: true }],
  'check-sheet': [{ code: 'F9' }],
  'write-check': [{ code: 'KeyG', mod: true, shift: true }],
  'next-finding': [{ code: 'F8' }],
  'previous-finding': [{ code: 'F8', shift: true }],
  'report-details': [{ code: 'F2' }],
  'report-encoding': [],
  'compare-issues': [{ code: 'KeyR', mod: true, shift: true }],
  'next-report': [{ code: 'PageDown', mod: true }],
  'previous-report': [{ code: 'PageUp', mod: true }],
  'filter-reports': [{ code: 'KeyP', mod: true }],
  'find-in-report': [{ code: 'KeyF', mod: true }],
  'find-next': [{ code: 'F3' }],
  'find-previous': [{ code: 'F3', shift: true }],
  'command-palette': [{ code: 'KeyK', mod: true }],
  'key-card': [{ code: 'F1' }, { code: 'Slash', shift: true }],
  'toggle-list': [{ code: 'KeyB', mod: true }],
  'toggle-inspector': [{ code: 'KeyJ', mod: true }],
  'toggle-links': [{ code: 'KeyL', mod: true, shift: true }],
  'text-larger': [
    { code: 'Equal', mod: true },
    { code: 'NumpadAdd', mod: true },
  ],
  'text-smaller': [
    { code: 'Minus', mod: true },
    { code: 'NumpadSubtract', mod: true },
  ],
  'text-usual': [{ code: 'Digit0', mod: true }],
  'report-history': [{ code: 'KeyY', mod: true, shift: true }],
  'back-to-report': [{ code: 'Digit1', mod: true }],
  'tag-same': [{ code: 'KeyT', mod: true, shift: true }],
  'find-in-project': [{ code: 'KeyF', mod: true, shift: true }],
  'label-set': [{ code: 'Digit2', mod: true }],
  ledger: [{ code: 'Digit4', mod: true }],
  rules: [{ code: 'Digit6', mod: true }],
  'next-pane': [{ code: 'F6' }],
  'previous-pane': [{ code: 'F6', shift: true }],
  settings: [{ code: 'Comma', mod: true }],
  'edit-keys': [{ code: 'Comma', mod: true, alt: true }],
  'new-project': [{ code: 'KeyN', mod: true }],
  'open-project': [{ code: 'KeyO', mod: true }],
  backups: [{ code: 'KeyB', mod: true, shift: true }],
  'save-copy': [{ code: 'KeyS', mod: true, shift: true }],
  'close-window': [{ code: 'KeyW', mod: true }],
  quit: [{ code: 'KeyQ', mod: true }],
  // Keys of the text, taken by the editor only while it has the focus.
  'exclude-region': [],
  'include-region': [],
  'delete-annotation': [],
  'next-annotation': [],
  'previous-annotation': [],
  'next-proposal': [],
  'previous-proposal': [],
  'accept-proposal': [],
  'reject-proposal': [],
  'back-up-file': [],
  'restore-file': [],
  'repair-project': [],
  'show-backups-folder': [],
  'show-log': [],
  'show-project-folder': [],
  'show-export-folder': [],
  about: [],
};

/** The keys that start a command from anywhere while nobody has changed them (`key-map.ts`); the first is the one that is shown. */
export function usualKeysOf(command: CommandId): readonly KeyStroke[] {
  return keys[command];
}
