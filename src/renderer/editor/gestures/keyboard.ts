import { offeredLabels } from '../../../core/annotation/label/label.ts';
import { labelKey } from '../../../core/command/key-map.ts';
import { labelKeyOf, textCommandOf } from '../../../core/command/match-text-key.ts';
import { keyboardOf } from '../../state/window/settings-slice.ts';
import { toggleBrush } from '../../state/report/brush-gestures.ts';
import { label } from './annotation-actions.ts';
import type { EditorContext } from '../context.ts';
import { showHeld } from './held-label.ts';
import { handleProposalKey } from './proposal-keys.ts';
import { runCommand } from './run-command.ts';

/**
 * Handles a key in the text; whether it was one. Keys are told by `code` alone: under a Chinese input method `key` is `Process` and
 * `isComposing` may be set, but a view that is not editable never composes.
 */
export function handleKey(context: EditorContext, event: KeyboardEvent): boolean {
  if (handleProposalKey(context, event)) return true;
  const { project, settings } = context.desk.getState();
  const pressed = labelKeyOf(event);
  const labelled = offeredLabels(project?.labels.labels ?? []).find(
    (one) => labelKey(settings.keys, one) === pressed?.key,
  );
  const command =
    labelled === undefined ? textCommandOf(event, keyboardOf(context.desk.getState())) : null;
  if (labelled === undefined && command === null) return false;
  event.preventDefault();
  if (labelled !== undefined) {
    // A key that is held down tags once, and then is a brush.
    if (event.repeat) showHeld(context);
    else if (pressed?.brush === true) toggleBrush(context.desk, labelled.id);
    else {
      context.held.label = { id: labelled.id, code: event.code };
      label(context, labelled.id);
    }
  } else if (command !== null) runCommand(context, command.id, command.extend);
  return true;
}
