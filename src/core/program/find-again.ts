import { gazetteer } from '../place/gazetteer.ts';
import { longestWord } from '../text/longest-word.ts';
import { partOfName } from './find-lines-of-work.ts';
import { type ProgramHit, person } from './find-quoted.ts';
import { otherThing, zoneBehind } from './quoted-otherwise.ts';

/** What a rule must be to lend its names to the rest of the report: one of names, by their marks or their heads. */
const lending = /^P1 (?:quoted |numbered )?name|^P3 (?:slogan|method)/u;
const surely = 0.6;
/** Shorter names begin and end inside other words. */
const nameAlone = /^\p{Script=Han}{4,18}$|^\p{Script=Han}{2,10}[1-9]\.\d/u;

/** Names that the report has told by their marks, verbs or heads, where it says them again without (P1: every mention). */
export function findAgain(text: string, hits: readonly ProgramHit[]): readonly ProgramHit[] {
  const names = new Set(
    hits
      .filter(({ rule, score }) => score >= surely && lending.test(rule))
      .flatMap(({ start, end }) => bareNames(text.slice(start, end))),
  );
  if (names.size === 0) return [];
  const longestAt = longestWord([...names]);
  const again: ProgramHit[] = [];
  for (let offset = 0; offset < text.length;) {
    const length = longestAt(text, offset);
    const end = offset + length;
    if (length > 0 && !partOfName.test(text.slice(end, end + 4)) && !inZone(text, end)) {
      again.push({ start: offset, end, rule: 'P1 name told before', score: 0.6 });
    }
    offset += Math.max(1, length);
  }
  return again;
}

/** 东州省甲河补水工程 is said again as 甲河补水工程. */
function withoutUnit(name: string): string {
  const rest = name.slice(gazetteer().longestAt(name, 0));
  return rest.length >= shortestRest ? rest : name;
}

const shortestRest = 6;

/** What goes on to a zone or a brand is part of its name, whether a mark stands between or not. */
function inZone(text: string, end: number): boolean {
  const behind = text.slice(end, end + 16).replace(/^”/u, '');
  return zoneBehind.test(behind) || otherThing.test(behind);
}

/** `“五方联动”模式` is said again as 五方联动 and as 五方联动模式. */
function bareNames(name: string): readonly string[] {
  const inner = /^“([^“”]+)”/u.exec(name)?.[1];
  const alone = inner === undefined || person.test(inner) ? [] : [inner];
  const whole = name.replace(/[“”]/gu, '');
  // 青年安居2.0计划 is said again without its head.
  const edition = /^\p{Script=Han}+[1-9]\.\d/u.exec(whole)?.[0];
  if (edition !== undefined) alone.push(edition);
  return [whole, withoutUnit(whole), ...alone].filter((bare) => nameAlone.test(bare));
}
