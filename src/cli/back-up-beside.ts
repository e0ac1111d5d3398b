import type { AppError } from '../core/base/app-error.ts';
import { type Result, ok } from '../core/base/result.ts';
import { cliWords } from '../core/locale/cli.ts';
import { countText } from '../core/locale/numbers.ts';
import { writeZip } from '../store/backup/zip-write.ts';
import { projectIdentity } from '../store/project/project-identity.ts';
import type { CliIo } from './io.ts';
import { note } from './print.ts';
import { progressLine } from './progress.ts';

/** Backs a project up to a zip file beside its folder, named after what is to come, and says where. Errors: `cannot-read`, `cannot-write`. */
export async function backUpBeside(
  io: CliIo,
  folder: string,
  purpose: 'repair' | 'merge',
): Promise<Result<null, AppError>> {
  const at = new Date().toISOString();
  const out = `${folder}.before-${purpose}-${at.replace(/[-:]/g, '').slice(0, 15)}.zip`;
  const progress = progressLine(io);
  const written = await writeZip({ folder, project: await projectIdentity(folder) }, out, at, {
    onProgress: ({ done, total, name }) => progress.show(done, total, name),
  });
  progress.clear();
  if (!written.ok) return written;
  const { reports, files, bytes } = written.value;
  const count = (number: number) => countText(number, io.locale);
  note(io, cliWords[io.locale].backedUp(count(reports), count(files), count(bytes), out));
  return ok(null);
}
