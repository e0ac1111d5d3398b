// @ts-check
import { SetUpFailure } from '../setup/failure.mjs';
import { runTool } from '../setup/tool.mjs';
import { prepareStamp } from './stamp.mjs';

/**
 * Builds the app and records of what.
 * @param {string} root
 * @param {import('../setup/step.mjs').Say} say
 * @throws {SetUpFailure} after the builder's own words on standard error
 */
export async function buildApp(root, say) {
  say('building the app');
  const record = prepareStamp(root);
  const { code, output } = await runTool(root, 'electron-vite', ['build']);
  if (code !== 0) {
    console.error(output);
    throw new SetUpFailure('the app does not build', 'mend what the builder says above');
  }
  record();
}
