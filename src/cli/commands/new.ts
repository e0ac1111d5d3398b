import { type PresetId, presetLabels } from '../../core/annotation/label/label-presets.ts';
import { cliWords } from '../../core/locale/cli.ts';
import { createProject } from '../../store/project/open-project.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import type { CliIo } from '../io.ts';
import { type CommonOptions, fail, printResult } from '../print.ts';

/** `hezhu new DIR`: an empty project. */
export async function newProject(
  io: CliIo,
  options: CommonOptions & { readonly name?: string; readonly labels?: PresetId },
  dir: string,
): Promise<ExitStatus> {
  const created = await createProject(dir, {
    name: options.name ?? '',
    at: new Date().toISOString(),
    labels: presetLabels(options.labels ?? 'hezhu'),
  });
  if (!created.ok) return fail(io, created.error);
  const { directory, project } = created.value;
  await created.value.close();
  const { id, name } = project;
  printResult(
    io,
    options,
    { project: id, name, path: directory },
    cliWords[io.locale].created(name, directory),
  );
  return exitStatus.fine;
}
