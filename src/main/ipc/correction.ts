import { randomUUID } from 'node:crypto';
import type { EditContext } from '../../core/annotation/edit/edit.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import { pack } from '../../core/ipc/packed.ts';
import {
  correctText,
  correctionOutlook,
  takeBackCorrection,
  versionsOf,
} from '../../store/revise/correct-text.ts';
import type { ProjectFind } from '../project/project-find.ts';
import type { OpenedProject, ProjectSession } from '../project/project-session.ts';
import type { Handlers } from './handle.ts';

/** Corrections of texts: foreseen, made, taken back, and the versions that they lead to. */
export function correctionHandlers(
  session: ProjectSession,
  find: Pick<ProjectFind, 'forgetText'>,
  announceProject: () => Promise<void>,
): Pick<Handlers, `text:${string}` & keyof Handlers> {
  const make = async (
    report: string,
    action: (opened: OpenedProject, context: EditContext) => Promise<Result<unknown, AppError>>,
  ): Promise<Result<null, AppError>> => {
    const { opened } = session;
    if (opened === null) return err({ code: 'nothing-open' });
    const at = new Date().toISOString();
    const context = { author: opened.reviewer.id, at, newId: () => randomUUID() };
    const made = await action(opened, context);
    opened.counts.forget(report);
    find.forgetText(report);
    if (!made.ok) return made;
    await announceProject();
    return ok(null);
  };
  return {
    'text:outlook': async ({ report, ...asked }) =>
      session.opened === null
        ? err({ code: 'nothing-open' })
        : correctionOutlook(session.opened.store, report, asked),
    'text:correct': ({ report, ...asked }) =>
      make(report, ({ store }, context) => correctText(store, report, asked, context)),
    'text:take-back': ({ report, ...asked }) =>
      make(report, ({ store }, context) => takeBackCorrection(store, report, asked, context)),
    'text:versions': async ({ report }) => {
      if (session.opened === null) return err({ code: 'nothing-open' });
      const versions = await versionsOf(session.opened.store, report);
      return versions.ok ? ok(pack(versions.value)) : versions;
    },
  };
}
