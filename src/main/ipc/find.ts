import { err, ok } from '../../core/base/result.ts';
import { pack } from '../../core/ipc/packed.ts';
import type { ProjectFind } from '../project/project-find.ts';
import type { ProjectSession } from '../project/project-session.ts';
import type { Handlers } from './handle.ts';

/** Searches of the project. */
export function findHandlers(
  session: ProjectSession,
  find: ProjectFind,
): Pick<Handlers, `find:${string}` & keyof Handlers> {
  return {
    'find:start': async (order) =>
      session.opened === null ? err({ code: 'nothing-open' }) : find.start(session.opened, order),
    'find:uses': async ({ search }) => {
      if (session.opened === null) return err({ code: 'nothing-open' });
      const counted = await find.uses(session.opened, search);
      return counted.ok ? ok(pack(counted.value)) : counted;
    },
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
