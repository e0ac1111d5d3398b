import type { CommandId } from './command.ts';

/**
 * Screens of the project: each takes the report's place in the window. A screen is called as the command that shows it, and the
 * same command leads back. To add one: its name in `pageCommands` and its key in `command.ts`, its words in `locale/commands.ts`, its name here
 * (the native menu, the palette, the key card and the list of reports find it here), and what it draws in
 * `renderer/panels/screen/project-screen.tsx`; it is drawn within a `ScreenBody`, which brings pane, keyboard and the way back.
 */
export const screens = [
  'overview',
  'find-in-project',
  'label-set',
  'text-uses',
  'ledger',
  'program-register',
  'lessons',
  'rules',
  'check-sheet',
] as const satisfies readonly CommandId[];

export type Screen = (typeof screens)[number];

/** Whether a command shows a screen of the project. */
export function isScreen(command: CommandId): command is Screen {
  return screens.some((known) => known === command);
}

/** Commands that look at the open report: on a screen of the project they lead back to it first. */
const looking: ReadonlySet<CommandId> = new Set<CommandId>([
  'next-annotation',
  'previous-annotation',
  'next-proposal',
  'previous-proposal',
  'accept-proposals',
  'region-list',
  'unanchored-list',
  'check-list',
  'write-check',
  'next-finding',
  'previous-finding',
  'review-list',
  'next-unsigned',
  'previous-unsigned',
  'report-details',
  'report-note',
  'report-encoding',
  'correct-text',
  'text-versions',
  'compare-issues',
  'adjudicate',
  'report-history',
  'find-in-report',
  'find-next',
  'find-previous',
]);

/** Commands that would alter what is not in sight on a screen of the project: there they lead back to the report, and do no more. */
const altering: ReadonlySet<CommandId> = new Set<CommandId>([
  'delete-annotation',
  'tag-same',
  'place-unanchored',
  'accept-proposal',
  'reject-proposal',
  'exclude-region',
  'include-region',
  'exclude-regions',
  'sign-verdict',
  'object-verdict',
  'excuse-check',
  'keep-finding',
  'reject-check',
  'toggle-proposals',
  'toggle-inspector',
  'go-back',
]);

/** What a command does on a screen of the project: it `stays` there, `returns` to the report and runs, or only returns (`shows` it). */
export function onScreen(command: CommandId): 'stays' | 'returns' | 'shows' {
  if (altering.has(command)) return 'shows';
  return looking.has(command) ? 'returns' : 'stays';
}
