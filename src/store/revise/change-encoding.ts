import { type AnchoringTally, followText, tallyAnchoring } from '../../core/anchor/reanchor.ts';
import { TextMap } from '../../core/anchor/text-map.ts';
import type { EditContext } from '../../core/annotation/edit/edit.ts';
import type { Layer } from '../../core/annotation/layer.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import type { AnnotatedReport, Report } from '../../core/project/project.ts';
import type { Encoding } from '../../core/text/encoding.ts';
import { orFail } from '../failure.ts';
import { reportOfSource } from '../report/import-file.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { type ReadReport, layerReviewers, rewriteText } from '../report/report-folder.ts';
import { hasEncoding } from '../source/convert.ts';

/** What another text would do to the work on a report, over all its layers. */
export interface AnchoringOutlook extends AnchoringTally {
  /** How many records stay where they are. */
  readonly kept: number;
}

/** A report as its kept source reads in an encoding. Errors: `import-settled`, the `import-…` codes. */
export async function decodedAgain(
  { report, text, source }: ReadReport,
  encoding: Encoding,
): Promise<Result<AnnotatedReport, AppError>> {
  const bytes = source ?? Buffer.from(text);
  // Corrections are edits of this very text.
  if (report.corrections !== undefined) {
    return err({ code: 'text-corrected', report: report.id, title: report.title });
  }
  if (!hasEncoding(bytes)) return err({ code: 'import-settled', file: report.source.name });
  return reportOfSource(bytes, report.source.name, { at: report.importedAt, encoding });
}

/** What would become of the work on a report if its source were read in another encoding. Errors as of `decodedAgain`. */
export async function encodingOutlook(
  store: ProjectStore,
  report: string,
  encoding: Encoding,
): Promise<Result<AnchoringOutlook, AppError>> {
  const read = await store.readReport(report);
  if (!read.ok) return read;
  const next = await decodedAgain(read.value, encoding);
  if (!next.ok) return next;
  const layers = await store.layers(report);
  if (!layers.ok) return layers;
  const map = new TextMap(read.value.text, next.value.text);
  const sum = { kept: 0, moved: 0, lost: 0, found: 0 };
  for (const layer of layers.value) {
    const context = { author: layer.reviewer, at: '', newId: () => '' };
    const { moved, lost, found } = tallyAnchoring(followText(layer, map, context));
    sum.kept += sizeOf(layer) - moved - lost;
    sum.moved += moved;
    sum.lost += lost;
    sum.found += found;
  }
  return ok(sum);
}

function sizeOf({ annotations, rejections, regions }: Layer): number {
  return annotations.size + rejections.length + regions.length;
}

/**
 * Reads the source of a report in another encoding: its record and text become those of that reading, and every layer follows by a change of its
 * own. Where the disk fails between the two, a layer is made to fit the text when it is next read. Errors: those of `decodedAgain`, `cannot-write`.
 */
export function changeEncoding(
  store: ProjectStore,
  report: string,
  encoding: Encoding,
  context: EditContext,
): Promise<Result<Report, AppError>> {
  return store.rework(report, async (open, { disk, paths }) => {
    const next = orFail(await decodedAgain(open.content, encoding));
    await rewriteText(disk, paths, open.content, next);
    if (next.text === open.content.text) return next.report;
    const map = new TextMap(open.content.text, next.text);
    for (const reviewer of await layerReviewers(paths.report(report))) {
      // One that the disk refuses now is made to fit when it is next read.
      await open.layer(reviewer).leadBeyond((layer) => followText(layer, map, context));
    }
    return next.report;
  });
}
