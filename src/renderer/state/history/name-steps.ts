import type { StepName, StepNames } from '../../../core/ipc/menu-views.ts';
import { commandWords } from '../../../core/locale/window/commands-words.ts';
import type { Desk } from '../desk.ts';
import { localeOfState } from '../window/settings-slice.ts';
import { stepName } from './step-names.ts';

/** Milliseconds after which the menu follows: it is not looked at while somebody works. */
const delay = 200;

/**
 * Has the native menu say what undo and redo would do. While a text box has the keyboard, they are the text box's own. The function that it returns
 * stops.
 */
export function nameSteps(
  desk: Desk,
  inTextBox: () => boolean,
  tell: (names: StepNames) => void,
): () => void {
  let told = '';
  let timer: ReturnType<typeof setTimeout> | null = null;
  const say = (): void => {
    timer = null;
    const names = namesNow(desk, inTextBox());
    const saying = JSON.stringify(names);
    if (saying !== told) tell(names);
    told = saying;
  };
  const soon = (): void => {
    timer ??= setTimeout(say, delay);
  };
  const stop = desk.subscribe(soon);
  document.addEventListener('focusin', soon);
  document.addEventListener('focusout', soon);
  soon();
  return () => {
    stop();
    document.removeEventListener('focusin', soon);
    document.removeEventListener('focusout', soon);
    if (timer !== null) clearTimeout(timer);
  };
}

function namesNow(desk: Desk, inTextBox: boolean): StepNames {
  const state = desk.getState();
  const locale = localeOfState(state);
  const named = (way: 'undo' | 'redo'): StepName => {
    const plain = commandWords[locale][way];
    if (inTextBox) return { name: plain, enabled: true };
    const name = stepName(state, way, locale);
    // What can be undone may not have been read yet.
    const isUnread =
      state.screen === null
        ? way === 'undo' && (state.open?.earlier ?? null) !== null
        : state.projectHistory?.isWhole !== true;
    return { name: name ?? plain, enabled: name !== null || isUnread };
  };
  return { undo: named('undo'), redo: named('redo') };
}
