import type { StepNames } from '../../core/ipc/menu-views.ts';

/** What undo and redo are called in the menu; null until the page has said so. */
export class MenuSteps {
  #names: StepNames | null = null;
  #listener: () => void = () => undefined;

  get names(): StepNames | null {
    return this.#names;
  }

  set(names: StepNames | null): void {
    this.#names = names;
    this.#listener();
  }

  /** Calls a function whenever the names change. */
  onChange(listener: () => void): void {
    this.#listener = listener;
  }
}
