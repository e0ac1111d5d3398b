import type { Layer } from '../../core/annotation/layer.ts';
import { err, ok } from '../../core/base/result.ts';
import { pack } from '../../core/ipc/packed.ts';
import type { LayerView } from '../../core/ipc/views.ts';
import { finalReviewer } from '../../core/project/project.ts';
import type { ProjectFind } from '../project/project-find.ts';
import type { ProjectSession } from '../project/project-session.ts';
import type { Handlers } from './handle.ts';

/** The adjudicated layer of a report, made of the work of its reviewers. */
export function adjudicateHandlers(
  session: ProjectSession,
  find: ProjectFind,
): Pick<Handlers, `adjudicate:${string}` & keyof Handlers> {
  return {
    'adjudicate:read': async ({ report }) => {
      if (session.opened === null) return err({ code: 'nothing-open' });
      const { store } = session.opened;
      const layers = await store.layers(report);
      if (!layers.ok) return layers;
      const final = await store.layer(report, finalReviewer);
      if (!final.ok) return final;
      const history = await store.history(report, finalReviewer);
      if (!history.ok) return history;
      const own = layers.value.filter(
        ({ reviewer, annotations }) => reviewer !== finalReviewer && annotations.size > 0,
      );
      return ok(
        pack({
          layers: own.map(viewOf),
          final: viewOf(final.value),
          last: history.value.done[0] ?? null,
        }),
      );
    },
    'adjudicate:commit': async ({ report, change }) => {
      if (session.opened === null) return err({ code: 'nothing-open' });
      const { store, counts, lessons, work } = session.opened;
      const committed = await store.commit(report, finalReviewer, change);
      counts.forget(report);
      find.forget(report);
      lessons.forget(report);
      work.forget(report);
      return committed;
    },
  };
}

function viewOf({ annotations, ...layer }: Layer): LayerView {
  return { ...layer, annotations: annotations.all };
}
