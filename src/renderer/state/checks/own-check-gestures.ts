import type { NamedFigure, OwnCheck } from '../../../core/annotation/casework.ts';
import { removeCheck, writeCheck } from '../../../core/annotation/edit/edit-casework.ts';
import { figureNames } from '../../../core/check/own-check.ts';
import type { Desk } from '../desk.ts';
import { activeAnnotation } from '../report/gestures.ts';

/** A check that is being written. */
export interface OwnCheckDraft {
  /** The check that it replaces; null for a new one. */
  readonly before: OwnCheck | null;
  readonly figures: readonly NamedFigure[];
  readonly formula: string;
  readonly note: string;
}

/** Begins a check of the reviewer's own, or takes one up again. */
export function startOwnCheck(desk: Desk, before: OwnCheck | null): void {
  const { draftOwnCheck, showInspectorTab } = desk.getState();
  const { figures, formula, note } = before ?? { figures: [], formula: '', note: '' };
  draftOwnCheck({ before, figures, formula, note });
  showInspectorTab('checks');
}

/** Adds the active figure to the check that is being written, under the next free name; false where there is none to add. */
export function addFigure(desk: Desk): boolean {
  const { ownCheck, draftOwnCheck } = desk.getState();
  const active = activeAnnotation(desk.getState());
  if (ownCheck === null || active?.label !== 'figure') return false;
  if (ownCheck.figures.some(({ annotation }) => annotation === active.id)) return false;
  const name = figureNames.find((free) => ownCheck.figures.every((one) => one.name !== free));
  if (name === undefined) return false;
  draftOwnCheck({ ...ownCheck, figures: [...ownCheck.figures, { name, annotation: active.id }] });
  return true;
}

/** Keeps the check that was written. */
export function saveOwnCheck(desk: Desk): void {
  const { ownCheck, draftOwnCheck, edit } = desk.getState();
  if (ownCheck === null) return;
  const { before, figures, formula, note } = ownCheck;
  edit(({ layer }, context) =>
    writeCheck(layer, { figures, formula: formula.trim(), note: note.trim() }, before, context),
  );
  draftOwnCheck(null);
}

/** Removes a check of the reviewer's own. */
export function deleteOwnCheck(desk: Desk, check: OwnCheck): void {
  desk.getState().edit((_, context) => removeCheck(check, context));
}
