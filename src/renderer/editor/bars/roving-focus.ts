import type { KeyboardEvent } from 'react';

/** Moves the focus among the buttons of a bar or menu with the arrow keys of its direction, Home and End; whether it did. */
export function moveFocus(event: KeyboardEvent<HTMLElement>, back: string, on: string): boolean {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')];
  const current = buttons.findIndex((button) => button === document.activeElement);
  const target = targetOf(event.code, back, on, current, buttons.length);
  if (target === null) return false;
  event.preventDefault();
  buttons[target]?.focus();
  return true;
}

function targetOf(
  code: string,
  back: string,
  on: string,
  current: number,
  count: number,
): number | null {
  switch (code) {
    case on:
      return (current + 1) % count;
    case back:
      return (current - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      // Any other key is not for moving about.
      return null;
  }
}
