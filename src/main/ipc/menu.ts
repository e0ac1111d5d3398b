import type { MenuSteps } from '../window/menu-steps.ts';
import type { Handlers } from './handle.ts';

/** The native menu follows the page: it says what undo and redo would do. */
export function menuHandlers(steps: MenuSteps): Pick<Handlers, 'app:name-steps'> {
  return {
    'app:name-steps': (names) => {
      steps.set(names);
      return null;
    },
  };
}
