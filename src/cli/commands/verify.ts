import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { cliWords } from '../../core/locale/cli.ts';
import { isWarning } from '../../core/project/findings/finding.ts';
import { describeFinding } from '../../core/locale/problems/findings.ts';
import { countText } from '../../core/locale/numbers.ts';
import { projectPaths } from '../../store/paths.ts';
import { verifyProject } from '../../store/verify/verify.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import type { CliIo } from '../io.ts';
import { type CommonOptions, fail, note, printResult } from '../print.ts';

/**
 * `hezhu verify DIR`: every invariant that a file can break, a line a finding; broken rules of labels are warnings, which leave the exit status
 * as it is. Needs no lock and changes nothing, but with `--repair` mends
 * what it can.
 */
export async function verify(
  io: CliIo,
  options: CommonOptions & { readonly repair?: true },
  dir: string,
): Promise<ExitStatus> {
  const words = cliWords[io.locale];
  if (!(await isLikeProject(dir))) return fail(io, { code: 'not-a-project', path: resolve(dir) });
  if (options.repair) {
    const { repair } = await import('./repair.ts');
    return repair(io, options, dir);
  }
  let found = 0;
  for await (const finding of verifyProject(dir, { rules: true })) {
    if (!isWarning(finding)) found += 1;
    const message = describeFinding(finding, io.locale);
    printResult(io, options, { ...finding, message }, message);
  }
  note(io, found === 0 ? words.sound : words.problems(countText(found, io.locale)));
  return found === 0 ? exitStatus.fine : exitStatus.problems;
}

/** Whether a folder is a project, or was one: its `project.json` alone may be lost. */
async function isLikeProject(dir: string): Promise<boolean> {
  const { project, reports, reviewers, changes } = projectPaths(resolve(dir));
  for (const path of [project, reports, reviewers, changes]) {
    if (await isThere(path)) return true;
  }
  return false;
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
