import type { Annotation } from '../../../core/annotation/annotation.ts';
import { type Label, offeredLabels } from '../../../core/annotation/label/label.ts';
import type { PageCommand } from '../../../core/command/command.ts';
import { labelKey, strokesOf } from '../../../core/command/key-map.ts';
import type { TextCommand } from '../../../core/command/text-keys.ts';
import { describeKey, keyName } from '../../../core/locale/window/keys.ts';
import type { DeskState } from '../../state/desk.ts';
import { activeAnnotation, canRelate } from '../../state/report/gestures.ts';
import { localeOfState } from '../../state/window/settings-slice.ts';

/** What can be done to the selection or, without one, to the active annotation. */
export interface Offers {
  readonly labels: readonly Label[];
  /** The annotation that would be changed; null where the selection would be tagged, or where there is neither. */
  readonly annotation: Annotation | null;
  readonly hasSelection: boolean;
  readonly canRelate: boolean;
}

/** What the bar and the menu offer in a state of the page. */
export function offersOf(state: DeskState): Offers {
  const { selection, project } = state;
  const hasSelection = selection.anchor !== selection.head;
  const annotation = hasSelection ? null : (activeAnnotation(state) ?? null);
  return {
    labels: offeredLabels(project?.labels.labels ?? []),
    annotation,
    hasSelection,
    canRelate: annotation !== null && canRelate(state, annotation.label),
  };
}

/** The key of a label as it is written on the keyboard. */
export function labelKeyText(state: DeskState, label: Pick<Label, 'id' | 'key'>): string {
  return keyName(labelKey(state.settings.keys, label), localeOfState(state));
}

/** The key of a command of the text as it is written on the keyboard. */
export function keyTextOf(state: DeskState, command: TextCommand): string {
  return firstKeyOf(state, `text:${command}`);
}

/** The key of a command of the page as it is written on the keyboard. */
export function commandKeyText(state: DeskState, command: PageCommand): string {
  return firstKeyOf(state, `command:${command}`);
}

function firstKeyOf(state: DeskState, action: Parameters<typeof strokesOf>[1]): string {
  const [stroke] = strokesOf(state.settings.keys, action);
  if (stroke === undefined) return '';
  return describeKey(stroke, state.platform, localeOfState(state));
}
