// @ts-check
import { app as electronApp } from 'electron';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readArguments } from './arguments.mjs';

/** The two setters that Electron has for its own default app and does not document. */
const app =
  /** @type {typeof electronApp & { setVersion(version: string): void, setAppPath(path: string): void }} */ (
    electronApp
  );

// What `electron FOLDER` runs: gives the app the name, version and path of the folder's package.json, and imports its main file.
// Electron holds `ready` back until this module, and so the app's, has been evaluated.
const { preloads, target, version } = readArguments(process.argv.slice(1));

if (version) {
  console.log(`v${process.versions.electron}`);
  app.exit();
} else {
  const require = createRequire(import.meta.url);
  for (const preload of preloads) require(resolve(preload));
  if (target === undefined) fail('say which app to run: electron FOLDER');
  else await run(resolve(target));
}

/** @param {string} path a folder with a package.json, or a file */
async function run(path) {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  const manifest = join(path, 'package.json');
  if (!existsSync(manifest)) return start(path, path);
  const {
    name,
    productName,
    version,
    main = 'index.js',
  } = JSON.parse(readFileSync(manifest, 'utf8'));
  app.setName(productName ?? name);
  app.setVersion(version);
  return start(path, join(path, main));
}

/** @param {string} path @param {string} entry */
async function start(path, entry) {
  if (!existsSync(entry)) return fail(`there is no app at ${entry}`);
  app.setAppPath(path);
  await import(pathToFileURL(entry).href);
}

/** @param {string} message */
function fail(message) {
  console.error(message);
  app.exit(1);
}
