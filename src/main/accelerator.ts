import type { KeyStroke } from '../core/command/command.ts';

const names: Readonly<Record<string, string>> = { Comma: ',', Slash: '/', Period: '.' };

/** A key as Electron writes it in menus: `CmdOrCtrl+Shift+Z`. */
export function accelerator({ code, mod, shift, alt }: KeyStroke): string {
  const key = names[code] ?? code.replace(/^(?:Key|Digit)/, '');
  return [mod && 'CmdOrCtrl', alt && 'Alt', shift && 'Shift', key].filter(Boolean).join('+');
}
