// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { agree, hasDependencies } from './dependencies.mjs';

const ZOD = { version: '4.6.7', integrity: 'sha512-a' };

it('agree where each locked package is installed as locked', () => {
  const locked = { '': {}, 'node_modules/zod': ZOD };
  expect(agree(locked, { 'node_modules/zod': ZOD })).toBe(true);
  expect(agree(locked, {})).toBe(false);
  expect(agree(locked, { 'node_modules/zod': { ...ZOD, version: '4.6.6' } })).toBe(false);
  expect(agree(locked, { 'node_modules/zod': { ...ZOD, integrity: 'sha512-b' } })).toBe(false);
});

it('agree although an optional package for other machines is missing', () => {
  expect(agree({ 'node_modules/fsevents': { ...ZOD, optional: true } }, {})).toBe(true);
});

it('do not agree where something is installed that is not locked', () => {
  expect(agree({}, { 'node_modules/zod': ZOD })).toBe(false);
});

it('are missing in a fresh checkout, and where the installation was broken off', async () => {
  const root = temporaryFolder();
  const lock = JSON.stringify({ packages: { '': {}, 'node_modules/zod': ZOD } });
  writeFileSync(join(root, 'package-lock.json'), lock);
  expect(await hasDependencies(root)).toBe(false);
  mkdirSync(join(root, 'node_modules', 'zod'), { recursive: true });
  expect(await hasDependencies(root)).toBe(false);
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), lock.slice(0, 20));
  expect(await hasDependencies(root)).toBe(false);
  const installed = JSON.stringify({ packages: { 'node_modules/zod': ZOD } });
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), installed);
  expect(await hasDependencies(root)).toBe(true);
});
