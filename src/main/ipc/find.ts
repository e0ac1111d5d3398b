import { err } from '../../core/base/result.ts';
import type { ProjectFind } from '../project-find.ts';
import type { ProjectSession } from '../project-session.ts';
import type { Handlers } from './handle.ts';

/** Searches of the project. */
export function findHandlers(
  session: ProjectSession,
  find: ProjectFind,
): Pick<Handlers, `find:${string}` & keyof Handlers> {
  return {
    'find:start': async (order) =>
      session.opened === null ? err({ code: 'nothing-open' }) : find.start(session.opened, order),
    'find:cancel': () => {
      find.cancel();
      return null;
    },
    'find:warm': () => {
      if (session.opened !== null) find.warm(session.opened.store);
      return null;
    },
  };
}
