import { resolve } from 'node:path';
import { cliWords } from '../../core/locale/cli.ts';
import { countText } from '../../core/locale/numbers.ts';
import { restoreZip } from '../../store/backup/zip-read.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import type { CliIo } from '../io.ts';
import { type CommonOptions, fail, printResult } from '../print.ts';
import { progressLine } from '../progress.ts';

/** `hezhu restore FILE.zip DIR`: a backup into a folder that is missing or empty, whole or not at all. */
export async function restore(
  io: CliIo,
  options: CommonOptions,
  file: string,
  dir: string,
): Promise<ExitStatus> {
  const target = resolve(dir);
  const progress = progressLine(io);
  const restored = await restoreZip(resolve(file), target, {
    onProgress: ({ done, total, name }) => progress.show(done, total, name),
  });
  progress.clear();
  if (!restored.ok) return fail(io, restored.error);
  const { project, files } = restored.value;
  printResult(
    io,
    options,
    { path: target, project: project.id, name: project.name, files },
    cliWords[io.locale].restored(project.name, countText(files, io.locale), target),
  );
  return exitStatus.fine;
}
