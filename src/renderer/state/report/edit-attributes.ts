import type { Desk } from '../desk.ts';

/** Hands the keyboard to the field for what the active annotation should say. */
export function editRightValue(desk: Desk): void {
  const { showPane, showInspectorTab, askFocus } = desk.getState();
  showPane('inspector', true);
  showInspectorTab('card');
  askFocus('right-value');
}

/** Hands the keyboard to the attributes of the active annotation, opening the panel that holds them. */
export function editAttributes(desk: Desk): void {
  const { active, showPane, showInspectorTab, askFocus } = desk.getState();
  if (active === null) return;
  showPane('inspector', true);
  showInspectorTab('card');
  askFocus('attributes');
}
