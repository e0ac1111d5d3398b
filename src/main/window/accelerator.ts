import type { KeyStroke } from '../../core/command/command.ts';

/** Keys that Electron calls otherwise than the page does. */
const names: Readonly<Record<string, string>> = {
  Comma: ',',
  Period: '.',
  Slash: '/',
  Backslash: '\\',
  Semicolon: ';',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Minus: '-',
  Equal: '=',
  Backquote: '`',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  NumpadEnter: 'Enter',
  NumpadAdd: 'numadd',
  NumpadSubtract: 'numsub',
};

/** Keys that it calls the same. */
const known =
  /^(?:[A-Z0-9]|F\d{1,2}|Page(?:Up|Down)|Home|End|Insert|Delete|Backspace|Space|Tab|Enter|Escape)$/;

/** A key as Electron writes it in menus, `CmdOrCtrl+Shift+Z`; null for one that it has no name for. */
export function accelerator({ code, mod, shift, alt }: KeyStroke): string | null {
  const key = names[code] ?? code.replace(/^(?:Key|Digit)/, '').replace(/^Numpad(?=\d$)/, 'num');
  if (names[code] === undefined && !known.test(key) && !/^num\d$/.test(key)) return null;
  return [mod && 'CmdOrCtrl', alt && 'Alt', shift && 'Shift', key].filter(Boolean).join('+');
}
