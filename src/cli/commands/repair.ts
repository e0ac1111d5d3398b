import { resolve } from 'node:path';
import { cliWords } from '../../core/locale/cli.ts';
import { describeFinding } from '../../core/locale/findings.ts';
import { countText } from '../../core/locale/numbers.ts';
import { writeZip } from '../../store/backup/zip-write.ts';
import { projectIdentity } from '../../store/project-identity.ts';
import { repairProject } from '../../store/repair/repair-project.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import type { CliIo } from '../io.ts';
import { type CommonOptions, fail, note, printResult } from '../print.ts';
import { progressLine } from '../progress.ts';

/** `hezhu verify DIR --repair`: a backup beside the project, then what can be mended without loss, a line a finding. */
export async function repair(io: CliIo, options: CommonOptions, dir: string): Promise<ExitStatus> {
  const words = cliWords[io.locale];
  const folder = resolve(dir);
  const at = new Date().toISOString();
  const out = `${folder}.before-repair-${at.replace(/[-:]/g, '').slice(0, 15)}.zip`;
  const progress = progressLine(io);
  const written = await writeZip({ folder, project: await projectIdentity(folder) }, out, at, {
    onProgress: ({ done, total, name }) => progress.show(done, total, name),
  });
  progress.clear();
  if (!written.ok) return fail(io, written.error);
  const count = (number: number) => countText(number, io.locale);
  const { reports, files, bytes } = written.value;
  note(io, words.backedUp(count(reports), count(files), count(bytes), out));
  const repaired = await repairProject(folder);
  if (!repaired.ok) return fail(io, repaired.error);
  const { mended, left } = repaired.value;
  for (const finding of mended) {
    const message = describeFinding(finding, io.locale);
    printResult(io, options, { ...finding, message, mended: true }, words.mended(message));
  }
  for (const finding of left) {
    const message = describeFinding(finding, io.locale);
    printResult(io, options, { ...finding, message, mended: false }, words.left(message));
  }
  note(io, words.repaired(count(mended.length), count(left.length)));
  return left.length === 0 ? exitStatus.fine : exitStatus.problems;
}
