import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { presetIds } from '../core/annotation/label/label-presets.ts';
import { overlapRules } from '../core/format/overlap-rule.ts';
import { textVersionNames } from '../core/project/export-options.ts';
import { cliWords } from '../core/locale/cli.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import type { CliIo } from './io.ts';

/** Where the commands hang, and what they share. */
interface Bench {
  readonly program: Command;
  readonly io: CliIo;
  readonly version: string;
  /** Runs a command and keeps its exit status. */
  readonly settle: (run: () => Promise<ExitStatus>) => Promise<void>;
}

/** Runs one command line (without `node` and the script) and gives its exit status. Never throws for what a person typed. */
export async function runCli(
  args: readonly string[],
  io: CliIo,
  version: string,
): Promise<ExitStatus> {
  let status: ExitStatus = exitStatus.fine;
  const words = cliWords[io.locale];
  const program = new Command('hezhu')
    .description(words.about)
    .version(version)
    .option('--json', words.json)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err });
  const settle: Bench['settle'] = async (run) => {
    status = await run();
  };
  addProjectCommands({ program, io, version, settle });
  addCopyCommands({ program, io, version, settle });
  addCorpusCommands({ program, io, version, settle });
  addCorpusReports({ program, io, version, settle });
  addRuleCommands({ program, io, version, settle });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return status;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help that was asked for is an answer; help in place of a command is not.
    return error.exitCode === 0 ? exitStatus.fine : exitStatus.usage;
  }
}

// Each action loads its command when it is called: start time is most of what a short command takes.

function addProjectCommands(bench: Bench): void {
  const { io, settle } = bench;
  const { arguments: given, options } = cliWords[io.locale];
  command(bench, 'new')
    .addArgument(folder(io, '<dir>', given.folder))
    .option('--name <name>', options.name)
    .addOption(new Option('--labels <set>', options.presetSet).choices(presetIds))
    .action((dir: string, _options: unknown, self: Command) =>
      settle(async () => {
        const { newProject } = await import('./commands/new.ts');
        return newProject(io, self.optsWithGlobals(), dir);
      }),
    );
  command(bench, 'list')
    .addArgument(folder(io, '<dir>', given.folder))
    .action((dir: string, _options: unknown, self: Command) =>
      settle(async () => {
        const { listReports } = await import('./commands/list.ts');
        return listReports(io, self.optsWithGlobals(), dir);
      }),
    );
  command(bench, 'stats')
    .addArgument(folder(io, '<dir>', given.folder))
    .action((dir: string, _options: unknown, self: Command) =>
      settle(async () => {
        const { countAnnotations } = await import('./commands/stats.ts');
        return countAnnotations(io, self.optsWithGlobals(), dir);
      }),
    );
  command(bench, 'verify')
    .addArgument(folder(io, '<dir>', given.folder))
    .option('--repair', options.repair)
    .action((dir: string, _options: unknown, self: Command) =>
      settle(async () => {
        const { verify } = await import('./commands/verify.ts');
        return verify(io, self.optsWithGlobals(), dir);
      }),
    );
}

function addCopyCommands(bench: Bench): void {
  const { io, settle } = bench;
  const { arguments: given, options } = cliWords[io.locale];
  command(bench, 'merge')
    .addArgument(folder(io, '<dir>', given.folder))
    .addArgument(folder(io, '<other>', given.copy))
    .action((dir: string, other: string, _options: unknown, self: Command) =>
      settle(async () => {
        const { merge } = await import('./commands/merge.ts');
        return merge(io, self.optsWithGlobals(), dir, other);
      }),
    );
  command(bench, 'backup')
    .addArgument(folder(io, '<dir>', given.folder))
    .requiredOption('--out <file>', options.zip)
    .action((dir: string, _options: unknown, self: Command) =>
      settle(async () => {
        const { backup } = await import('./commands/backup.ts');
        return backup(io, self.optsWithGlobals(), dir);
      }),
    );
  command(bench, 'restore')
    .argument('<file>', given.backup)
    .addArgument(folder(io, '<dir>', given.target))
    .action((file: string, dir: string, _options: unknown, self: Command) =>
      settle(async () => {
        const { restore } = await import('./commands/restore.ts');
        return restore(io, self.optsWithGlobals(), file, dir);
      }),
    );
}

function addCorpusCommands(bench: Bench): void {
  const { io, settle } = bench;
  const { arguments: given, options } = cliWords[io.locale];
  command(bench, 'import')
    .addArgument(folder(io, '<dir>', given.folder))
    .argument('<file...>', given.files)
    .option('--as <format>', options.as)
    .option('--encoding <encoding>', options.encoding)
    .option('--reviewer <name>', options.reviewer)
    .option('--label-map <pairs>', options.labelMap)
    .option('--together', options.together)
    .action((dir: string, files: readonly string[], _options: unknown, self: Command) =>
      settle(async () => {
        const { importInputs } = await import('./commands/import.ts');
        return importInputs(io, self.optsWithGlobals(), dir, files);
      }),
    );
  command(bench, 'export')
    .addArgument(folder(io, '<dir>', given.folder))
    .option('--format <format>', options.format)
    .option('--preset <name>', options.preset)
    .requiredOption('--out <path>', options.out)
    .option('--layer <reviewer>', options.layer, collect)
    .option('--label <label>', options.label, collect)
    .option('--state <state>', options.state, collect)
    .option('--reviewer-state <state>', options.reviewerState, collect)
    .option('--without-regions', options.withoutRegions)
    .addOption(
      new Option(
        '--text-version <version>',
        options.textVersion(textVersionNames.join(', ')),
      ).choices(textVersionNames),
    )
    .option('--no-attributes', options.noAttributes)
    .option('--no-relations', options.noRelations)
    .option('--no-verdicts', options.noVerdicts)
    .option('--no-notes', options.noNotes)
    .option('--no-checks', options.noChecks)
    .option('--scheme <scheme>', options.scheme)
    .option('--overlap <rule>', options.overlap(overlapRules.join(', ')))
    .option('--overlap-labels <labels>', options.overlapLabels)
    .option('--layout <layout>', options.layout)
    .option('--split <shares>', options.split)
    .option('--seed <number>', options.seed)
    .option('--no-stratify', options.noStratify)
    .option('--no-group', options.noGroup)
    .option('--licence <licence>', options.licence)
    .option('--spreadsheet-copy', options.spreadsheetCopy)
    .option('--zip', options.zipped)
    .option('--overwrite', options.overwrite)
    .action((dir: string, _options: unknown, self: Command) =>
      settle(async () => {
        const { exportProject } = await import('./commands/export.ts');
        return exportProject(io, self.optsWithGlobals(), dir, bench.version);
      }),
    );
}

function addCorpusReports(bench: Bench): void {
  const { io, settle } = bench;
  const { arguments: given, options } = cliWords[io.locale];
  command(bench, 'agree')
    .addArgument(folder(io, '<dir>', given.folder))
    .option('--label <label>', options.label, collect)
    .action((dir: string, _options: unknown, self: Command) =>
      settle(async () => {
        const { agree } = await import('./commands/agree.ts');
        return agree(io, self.optsWithGlobals(), dir);
      }),
    );
  command(bench, 'formats').action((_options: unknown, self: Command) =>
    settle(async () => {
      const { listFormats } = await import('./commands/formats.ts');
      return listFormats(io, self.optsWithGlobals());
    }),
  );
}

function addRuleCommands(bench: Bench): void {
  const { io, settle } = bench;
  const { arguments: given, options } = cliWords[io.locale];
  command(bench, 'propose')
    .addArgument(folder(io, '[dir]', given.folder))
    .option('--text <file>', options.text)
    .option('--report <id>', options.report)
    .option('--label <label>', options.label, collect)
    .action((dir: string | undefined, _options: unknown, self: Command) =>
      settle(async () => {
        const { propose } = await import('./commands/propose.ts');
        return propose(io, self.optsWithGlobals(), dir);
      }),
    );
  command(bench, 'check')
    .addArgument(folder(io, '[dir]', given.folder))
    .option('--text <file>', options.text)
    .option('--annotations <file>', options.annotations)
    .action((dir: string | undefined, _options: unknown, self: Command) =>
      settle(async () => {
        const { check } = await import('./commands/check.ts');
        return check(io, self.optsWithGlobals(), dir);
      }),
    );
  command(bench, 'normalize')
    .option('--text <file>', options.lines)
    .action((_options: unknown, self: Command) =>
      settle(async () => {
        const { normalize } = await import('./commands/normalize.ts');
        return normalize(io, self.optsWithGlobals());
      }),
    );
}

function command({ program, io }: Bench, name: keyof (typeof cliWords)['en']['commands']): Command {
  const words = cliWords[io.locale];
  return program.command(name).description(words.commands[name]).option('--json', words.json);
}

/** A folder; an empty path, such as of a variable that is not set, would be the one that one stands in. */
function folder({ locale }: CliIo, name: string, description: string): Argument {
  return new Argument(name, description).argParser((path: string) => {
    if (path === '') throw new InvalidArgumentError(cliWords[locale].notAFolder);
    return path;
  });
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
