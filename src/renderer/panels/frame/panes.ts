/** Gives the keyboard to the pane after (1) or before (-1) the one that has it, round the ends. Panes carry `data-pane`; those of a report beneath a screen are inert. */
export function focusPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]:not([inert])')];
  const current = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = current === -1 ? (step === 1 ? 0 : panes.length - 1) : current + step;
  const pane = panes[(next + panes.length) % panes.length];
  if (pane !== undefined) enterPane(pane);
}

/** Gives the keyboard to a pane; what of it is in sight stays. */
export function enterPane(pane: HTMLElement): void {
  const entry = entryOf(pane) ?? pane;
  entry.focus({ preventScroll: entry.matches('[role="textbox"]') });
  // What is typed next is a search of its own.
  if (entry instanceof HTMLInputElement && entry.matches('.search-field')) entry.select();
}

const takesKeyboard =
  '[tabindex="0"]:not([data-scrolls]), button:not(:disabled, [tabindex="-1"]), input, select, textarea';

/** What takes the keyboard in a pane: what it marks as its entry (a dialog: as what has it first) or the first thing inside that can, else the first of the pane. */
function entryOf(pane: HTMLElement): HTMLElement | null {
  const entry = pane.querySelector<HTMLElement>('[data-pane-entry], [data-autofocus]');
  if (entry?.matches(takesKeyboard) === true) return entry;
  return (entry ?? pane).querySelector<HTMLElement>(takesKeyboard);
}
