import { resolve } from 'node:path';

/** What a start may choose; paths are absolute. */
export interface LaunchOptions {
  /** The project to open. */
  readonly project: string | null;
  /** Where the sample project and new ones lie. */
  readonly documents: string | null;
  /** Where settings and log lie. */
  readonly userData: string | null;
  /** Where to write a picture of the window once it is painted. */
  readonly screenshot: string | null;
}

/** Reads the options of a start: `--project DIR`, `--documents DIR`, `--user-data DIR`, each also with `=`; an option beats its environment variable. */
export function readLaunchOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  directory: string,
): LaunchOptions {
  const path = (value: string | undefined): string | null =>
    value === undefined || value === '' ? null : resolve(directory, value);
  return {
    project: path(optionOf(args, '--project')),
    documents: path(optionOf(args, '--documents') ?? environment['HEZHU_DOCUMENTS']),
    userData: path(optionOf(args, '--user-data') ?? environment['HEZHU_USER_DATA']),
    screenshot: path(environment['HEZHU_SCREENSHOT']),
  };
}

function optionOf(args: readonly string[], name: string): string | undefined {
  const index = args.indexOf(name);
  if (index !== -1) return args[index + 1];
  return args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1);
}
