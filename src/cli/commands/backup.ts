import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { cliWords } from '../../core/locale/cli.ts';
import { countText } from '../../core/locale/numbers.ts';
import { writeZip } from '../../store/backup/zip-write.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import type { CliIo } from '../io.ts';
import { type CommonOptions, fail, printResult } from '../print.ts';
import { progressLine } from '../progress.ts';
import { readingProject } from '../with-project.ts';

/** `hezhu backup DIR --out FILE.zip`: the whole project in one file, read back before it has its name. */
export async function backup(
  io: CliIo,
  options: CommonOptions & { readonly out: string },
  dir: string,
): Promise<ExitStatus> {
  const out = resolve(options.out);
  if (await isThere(out)) return fail(io, { code: 'output-exists', path: out });
  return readingProject(io, dir, async ({ directory, project }) => {
    const progress = progressLine(io);
    const written = await writeZip({ folder: directory, project }, out, new Date().toISOString(), {
      onProgress: ({ done, total, name }) => progress.show(done, total, name),
    });
    progress.clear();
    if (!written.ok) return fail(io, written.error);
    const { reports, files, bytes } = written.value;
    const count = (number: number) => countText(number, io.locale);
    printResult(
      io,
      options,
      { path: out, ...written.value },
      cliWords[io.locale].backedUp(count(reports), count(files), count(bytes), out),
    );
    return exitStatus.fine;
  });
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
