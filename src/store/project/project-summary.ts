import { type Verdict, verdicts } from '../../core/annotation/annotation.ts';
import type { Layer } from '../../core/annotation/layer.ts';
import { mapLimited } from '../disk/map-limited.ts';
import type { ProjectStore } from './project-store.ts';

/** How many layers are read at once: more would only hold more of them in memory. */
const readers = 8;

/** How often each label, reviewer and verdict occurs in a project. */
export interface ProjectCounts {
  readonly reports: number;
  readonly annotations: number;
  readonly relations: number;
  /** Labels in the order of the label set, then those that it does not know. */
  readonly labels: ReadonlyMap<string, number>;
  /** Reviewers by id. */
  readonly reviewers: ReadonlyMap<string, number>;
  readonly verdicts: ReadonlyMap<Verdict, number>;
}

/** Counts all layers of a project, or only those of one reviewer. */
export async function countProject(store: ProjectStore, only?: string): Promise<ProjectCounts> {
  const { labels: labelSet, reviewers: known } = store.project;
  const labels = new Map(labelSet.labels.map(({ id }) => [id, 0]));
  const reviewers = new Map(known.map(({ id }) => [id, 0]));
  const found = new Map(verdicts.map((verdict) => [verdict, 0]));
  let annotations = 0;
  let relations = 0;
  for (const report of store.reports) {
    for (const layer of await layersOf(store, report.id, only)) {
      annotations += layer.annotations.size;
      relations += layer.relations.length;
      add(reviewers, layer.reviewer, layer.annotations.size);
      for (const { label, verdict } of layer.annotations) {
        add(labels, label, 1);
        add(found, verdict, 1);
      }
    }
  }
  return {
    reports: store.reports.length,
    annotations,
    relations,
    labels,
    reviewers,
    verdicts: found,
  };
}

async function layersOf(
  store: ProjectStore,
  reportId: string,
  only: string | undefined,
): Promise<readonly Layer[]> {
  const found = await store.layerReviewers(reportId);
  const chosen = (found.ok ? found.value : []).filter((id) => only === undefined || id === only);
  const layers = await mapLimited(chosen, readers, (id) => store.peekLayer(reportId, id));
  return layers.filter((layer) => layer.ok).map((layer) => layer.value);
}

function add<K>(counts: Map<K, number>, key: K, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
