import type { CommandId } from '../../../core/command/command.ts';
import { likelyMeasureWords } from '../../../core/locale/checks/likely-measures-words.ts';
import type { Desk } from '../desk.ts';
import { joinMeasures, setMeasuresApart } from '../ledger/measure-gestures.ts';
import { localeOfState } from '../window/settings-slice.ts';

const ledgerCommands = [
  'save-ledger',
  'join-measures',
  'part-measures',
] as const satisfies readonly CommandId[];

/** A command of the ledger. */
export type LedgerCommandId = (typeof ledgerCommands)[number];

/** Whether a command is one of the ledger. */
export function isLedgerCommand(command: CommandId): command is LedgerCommandId {
  return ledgerCommands.some((known) => known === command);
}

/** Carries out a command of the ledger, which is shown first. */
export function runLedgerCommand(desk: Desk, command: LedgerCommandId): void {
  const state = desk.getState();
  if (state.project === null) return;
  if (state.screen !== 'ledger') state.showScreen('ledger');
  if (command === 'save-ledger') return void state.saveLedger();
  const { ledgerGroup, aliasOffers } = state;
  const [other] = aliasOffers?.key === ledgerGroup?.group.key ? (aliasOffers?.offers ?? []) : [];
  if (ledgerGroup === null || other === undefined) {
    return state.announce(likelyMeasureWords[localeOfState(state)].none);
  }
  const { group } = ledgerGroup;
  if (command === 'join-measures') joinMeasures(desk, other, group);
  else setMeasuresApart(desk, group.measure, other.measure);
}
