import { useEffect } from 'react';
import { type CommandId } from '../core/command/command.ts';
import { commandOfKey } from '../core/command/match-key.ts';
import type { StepNames } from '../core/ipc/menu-views.ts';
import { unpack } from '../core/ipc/packed.ts';
import { screens } from '../core/command/screen.ts';
import { frameWords } from '../core/locale/window/frame-words.ts';
import { bridge } from './bridge/bridge.ts';
import { keepKeyboard } from './panels/frame/keep-keyboard.ts';
import { announceChanges } from './state/window/announce-changes.ts';
import { closeWindow } from './state/window/close-window.ts';
import { openTitle } from './state/project/detail-gestures.ts';
import type { Desk } from './state/desk.ts';
import { watchHands } from './state/hands.ts';
import { keepChecking } from './state/checks/keep-checking.ts';
import { keepComparing } from './state/report/keep-comparing.ts';
import { mostHits } from './state/report/find-slice.ts';
import { keepFinding } from './state/report/keep-finding.ts';
import { nameSteps } from './state/history/name-steps.ts';
import { keepLearning } from './state/proposals/keep-learning.ts';
import { keepReady } from './state/report/keep-ready.ts';
import { keepPlaces } from './state/report/keep-places.ts';
import { keepProposing } from './state/proposals/keep-proposing.ts';
import { keepWeighing } from './state/proposals/keep-weighing.ts';
import { keyboardOf } from './state/window/settings-slice.ts';
import { runCommand } from './state/commands/run-command.ts';
import { useDesk, useDeskState, useLocale } from './state/use-desk.ts';
import { WorkerChecker } from './worker/checker.ts';
import { workerComparer } from './worker/comparer.ts';
import { workerFinder } from './worker/text-finder.ts';
import { workerProposer } from './worker/proposer.ts';

/** Ties the page to its window: keys, menus, the main process's news, title, language and theme. */
export function useWindow(): void {
  const desk = useDesk();
  useEffect(() => listenToKeys(desk), [desk]);
  useEffect(() => listenToMouse(desk), [desk]);
  useEffect(() => keepKeyboard(), []);
  useEffect(() => listenToMain(desk), [desk]);
  useEffect(() => announceChanges(desk), [desk]);
  useEffect(() => nameSteps(desk, () => textBox() !== null, tellMenu), [desk]);
  useEffect(() => reportFaults(desk), [desk]);
  useEffect(() => watchWidth(desk), [desk]);
  useEffect(() => keepFinding(desk, workerFinder(), mostHits), [desk]);
  useEffect(() => keepPlaces(desk), [desk]);
  useEffect(() => keepAtRest(desk), [desk]);
  useEffect(() => keepProposed(desk), [desk]);
  useEffect(() => keepComparing(desk, workerComparer()), [desk]);
  useFormats();
  useTitle();
  useTheme();
}

/** How long after the first report, in milliseconds, the formats are asked for. */
const behindFirstReport = 300;

/** Asks for the formats behind the first report: the main process reads half of itself for them. */
function useFormats(): void {
  const desk = useDesk();
  const isThere = useDeskState(({ started, opening }) => started && opening === null);
  const isKnown = useDeskState(({ formats }) => formats.length > 0);
  useEffect(() => {
    if (!isThere || isKnown) return;
    const asked = setTimeout(() => void desk.getState().readFormats(), behindFirstReport);
    return () => clearTimeout(asked);
  }, [desk, isThere, isKnown]);
}

/** What is proposed, and what it is worth by what was learnt. */
function keepProposed(desk: Desk): () => void {
  const weighing = keepWeighing(desk);
  const stop = keepProposing(desk, workerProposer(), weighing);
  return () => {
    stop();
    weighing.stop();
  };
}

/** What is worked out beside the text while the reviewer's hands rest. */
function keepAtRest(desk: Desk): () => void {
  const hands = watchHands(window);
  const stops = [
    keepReady(desk, hands),
    keepLearning(desk, hands),
    keepChecking(desk, new WorkerChecker(), hands),
    hands.stop,
  ];
  return () => stops.forEach((stop) => stop());
}

function listenToKeys(desk: Desk): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    const inTextBox = textBox() !== null;
    // What is composed in a text box is the input method's; elsewhere nothing can be composed, whatever the event says.
    if (event.defaultPrevented || (event.isComposing && inTextBox)) return;
    const { dialog } = desk.getState();
    const command = commandOfKey(event, { ...keyboardOf(desk.getState()), inTextBox });
    if (isPlainEscape(event) && leadsBack(desk)) {
      event.preventDefault();
      textBox()?.blur();
      return desk.getState().askFocus('text');
    }
    // A dialog holds the keyboard; only the key that opened it closes it again.
    if (command === null || (isDialogOpen() && command !== dialog)) return;
    event.preventDefault();
    run(desk, command);
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

function isPlainEscape({ code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return code === 'Escape' && !ctrlKey && !metaKey && !altKey && !shiftKey;
}

/** Whether Esc, which nothing else had a use for, leads from where the keyboard is back to the text. */
function leadsBack(desk: Desk): boolean {
  const { open, screen } = desk.getState();
  if (open === null || screen !== null || isDialogOpen()) return false;
  return document.activeElement?.matches('[data-pane="text"] *') !== true;
}

/** The two buttons at a mouse's side go back and forward, as everywhere. */
function listenToMouse(desk: Desk): () => void {
  const onMouseUp = ({ button }: MouseEvent): void => {
    if ((button !== 3 && button !== 4) || isDialogOpen()) return;
    run(desk, button === 3 ? 'go-back' : 'go-forward');
  };
  window.addEventListener('mouseup', onMouseUp);
  return () => window.removeEventListener('mouseup', onMouseUp);
}

function listenToMain(desk: Desk): () => void {
  const stops = [
    bridge.on('command', ({ command }) => runFromMenu(desk, command)),
    bridge.on('settings-changed', (settings) => desk.setState({ settings })),
    bridge.on('reports-counted', (news) => desk.getState().takeCounts(news)),
    bridge.on('project-changed', (project) => void desk.getState().refreshProject(project)),
    bridge.on('open-recent', ({ id }) => {
      textBox()?.blur();
      void desk.getState().openRecent(id);
    }),
    bridge.on('project-checked', (checked) => desk.getState().takeFindings(checked)),
    bridge.on('find-found', (news) => {
      const found = { ...news, found: news.found.flatMap((some) => unpack(some)) };
      // Each knows what it asked for by its id.
      const { takeFound, takeSame, takeUsesProgress } = desk.getState();
      for (const take of [takeFound, takeSame, takeUsesProgress]) take(found);
    }),
    bridge.on('job-progress', (job) => desk.getState().showJob(job)),
    bridge.on('work-progress', (progress) => desk.getState().showGathering(progress)),
    bridge.on('close-requested', () => {
      textBox()?.blur();
      void closeWindow(desk);
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

/** Where there is no room for both panels and a line of the text between them, in CSS pixels: at 200 % zoom a window has half of its own. */
const tooNarrow = '(max-width: 839px)';

function watchWidth(desk: Desk): () => void {
  const query = window.matchMedia(tooNarrow);
  const tell = (): void => desk.getState().setNarrow(query.matches);
  tell();
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
}

/** A fault that nobody caught is shown like any other failure, so that nothing goes wrong in silence. */
function reportFaults(desk: Desk): () => void {
  const show = (fault: unknown): void => {
    const detail = fault instanceof Error ? fault.message : String(fault);
    desk.getState().showError({ code: 'internal', detail });
  };
  const onError = (event: ErrorEvent): void => show(event.error ?? event.message);
  const onRejection = (event: PromiseRejectionEvent): void => show(event.reason);
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  return () => {
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
  };
}

function tellMenu(names: StepNames): void {
  void bridge.request('app:name-steps', names);
}

/** A menu's undo and redo belong to the text box that has the keyboard, as its keys do. */
function runFromMenu(desk: Desk, command: CommandId): void {
  const isOwn = desk.getState().correcting === null;
  if (isOwn && textBox() !== null && (command === 'undo' || command === 'redo')) {
    // Deprecated, and still the one way to a text box's own history.
    document.execCommand(command);
  } else if (!isDialogOpen()) run(desk, command);
}

function run(desk: Desk, command: CommandId): void {
  // What is being typed belongs to where it was typed, so it is written before the place changes.
  if (leaving.has(command)) textBox()?.blur();
  runCommand(desk, command);
}

const leaving: ReadonlySet<CommandId> = new Set<CommandId>([
  'import-files',
  'export-corpus',
  'delete-annotation',
  'next-annotation',
  'previous-annotation',
  'next-proposal',
  'previous-proposal',
  'accept-proposal',
  'reject-proposal',
  'accept-proposals',
  'next-report',
  'previous-report',
  'go-back',
  'go-forward',
  'new-project',
  'open-project',
  'backups',
  'back-up-file',
  'restore-file',
  'save-copy',
  'repair-project',
  'close-window',
  'quit',
  'back-to-report',
  ...screens,
]);

/** The text box that has the keyboard, or null. */
function textBox(): HTMLElement | null {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement.isContentEditable) return activeElement;
  if (activeElement instanceof HTMLTextAreaElement) return activeElement;
  if (!(activeElement instanceof HTMLInputElement)) return null;
  return ['checkbox', 'radio', 'button'].includes(activeElement.type) ? null : activeElement;
}

function isDialogOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

function useTitle(): void {
  const locale = useLocale();
  const report = useDeskState(openTitle);
  const project = useDeskState((state) => state.project?.name);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = [report, project, frameWords[locale].program].filter(Boolean).join(' — ');
  }, [locale, report, project]);
}

const darkSystem = '(prefers-color-scheme: dark)';

function useTheme(): void {
  const theme = useDeskState((state) => state.settings.theme);
  useEffect(() => {
    const query = window.matchMedia(darkSystem);
    const show = (): void => {
      const dark = theme === 'dark' || (theme === 'system' && query.matches);
      document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
    };
    show();
    query.addEventListener('change', show);
    return () => query.removeEventListener('change', show);
  }, [theme]);
}
