import { runCli } from '../program.ts';
import type { CliIo } from '../io.ts';

/** What a command wrote, and its exit status. */
export interface Captured {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  /** Each line of standard output as JSON; throws where one is none. */
  readonly records: () => readonly unknown[];
}

/** Runs a command line in this process, its streams captured. */
export async function runCaptured(
  args: readonly string[],
  { input = '', ...given }: Partial<CliIo> & { readonly input?: string | Uint8Array } = {},
): Promise<Captured> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await runCli(
    args,
    {
      out: (text) => void out.push(text),
      err: (text) => void err.push(text),
      readInput: async () => Buffer.from(input),
      locale: 'en',
      colour: false,
      live: false,
      ...given,
    },
    '1.2.3',
  );
  const lines = () => out.join('').split('\n').slice(0, -1);
  return {
    status,
    out: out.join(''),
    err: err.join(''),
    records: () => lines().map((line) => JSON.parse(line)),
  };
}
