import type { ProjectSession } from './project-session.ts';

/** Of fewer reports ledger and overview are read before anybody would notice. */
const fewReports = 200;

/** How long it waits, in milliseconds, so that list and first report come first. */
const delay = 500;

/** Has ledger and overview of a large project ready before anybody asks for them: what is remembered of them at once, what is not while nobody does anything else. */
export function keepWorkReady(session: ProjectSession, mayGather: () => boolean): void {
  let waiting: NodeJS.Timeout | undefined;
  session.onChange(() => {
    clearTimeout(waiting);
    const { opened } = session;
    if (opened === null || opened.store.reports.length <= fewReports) return;
    waiting = setTimeout(() => {
      if (session.opened?.work === opened.work) opened.work.prepare(mayGather());
    }, delay);
  });
}
