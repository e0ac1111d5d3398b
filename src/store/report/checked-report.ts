import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import type { Layer } from '../../core/annotation/layer.ts';
import { textVersions } from '../../core/correct/text-versions.ts';
import type { AnnotatedReport, Report } from '../../core/project/project.ts';
import { sha256 } from '../disk/digest.ts';
import { type LayerProject, checkedLayer } from '../layer/layer-rules.ts';

/** A report from elsewhere, held to what a project promises: text and source have their hashes (I1), and every annotation its quote (I2). */
export function checkedReport(
  annotated: AnnotatedReport,
  project: LayerProject,
): Result<AnnotatedReport, AppError> {
  const { report, text, source, layers } = annotated;
  const wrongHash =
    sha256(text) !== report.textSha256 || sha256(source ?? text) !== report.source.sha256;
  if (wrongHash || report.length !== text.length || !isWellFormed(text)) {
    return err({ code: 'hash-differs', path: report.source.name });
  }
  if (!leadsHere(report, text)) return err({ code: 'hash-differs', path: report.source.name });
  const standing: Layer[] = [];
  for (const layer of layers) {
    const checked = checkedLayer(layer, { report, text, project });
    if (!checked.ok) return checked;
    standing.push(checked.value);
  }
  return ok({ ...annotated, layers: standing });
}

/** Whether the corrections of a report, where it has any, lead from version to version to its text. */
function leadsHere({ textSha256, corrections = [] }: Report, text: string): boolean {
  const versions = textVersions({ text, sha256: textSha256 }, corrections);
  return versions?.every((version) => sha256(version.text) === version.sha256) ?? false;
}

/** Whether a text has no half of a surrogate pair on its own, which UTF-8 cannot hold. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
