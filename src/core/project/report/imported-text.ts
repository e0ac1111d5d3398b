import { invertEdits } from '../../correct/text-edit.ts';
import { textVersions } from '../../correct/text-versions.ts';
import { followCorrection, mapOf } from '../../correct/follow-corrections.ts';
import { mapParts } from '../../correct/map-parts.ts';
import type { AnnotatedReport } from '../project.ts';

/**
 * A report with the text that was imported, before any correction: every layer stands on that text, and what it has no words for is kept without a place.
 * A report without corrections comes back as it is; so does one whose corrections do not lead back.
 */
export function withImportedText(annotated: AnnotatedReport): AnnotatedReport {
  const { report, text, structure } = annotated;
  const { corrections = [], ...record } = report;
  const versions = textVersions({ text, sha256: report.textSha256 }, corrections);
  const [imported] = versions ?? [];
  if (corrections.length === 0 || versions === null || imported === undefined) return annotated;
  let [layers, parts] = [annotated.layers, structure];
  for (const [index, correction] of [...corrections.entries()].reverse()) {
    const edits = invertEdits(correction.edits);
    const map = mapOf(versions[index + 1]?.text ?? '', versions[index]?.text ?? '', { edits });
    const back = { ...correction, edits, takesBack: correction.id, decisions: [] };
    layers = layers.map((layer) =>
      followCorrection(layer, { report: report.id, map, correction: back }),
    );
    parts = parts && mapParts(parts, map);
  }
  return {
    report: { ...record, textSha256: imported.sha256, length: imported.text.length },
    text: imported.text,
    source: annotated.source,
    ...(parts !== undefined && { structure: parts }),
    layers: layers.map((layer) => ({ ...layer, correction: null })),
  };
}
