import type { Label } from '../../core/annotation/label/label.ts';
import type { CommandId, KeyStroke } from '../../core/command/command.ts';
import { labelKey, strokesOf } from '../../core/command/key-map.ts';
import type { TextCommand } from '../../core/command/text-keys.ts';
import { describeKey, keyName } from '../../core/locale/window/keys.ts';
import { useDeskState, useLocale } from '../state/use-desk.ts';

/** The words for keys on this system, as the person has set them. */
export interface KeyNames {
  readonly stroke: (stroke: KeyStroke) => string;
  /** The first key of a command; empty where it has none, as with the others. */
  readonly command: (command: CommandId) => string;
  readonly text: (command: TextCommand) => string;
  readonly label: (label: Pick<Label, 'id' | 'key'>) => string;
}

/** How keys are written where they are shown. */
export function useKeyNames(): KeyNames {
  const locale = useLocale();
  const platform = useDeskState((state) => state.platform);
  const keys = useDeskState((state) => state.settings.keys);
  const stroke = (key: KeyStroke): string => describeKey(key, platform, locale);
  const firstOf = ([first]: readonly KeyStroke[]): string =>
    first === undefined ? '' : stroke(first);
  return {
    stroke,
    command: (id) => firstOf(strokesOf(keys, `command:${id}`)),
    text: (id) => firstOf(strokesOf(keys, `text:${id}`)),
    label: (label) => keyName(labelKey(keys, label), locale),
  };
}
