import type { AppError } from '../../core/base/app-error.ts';
import type { Result } from '../../core/base/result.ts';
import type { Format } from '../../core/format/format.ts';
import { checkedSelection } from './checked-selection.ts';
import { CorpusExport } from './corpus-export.ts';
import { CorpusFolder } from './corpus-folder.ts';
import type { ExportChoice, ExportedCorpus } from './export-choice.ts';
import { attempt } from '../failure.ts';
import type { Progress } from '../progress.ts';
import type { ProjectStore } from '../project/project-store.ts';

/**
 * Writes a project as a corpus, report by report, so that memory stays flat; the folder is there whole or not at all. A report that cannot
 * be read, or has an annotation that is not where it says, is refused and the rest goes on. Errors: `unknown-reviewer`,
 * `no-final-layer`, `unknown-label`, `unknown-format`, `output-exists`, `cannot-write`, `cancelled`.
 */
export async function exportCorpus(
  store: ProjectStore,
  format: Format,
  choice: ExportChoice,
  progress: Progress = {},
): Promise<Result<ExportedCorpus, AppError>> {
  const selection = await checkedSelection(store, choice);
  if (!selection.ok) return selection;
  return attempt(async () => {
    const run = new CorpusExport(store, format, choice, selection.value);
    const folder = await CorpusFolder.begin(choice.out, {
      overwrite: choice.overwrite ?? false,
      zip: choice.zip ?? false,
    });
    try {
      return await run.write(folder, progress);
    } catch (error) {
      await folder.abandon();
      throw error;
    }
  });
}
