import type { Layer } from '../../core/annotation/layer.ts';
import { StoreFailure } from '../failure.ts';
import { type LayerContext, type LayerProject, mendedLayer } from '../layer/layer-rules.ts';
import type { ProjectPaths } from '../paths.ts';
import { layerReviewers } from './report-folder.ts';
import { StoredLayer } from '../layer/stored-layer.ts';
import { untouchedDisk } from '../disk/untouched-disk.ts';

/** Where layers are read, and what they follow. */
export interface LayerSite {
  readonly paths: ProjectPaths;
  readonly project: LayerProject;
}

/** Everyone's work on a report as the disk has it. */
export interface ReadLayers {
  readonly layers: readonly Layer[];
  /** Whether some of it had to be mended, which the store will do and keep when it opens the report. */
  readonly mended: boolean;
}

/**
 * Reads everyone's work on a report without the store, and writes nothing.
 * @throws StoreFailure `cannot-read`, `damaged-file`, `newer-schema`
 */
export async function readLayers(
  { paths, project }: LayerSite,
  { report, text }: Pick<LayerContext, 'report' | 'text'>,
): Promise<ReadLayers> {
  const own = paths.report(report.id);
  const layers: Layer[] = [];
  let mended = false;
  for (const reviewer of await layerReviewers(own)) {
    const stored = new StoredLayer(paths, report.id, reviewer, untouchedDisk);
    const { state } = await stored.load();
    if (state.reviewer !== reviewer) {
      const detail = `it says that it is the layer of ${state.reviewer}`;
      const path = own.layer(reviewer);
      throw new StoreFailure({ code: 'damaged-file', path, detail, movedTo: null });
    }
    const { layer, mend } = mendedLayer(state, { report, text, project });
    mended ||= mend !== null;
    layers.push(layer);
  }
  return { layers, mended };
}
