import { enterPane } from './panes.ts';

/**
 * Gives the keyboard back where whatever had it is gone or has put it down, so that nobody has to click before the next key: to the open
 * dialog, else to the report's text or the screen in its place. A press of the pointer beside everything leads to the text too, but takes
 * nobody to the top of a screen or a dialog; Tab goes from the last of the page to its first. The function that it returns stops.
 */
export function keepKeyboard(): () => void {
  let pressed = false;
  let tabbed = false;
  let waiting = 0;
  const onPress = (): void => {
    pressed = true;
    tabbed = false;
  };
  const onKey = ({ code }: KeyboardEvent): void => {
    pressed = false;
    tabbed = code === 'Tab';
  };
  const onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== null || tabbed || waiting !== 0) return;
    // By the next frame that is drawn which took its place.
    waiting = requestAnimationFrame(() => {
      waiting = 0;
      if (document.activeElement === document.body) comeHome(pressed);
    });
  };
  window.addEventListener('pointerdown', onPress, true);
  window.addEventListener('keydown', onKey, true);
  document.addEventListener('focusout', onFocusOut);
  return () => {
    cancelAnimationFrame(waiting);
    window.removeEventListener('pointerdown', onPress, true);
    window.removeEventListener('keydown', onKey, true);
    document.removeEventListener('focusout', onFocusOut);
  };
}

function comeHome(pressed: boolean): void {
  // The last that was opened lies on top.
  const dialog = [...document.querySelectorAll<HTMLElement>('dialog[open]')].at(-1);
  const text = document.querySelector<HTMLElement>('[data-pane="text"]:not([inert])');
  if (dialog === undefined && text !== null) return enterPane(text);
  if (pressed) return;
  const screen = dialog ?? document.querySelector<HTMLElement>('[data-pane="screen"]');
  if (screen !== null) enterPane(screen);
}
