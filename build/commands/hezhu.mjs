// @ts-check
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, installDependencies } from '../setup/checkout.mjs';
import { ROOT } from '../setup/root.mjs';

/** `npx hezhu` in a checkout: the command line, which reads its own arguments and sets its own exit status. */
export async function main() {
  await installDependencies();
  await build();
  await import(pathToFileURL(join(ROOT, 'out', 'main', 'cli.js')).href);
}
