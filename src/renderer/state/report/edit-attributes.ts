import type { Desk } from '../desk.ts';
import type { FocusTarget } from '../window/focus-slice.ts';

/** What of the active annotation's card may be asked to take the keyboard. */
type CardField = Extract<FocusTarget, 'attributes' | 'right-value' | 'assignee' | 'note'>;

/** Hands the keyboard to a field of the active annotation's card, opening the panel that holds it; false where no annotation is active. */
export function editCard(desk: Desk, field: CardField): boolean {
  const { active, showPane, showInspectorTab, askFocus } = desk.getState();
  if (active === null) return false;
  showPane('inspector', true);
  showInspectorTab('card');
  askFocus(field);
  return true;
}
