import { tallyAnchoring } from '../../core/anchor/reanchor.ts';
import { workOfOthers } from '../../core/annotation/sign-off.ts';
import type { Change } from '../../core/annotation/edit/change.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import { type PackedWork, packWork } from '../../core/ipc/packed-work.ts';
import { type Packed, pack } from '../../core/ipc/packed.ts';
import type { QuoteContext } from '../../core/ipc/ledger-views.ts';
import type { ReportView } from '../../core/ipc/views.ts';
import type { ProjectStore } from '../../store/project/project-store.ts';
import type { ProjectFind } from '../project/project-find.ts';
import { sentenceAt } from '../../core/text/sentence.ts';
import type { Span } from '../../core/text/span.ts';
import type { OpenedProject, ProjectSession } from '../project/project-session.ts';
import type { EncodingChannel } from './encoding.ts';
import type { Handlers } from './handle.ts';

/** Reports: opened, and changed one gesture at a time. */
export function reportHandlers(
  session: ProjectSession,
  find: ProjectFind,
): Pick<Handlers, Exclude<`report:${string}` & keyof Handlers, EncodingChannel>> {
  return {
    'report:ahead': async ({ report }) =>
      session.opened === null ? err({ code: 'nothing-open' }) : readAhead(session.opened, report),
    'report:open': ({ report }) => packed(session, ({ store }) => reportView(store, report)),
    'report:work': async ({ report }) =>
      session.opened === null ? err({ code: 'nothing-open' }) : packedWork(session.opened, report),
    'report:earlier-changes': async ({ report, from }) => {
      const { opened } = session;
      if (opened === null) return err({ code: 'nothing-open' });
      return opened.store.history(report, opened.reviewer.id, from);
    },
    'report:changes': ({ report, asked }) =>
      packed(session, ({ store }) => store.changes(report, asked)),
    'report:change': ({ report, layer, end }) =>
      packed(session, ({ store }) => store.change(report, layer, end)),
    'report:contexts': async ({ places }) =>
      session.opened === null ? err({ code: 'nothing-open' }) : contextsOf(session.opened, places),
    'report:earlier-layer': ({ report, end }) =>
      packed(session, ({ store, reviewer }) => store.earlierLayer(report, reviewer.id, end)),
    'report:others': ({ report }) =>
      packed(session, async ({ store, reviewer }) => {
        const layers = await store.layers(report);
        return layers.ok ? ok(workOfOthers(layers.value, reviewer.id)) : layers;
      }),
    'report:verdict-offers': async ({ report, annotation }) => {
      const { opened } = session;
      if (opened === null) return err({ code: 'nothing-open' });
      const asked = { report, reviewer: opened.reviewer.id, annotation };
      return opened.work.ask({ kind: 'offers', asked });
    },
    'report:commit': async ({ report, change }) => {
      if (session.opened === null) return err({ code: 'nothing-open' });
      // The layer is the author's, who need not be at the desk any more when the change arrives.
      const { store, counts, lessons, work } = session.opened;
      const committed = await store.commit(report, change.author, change);
      counts.forget(report);
      find.forget(report);
      if (committed.ok) work.changed(report, change);
      else work.forget(report);
      lessons.forget(report);
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

/** The longest text, in UTF-16 units, that the page lays out before it is asked to: a longer one would keep it from the next gesture. */
const laidOutAhead = 200_000;

async function readAhead(
  { store, reviewer }: OpenedProject,
  id: string,
): Promise<Result<Packed<ReportView> | null, AppError>> {
  const read = await store.readAhead(id, reviewer.id);
  if (!read.ok) return read;
  if (read.value === null || read.value.text.length > laidOutAhead) return ok(null);
  const { report, text, structure = [] } = read.value;
  return ok(pack({ report, text, structure }));
}

/** The report alone: the page lays its text out while the layer, which takes longer, is being read. */
async function reportView(store: ProjectStore, id: string): Promise<Result<ReportView, AppError>> {
  const read = await store.readReport(id);
  if (!read.ok) return read;
  const { report, text, structure = [] } = read.value;
  return ok({ report, text, structure });
}

async function packedWork(
  { store, reviewer }: OpenedProject,
  id: string,
): Promise<Result<PackedWork, AppError>> {
  const mended = await store.mendLayer(id, reviewer.id);
  // What the disk refuses now goes with the next change; the layer is mended all the same.
  const layer = await store.layer(id, reviewer.id);
  if (!layer.ok) return layer;
  const history = await store.history(id, reviewer.id);
  if (!history.ok) return history;
  const { annotations, ...rest } = layer.value;
  return ok(
    packWork({
      layer: { ...rest, reviewer: reviewer.id, annotations: annotations.all },
      history: history.value,
      mended: mended.ok && isAnchoring(mended.value) ? tallyAnchoring(mended.value) : null,
    }),
  );
}

/** Whether something lost or changed its place; what followed the label set is told where that was changed. */
function isAnchoring(mend: Change | null): mend is Change {
  return mend !== null && mend.gesture !== 'follow-labels';
}

/** How much of a sentence is shown on each side of a quote, in UTF-16 units. */
const contextLength = 80;

/** What stands round quotes; a report that cannot be read, or ends before, has nothing to show. */
async function contextsOf(
  { store }: OpenedProject,
  places: readonly (Span & { readonly report: string })[],
): Promise<Result<readonly QuoteContext[], AppError>> {
  const texts = new Map<string, string>();
  for (const report of new Set(places.map((place) => place.report))) {
    const read = await store.readReport(report);
    texts.set(report, read.ok ? read.value.text : '');
  }
  return ok(
    places.map(({ report, start, end }) => {
      const text = texts.get(report) ?? '';
      const sentence = sentenceAt(text, Math.min(start, text.length));
      const from = Math.max(sentence.start, start - contextLength);
      const to = Math.min(Math.max(sentence.end, end), end + contextLength);
      return {
        before: text.slice(from, start).trimStart(),
        after: text.slice(end, to).trimEnd(),
      };
    }),
  );
}
