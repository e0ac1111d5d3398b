import type { AppError } from '../core/base/app-error.ts';
import { type Result, err, ok } from '../core/base/result.ts';
import type { Layer } from '../core/annotation/layer.ts';
import type { AnnotatedReport } from '../core/project/project.ts';
import { sha256 } from './digest.ts';
import { type LayerProject, checkedLayer } from './layer-rules.ts';

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
  const fitting: Layer[] = [];
  for (const layer of layers) {
    const checked = checkedLayer(layer, { report, text, project });
    if (!checked.ok) return checked;
    fitting.push(checked.value);
  }
  return ok({ ...annotated, layers: fitting });
}

/** Whether a text has no half of a surrogate pair on its own, which UTF-8 cannot hold. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
