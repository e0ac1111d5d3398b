import type { Change } from '../../core/annotation/edit/change.ts';
import { type Layer, isUntouched } from '../../core/annotation/layer.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { followingTo } from '../../core/correct/follow-change.ts';
import type { HistoryPlace, HistoryView } from '../../core/ipc/views.ts';
import type { Disk } from '../disk/disk.ts';
import { attempt, orFail } from '../failure.ts';
import type { FoundStep } from '../journal/journal-history.ts';
import { LayerFile } from '../layer/layer-file.ts';
import { type LayerProject, changedLayer, mendedLayer } from '../layer/layer-rules.ts';
import type { AnnotatedReport, Report } from '../../core/project/project.ts';
import type { ProjectPaths } from '../paths.ts';
import { type ReadReport, type ReportSite, layerReviewers } from './report-folder.ts';
import { StoredLayer } from '../layer/stored-layer.ts';

/** What a report needs of its project. */
export interface ReportSurroundings {
  readonly disk: Disk;
  readonly paths: ProjectPaths;
  /** What layers are held to and follow, as it is now. */
  readonly project: () => LayerProject;
}

/** What gives a report another text, and answers its record from then on; throws `StoreFailure`. */
export type Rework = (open: OpenReport, site: ReportSite) => Promise<Report>;

/** A report in memory: its text, and a layer file for each reviewer who was asked for. */
export class OpenReport {
  readonly content: ReadReport;
  readonly #surroundings: ReportSurroundings;
  readonly #layers = new Map<string, LayerFile>();

  constructor(content: ReadReport, surroundings: ReportSurroundings) {
    this.content = content;
    this.#surroundings = surroundings;
  }

  /** The work of a reviewer; empty where they have not begun. */
  layer(reviewer: string): LayerFile {
    const known = this.#layers.get(reviewer);
    if (known !== undefined) return known;
    const opened = this.#newLayerFile(reviewer);
    this.#layers.set(reviewer, opened);
    return opened;
  }

  /** What a reviewer can undo and redo, across corrections of the text by others; `from` goes on where an earlier answer ended. */
  history(reviewer: string, from?: HistoryPlace): Promise<Result<HistoryView, AppError>> {
    return this.layer(reviewer).history((texts) => followingTo(this.#corrected, texts), from);
  }

  /** The last step of a reviewer whose id `means`, said of the present text; null where there is none. */
  step(
    reviewer: string,
    means: (id: string) => boolean,
  ): Promise<Result<FoundStep<Change> | null, AppError>> {
    return this.layer(reviewer).step((texts) => followingTo(this.#corrected, texts), means);
  }

  /** Everyone's work; one layer that cannot be read fails all. */
  layers(): Promise<Result<readonly Layer[], AppError>> {
    const paths = this.#surroundings.paths.report(this.content.report.id);
    return attempt(async () => {
      const layers: Layer[] = [];
      for (const reviewer of await layerReviewers(paths)) {
        layers.push(orFail(await this.layer(reviewer).read()));
      }
      return layers;
    });
  }

  /** Writes what made the work of a reviewer fit its text; whoever has not begun leaves no trace. */
  async mend(reviewer: string): Promise<Result<Change | null, AppError>> {
    const layer = await this.layer(reviewer).read();
    return layer.ok && isUntouched(layer.value) ? ok(null) : this.layer(reviewer).mend();
  }

  /** The report with the layers that were asked for, as the disk last had them. */
  remembered(): AnnotatedReport {
    const layers = [...this.#layers.values()].map(({ onDisk }) => onDisk);
    return { ...this.content, layers: layers.filter((layer) => layer !== null) };
  }

  /** Writes a snapshot of each layer that has changed. */
  async snap(): Promise<void> {
    for (const layer of this.#layers.values()) await layer.snap();
  }

  get #corrected() {
    const { report, text } = this.content;
    const { id, textSha256, corrections = [] } = report;
    return { report: id, text, textSha256, corrections };
  }

  #newLayerFile(reviewer: string): LayerFile {
    const { disk, paths, project } = this.#surroundings;
    const { report, text } = this.content;
    const path = paths.report(report.id).layer(reviewer);
    const context = () => ({ report, text, project: project() });
    return new LayerFile(new StoredLayer(paths, report.id, reviewer, disk), {
      change: (layer, change) => changedLayer(layer, change, context()),
      read: (layer) =>
        layer.reviewer === reviewer ? ok(mendedLayer(layer, context())) : foreignLayer(path, layer),
    });
  }
}

/** A layer under another reviewer's name is left where it is: neither name can be trusted. */
function foreignLayer(path: string, { reviewer }: Layer): Result<never, AppError> {
  const detail = `it says that it is the layer of ${reviewer}`;
  return err({ code: 'damaged-file', path, detail, movedTo: null });
}
