import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import { parseQuery } from '../../core/find/parse-query.ts';
import type { RequestInput } from '../../core/ipc/contract.ts';
import { pack } from '../../core/ipc/packed.ts';
import type { FindOutcome } from '../../core/ipc/views.ts';
import { findVocabulary } from '../../core/locale/find/find-vocabulary.ts';
import type { ProjectFind } from '../project/project-find.ts';
import type { OpenedProject, ProjectSession } from '../project/project-session.ts';
import type { Handlers } from './handle.ts';

/** Searches of the project. */
export function findHandlers(
  session: ProjectSession,
  find: ProjectFind,
): Pick<Handlers, `find:${string}` & keyof Handlers> {
  return {
    'find:start': async (order) =>
      session.opened === null
        ? err({ code: 'nothing-open' })
        : startSearch(find, session.opened, order),
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

/** Begins a search, which ends the one before, whatever becomes of it. */
async function startSearch(
  find: ProjectFind,
  opened: OpenedProject,
  { query, ...order }: RequestInput<'find:start'>,
): Promise<Result<FindOutcome, AppError>> {
  const { labels, reviewers } = opened.store.project;
  // Names are understood in every language, so that it does not matter which is first.
  const parsed = parseQuery(query, findVocabulary(labels, reviewers, 'en'));
  if (parsed.ok && parsed.value !== null) {
    return find.start(opened, { ...order, query: parsed.value });
  }
  find.cancel();
  return ok(parsed.ok ? { kind: 'whole', unread: [] } : { kind: 'problem', problem: parsed.error });
}
