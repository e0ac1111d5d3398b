import { type CommandId, type KeyStroke, keysOf } from '../../core/command/command.ts';
import { type TextCommand, textKeys } from '../../core/command/text-keys.ts';
import { describeKey } from '../../core/locale/keys.ts';
import { useDeskState, useLocale } from '../state/use-desk.ts';

/** The words for keys on this system: of any stroke, and the first of a command or of a command of the text (empty where it has none). */
export function useKeyNames(): {
  readonly stroke: (stroke: KeyStroke) => string;
  readonly command: (command: CommandId) => string;
  readonly text: (command: TextCommand) => string;
} {
  const locale = useLocale();
  const platform = useDeskState((state) => state.platform);
  const stroke = (key: KeyStroke): string => describeKey(key, platform, locale);
  const firstOf = ([first]: readonly KeyStroke[] = []): string =>
    first === undefined ? '' : stroke(first);
  return {
    stroke,
    command: (id) => firstOf(keysOf(id)),
    text: (id) => firstOf(textKeys.find((key) => key.id === id)?.strokes),
  };
}
