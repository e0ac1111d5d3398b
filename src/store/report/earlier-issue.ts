import type { Layer } from '../../core/annotation/layer.ts';
import type { AppError } from '../../core/base/app-error.ts';
import type { Result } from '../../core/base/result.ts';
import type { Report } from '../../core/project/project.ts';
import { type IssuePlaces, issuePlaces } from '../../core/reissue/places.ts';
import { attempt } from '../failure.ts';
import { type LayerProject, mendedLayer } from '../layer/layer-rules.ts';
import { projectPaths } from '../paths.ts';
import { readReportFolder } from './report-folder.ts';
import { StoredLayer } from '../layer/stored-layer.ts';
import { untouchedDisk } from '../disk/untouched-disk.ts';

/** Two issues of a report, and whose work on the earlier one is meant. */
export interface IssueAsked {
  /** The project's folder, as an absolute path. */
  readonly directory: string;
  readonly earlier: Report;
  readonly later: Report;
  readonly reviewer: string;
  /** What layers follow. */
  readonly project: LayerProject;
}

/** An earlier issue, a reviewer's work on it, and where that stands in the later one. */
export interface EarlierIssue {
  readonly report: Report;
  readonly text: string;
  readonly layer: Layer;
  readonly places: IssuePlaces;
}

/**
 * Holds a reviewer's work on one report against the text of another, as the disk has them; writes nothing, so that it may be done on a thread beside the
 * open project. Errors: `cannot-read`, `hash-differs`, `damaged-file`, `newer-schema`.
 */
export function readEarlierIssue({
  directory,
  earlier,
  later,
  reviewer,
  project,
}: IssueAsked): Promise<Result<EarlierIssue, AppError>> {
  return attempt(async () => {
    const paths = projectPaths(directory);
    const { text } = await readReportFolder(paths.report(earlier.id), earlier);
    const now = await readReportFolder(paths.report(later.id), later);
    const stored = new StoredLayer(paths, earlier.id, reviewer, untouchedDisk);
    const { state } = await stored.load();
    const { layer } = mendedLayer(state, { report: earlier, text, project });
    return { report: earlier, text, layer, places: issuePlaces(layer, text, now.text) };
  });
}
