import type { Format, Loss, WriteOptions } from '../format/format.ts';
import type { AnnotatedReport, Project } from '../project/project.ts';

/** All that a format writes of a corpus: whole files by path, in the order of their first pieces, and the losses. */
export function writeCorpus(
  format: Format,
  project: Project,
  reports: readonly AnnotatedReport[],
  options: WriteOptions,
): { readonly files: Readonly<Record<string, string>>; readonly losses: readonly Loss[] } {
  const writer = format.writer(project, options);
  const begun = [...writer.begin(), ...reports.flatMap((report) => writer.report(report))];
  const { chunks, losses } = writer.end();
  const files: Record<string, string> = {};
  for (const { path, content } of [...begun, ...chunks]) {
    files[path] = (files[path] ?? '') + content;
  }
  return { files, losses };
}
