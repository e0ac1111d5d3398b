import type { KeyStroke } from '../../command/command.ts';
import type { LocalName, Locale } from '../../annotation/label/local-name.ts';

/** The system that Hezhu runs on, as far as it changes what is on the keyboard. */
export type Platform = 'mac' | 'windows' | 'linux';

const shiftedSigns: Readonly<Record<string, string>> = { Slash: '?' };

const signs: Readonly<Record<string, string>> = {
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
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Delete: 'Del',
  Backspace: '⌫',
};

/** Keys that are written out. */
const words: Readonly<Record<string, LocalName>> = {
  Space: { 'zh-CN': '空格', en: 'Space' },
  NumpadAdd: { 'zh-CN': '小键盘 +', en: 'Numpad +' },
  NumpadSubtract: { 'zh-CN': '小键盘 -', en: 'Numpad -' },
  NumpadEnter: { 'zh-CN': '小键盘 Enter', en: 'Numpad Enter' },
  ContextMenu: { 'zh-CN': '菜单键', en: 'Menu' },
};

/** A key with its modifiers as it is written on the keyboard: `Ctrl Shift Z`, on a Mac `⇧⌘Z`. */
export function describeKey(stroke: KeyStroke, platform: Platform, locale: Locale): string {
  const sign = stroke.shift === true ? shiftedSigns[stroke.code] : undefined;
  const key = sign ?? keyName(stroke.code, locale);
  const shift = stroke.shift === true && sign === undefined;
  if (platform === 'mac') {
    return [stroke.alt && '⌥', shift && '⇧', stroke.mod && '⌘', key].filter(Boolean).join('');
  }
  return [stroke.mod && 'Ctrl', stroke.alt && 'Alt', shift && 'Shift', key]
    .filter(Boolean)
    .join(' ');
}

/** The name of a physical key by its `KeyboardEvent.code`. */
export function keyName(code: string, locale: Locale): string {
  return words[code]?.[locale] ?? signs[code] ?? code.replace(/^(?:Key|Digit|Numpad)/, '');
}
