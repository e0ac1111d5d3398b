import type { ExcuseReason } from '../../../core/annotation/casework.ts';
import { excusesIn } from '../../../core/check/suggest-excuses.ts';
import {
  type GivenExcuse,
  excuseConflict,
  excusesByGroup,
  takeExcuseBack,
} from '../../../core/ledger/conflict.ts';
import type { LedgerGroup } from '../../../core/ledger/group.ts';
import { canonicalOf } from '../../../core/ledger/measure-names.ts';
import { conflictWords } from '../../../core/locale/checks/conflicts-words.ts';
import type { Desk, DeskState } from '../desk.ts';
import type { ChosenGroup } from './ledger-slice.ts';
import { localeOfState } from '../window/settings-slice.ts';

/** What was said of a group's conflict; null where nothing was. */
export function excuseGiven(
  { project }: Pick<DeskState, 'project'>,
  group: LedgerGroup,
): GivenExcuse | null {
  if (project === null) return null;
  const { excuses, measures } = project.parts;
  return excusesByGroup(excuses, canonicalOf(measures))(group);
}

/** Reasons that the sentences of a group's figures suggest for their conflict. */
export function suggestedFor({ group, contexts }: ChosenGroup): readonly ExcuseReason[] {
  return excusesIn(
    (contexts ?? []).map(
      ({ before, after }, index) => `${before}${group.entries[index]?.quote ?? ''}${after}`,
    ),
  );
}

/** Excuses the values of a group that contradict each other. */
export function sayOfConflict(
  desk: Desk,
  group: LedgerGroup,
  said: { readonly reason: ExcuseReason; readonly note: string },
): void {
  const { project, editProject } = desk.getState();
  if (project === null) return;
  const stamp = { author: project.reviewer.id, at: new Date().toISOString() };
  editProject((record) =>
    excuseConflict(record, group, { ...said, ...stamp }, () => crypto.randomUUID()),
  );
}

/** Takes back what was said of a group's conflict. */
export function takeConflictBack(desk: Desk, group: LedgerGroup): void {
  desk.getState().editProject((record) => takeExcuseBack(record, group));
}

/** Excuses the conflict that is looked at by key: for the first reason that its sentences suggest, else a reason is asked for. */
export function excuseChosen(desk: Desk): void {
  const state = desk.getState();
  const words = conflictWords[localeOfState(state)];
  const chosen = state.ledgerGroup;
  if (chosen === null || !isConflict(chosen.group)) return state.announce(words.noConflict);
  const [reason] = suggestedFor(chosen);
  const note = excuseGiven(state, chosen.group)?.excuse.note ?? '';
  if (reason !== undefined) return sayOfConflict(desk, chosen.group, { reason, note });
  state.announce(words.noExcuse);
  state.askFocus('conflict');
}

/** Whether the values of a group contradict each other, excused or not. */
export function isConflict({ outcome }: Pick<LedgerGroup, 'outcome'>): boolean {
  return outcome === 'conflict' || outcome === 'excused';
}
