import type { Label } from '../../../core/annotation/label/label.ts';
import type { Locale } from '../../../core/annotation/label/local-name.ts';
import { nativeCommands, pageCommands } from '../../../core/command/command.ts';
import type { KeyAction } from '../../../core/command/key-map.ts';
import { proposalKeys } from '../../../core/command/proposal-keys.ts';
import { textKeys } from '../../../core/command/text-keys.ts';
import { commandWords } from '../../../core/locale/window/commands-words.ts';
import { editorWords } from '../../../core/locale/text/editor-words.ts';
import { proposalWords } from '../../../core/locale/proposals/proposals-words.ts';

/** What everything that can have a key is called, in either language; a label that is gone by its id. */
export function actionNames(
  labels: readonly Label[],
): (action: KeyAction, locale: Locale) => string {
  return (action, locale) => names(labels, locale).get(action) ?? action.replace(/^\w+:/, '');
}

function names(labels: readonly Label[], locale: Locale): ReadonlyMap<KeyAction, string> {
  return new Map<KeyAction, string>([
    ...labels.map(({ id, name }) => [`label:${id}`, name[locale]] as const),
    ...textKeys.map(({ id }) => [`text:${id}`, editorWords[locale].commands[id]] as const),
    ...proposalKeys.map(({ id }) => [`proposal:${id}`, proposalWords[locale].answer[id]] as const),
    ...[...pageCommands, ...nativeCommands].map(
      (id) => [`command:${id}`, commandWords[locale][id]] as const,
    ),
  ]);
}
