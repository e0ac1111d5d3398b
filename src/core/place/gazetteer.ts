import divisions from './divisions.json' with { type: 'json' };
import { longestWord } from '../text/longest-word.ts';
import { formerUnits } from './former-units.ts';
import { shortNames, shortTownName } from './short-name.ts';

/** The levels of units that have a code of their own. */
export type UnitLevel = 'province' | 'prefecture' | 'county' | 'zone';

/** An administrative unit down to the county, with its six-digit GB/T 2260 code. */
export interface Unit {
  readonly code: string;
  readonly name: string;
  readonly level: UnitLevel;
}

/** China's administrative divisions by name, as of several years at once. */
export interface Gazetteer {
  /** Units of which this is the full name. */
  named(name: string): readonly Unit[];
  /** Units of which this is a short form: 延边, 延边州. */
  shortened(name: string): readonly Unit[];
  /** Codes of the counties that have a town of this full name. */
  townCounties(name: string): readonly string[];
  unit(code: string): Unit | undefined;
  /** The length of the longest known name that stands at an offset, or 0. */
  longestAt(text: string, offset: number): number;
}

/** The code that GB/T 2260 has for a unit: of Taiwan, Hongkong and Macau it knows the whole only, and the codes below are the sources' or ours. */
export function standardCode(code: string): string {
  return /^(?:71|81|82)/.test(code) ? `${code.slice(0, 2)}0000` : code;
}

/** The codes of a unit and of those above it, from the province down: 222424 lies in 222400 in 220000. */
export function codesAbove(code: string): readonly string[] {
  const codes = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code];
  return codes.filter((other, index) => codes.indexOf(other) === index);
}

/** The full names from the province down to a unit; a municipality stands once. */
export function fullPath(gazetteer: Gazetteer, code: string): readonly string[] {
  const names = codesAbove(code).flatMap((above) => gazetteer.unit(above)?.name ?? []);
  return names.filter((name, index) => name !== names[index - 1]);
}

/** What most names are not: one list for all of them. */
const none: readonly never[] = [];

let loaded: Gazetteer | undefined;

/** The gazetteer; built at its first use, from then on shared. */
export function gazetteer(): Gazetteer {
  loaded ??= build();
  return loaded;
}

function build(): Gazetteer {
  const byCode = new Map<string, Unit>();
  const byName = new Map<string, Unit[]>();
  const byShortName = new Map<string, Unit[]>();
  const byTown = new Map<string, string[]>();
  for (const row of divisions.units) {
    const code = row.slice(0, 6);
    for (const name of row.slice(6).split('|')) {
      const unit = { code, name, level: levelOf(code, name) };
      // The latest name stands for the code; older ones are still found.
      byCode.set(code, unit);
      // A municipality is one unit, its second code a formality.
      if (isFormality(code)) continue;
      push(byName, name, unit);
      for (const short of shortNames(name)) push(byShortName, short, unit);
    }
  }
  addFormer(byCode, byName);
  for (const row of divisions.towns) {
    const county = row.slice(0, 6);
    for (const name of row.slice(6).split(' ')) {
      push(byTown, name, county);
      const short = shortTownName(name);
      if (short !== undefined) push(byTown, short, county);
    }
  }
  const longestAt = longestWord([...byName.keys(), ...byShortName.keys(), ...byTown.keys()]);
  return {
    named: (name) => byName.get(name) ?? none,
    shortened: (name) => byShortName.get(name) ?? none,
    townCounties: (name) => byTown.get(name) ?? none,
    unit: (code) => byCode.get(code),
    longestAt,
  };
}

/** Former names of units, found by their full names only; a name that the tables know is theirs. */
function addFormer(byCode: Map<string, Unit>, byName: Map<string, Unit[]>): void {
  for (const row of formerUnits) {
    const [code, name] = [row.slice(0, 6), row.slice(6)];
    if (byName.has(name) || byCode.has(code)) {
      const known = byCode.get(code);
      if (known && !byName.has(name)) push(byName, name, { ...known, name });
      continue;
    }
    const unit = { code, name, level: levelOf(code, name) };
    byCode.set(code, unit);
    push(byName, name, unit);
  }
}

function isFormality(code: string): boolean {
  return /^(?:11|12|31|50)0[12]00$/.test(code);
}

function levelOf(code: string, name: string): UnitLevel {
  if (code.endsWith('0000')) return 'province';
  if (code.endsWith('00')) return 'prefecture';
  return /(?:开发区|管委会|园区|示范区|产业园|管理区)$/u.test(name) ? 'zone' : 'county';
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
