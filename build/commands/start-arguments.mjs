// @ts-check
import { SetUpFailure } from '../setup/failure.mjs';

/**
 * Takes our own options out of the command line of `npm start`; the rest is the app's.
 * @param {readonly string[]} args
 * @returns {{ keep: boolean, screenshot: string | undefined, app: string[] }}
 * @throws {SetUpFailure}
 */
export function readStartArguments(args) {
  const app = [...args];
  const keep = take(app, '--keep', 1).length > 0;
  const [option, screenshot] = take(app, '--screenshot', 2);
  if (option !== undefined && screenshot === undefined) {
    throw new SetUpFailure('--screenshot names no file', 'say --screenshot FILE');
  }
  return { keep, screenshot, app };
}

/** @param {string[]} args @param {string} name @param {number} count of arguments, the name included */
function take(args, name, count) {
  const at = args.indexOf(name);
  return at < 0 ? [] : args.splice(at, count);
}
