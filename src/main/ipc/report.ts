import { tallyAnchoring } from '../../core/anchor/reanchor.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import { type Packed, pack } from '../../core/ipc/packed.ts';
import type { ReportView } from '../../core/ipc/views.ts';
import type { OpenedProject, ProjectSession } from '../project-session.ts';
import type { Handlers } from './handle.ts';

/** Reports: opened, and changed one gesture at a time. */
export function reportHandlers(
  session: ProjectSession,
): Pick<Handlers, `report:${string}` & keyof Handlers> {
  return {
    'report:open': async ({ report }) =>
      session.opened === null ? err({ code: 'nothing-open' }) : openReport(session.opened, report),
    'report:earlier-changes': async ({ report, from }) => {
      const { opened } = session;
      if (opened === null) return err({ code: 'nothing-open' });
      return opened.store.history(report, opened.reviewer.id, from);
    },
    'report:changes': ({ report, asked }) =>
      packed(session, ({ store }) => store.changes(report, asked)),
    'report:change': ({ report, layer, end }) =>
      packed(session, ({ store }) => store.change(report, layer, end)),
    'report:earlier-layer': ({ report, end }) =>
      packed(session, ({ store, reviewer }) => store.earlierLayer(report, reviewer.id, end)),
    'report:commit': async ({ report, change }) => {
      if (session.opened === null) return err({ code: 'nothing-open' });
      // The layer is the author's, who need not be at the desk any more when the change arrives.
      const { store, counts } = session.opened;
      const committed = await store.commit(report, change.author, change);
      counts.forget(report);
      return committed;
    },
  };
}

async function packed<T>(
  { opened }: ProjectSession,
  ask: (opened: OpenedProject) => Promise<Result<T, AppError>>,
): Promise<Result<Packed<T>, AppError>> {
  if (opened === null) return err({ code: 'nothing-open' });
  const answer = await ask(opened);
  return answer.ok ? ok(pack(answer.value)) : answer;
}

async function openReport(
  { store, reviewer }: OpenedProject,
  id: string,
): Promise<Result<Packed<ReportView>, AppError>> {
  const read = await store.readReport(id);
  if (!read.ok) return read;
  const mended = await store.mendLayer(id, reviewer.id);
  // What the disk refuses now goes with the next change; the layer is mended all the same.
  const layer = await store.layer(id, reviewer.id);
  if (!layer.ok) return layer;
  const history = await store.history(id, reviewer.id);
  if (!history.ok) return history;
  const { annotations, ...rest } = layer.value;
  const { report, text, structure = [] } = read.value;
  const view: ReportView = {
    report,
    text,
    structure,
    layer: { ...rest, reviewer: reviewer.id, annotations: annotations.all },
    history: history.value,
    mended: mended.ok && mended.value !== null ? tallyAnchoring(mended.value) : null,
  };
  return ok(pack(view));
}
