import { assertNever } from '../../../core/base/assert-never.ts';
import type { CommandId } from '../../../core/command/command.ts';
import type { Desk } from '../desk.ts';
import { excludeAll, excludeHere, includeHere, toggleFolds } from '../report/region-gestures.ts';

const regionCommands = [
  'exclude-region',
  'include-region',
  'exclude-regions',
  'fold-regions',
] as const satisfies readonly CommandId[];

type RegionCommandId = (typeof regionCommands)[number];

/** Whether a command is one of regions. */
export function isRegionCommand(command: CommandId): command is RegionCommandId {
  return regionCommands.some((known) => known === command);
}

/** Carries out a command of regions. */
export function runRegionCommand(desk: Desk, command: RegionCommandId): void {
  switch (command) {
    case 'exclude-region':
      return excludeHere(desk);
    case 'include-region':
      return includeHere(desk);
    case 'exclude-regions':
      return excludeAll(desk);
    case 'fold-regions':
      return toggleFolds(desk);
    default:
      assertNever(command);
  }
}
