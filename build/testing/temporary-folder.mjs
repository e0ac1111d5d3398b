// @ts-check
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new empty folder that goes when the test is over. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'hezhu-build-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
