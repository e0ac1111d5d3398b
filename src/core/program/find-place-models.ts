import { gazetteer } from '../place/gazetteer.ts';
import type { ProgramHit } from './find-quoted.ts';

const models = /模式/gu;
const shortestPlace = 2;
const longestPlace = 6;
/** What may stand before a place's name that a word goes on to: no other character of a longer word. */
const opening =
  /[^\p{Script=Han}]|[的为了出是和与及]|推广|推行|复制|借鉴|形成|学习|探索|打造|创新/u;

/** A method named for the place that found it (P1): 庄浪模式. The place is part of the name (L3). */
export function findPlaceModels(text: string): readonly ProgramHit[] {
  const hits: ProgramHit[] = [];
  for (const { index } of text.matchAll(models)) {
    for (let length = longestPlace; length >= shortestPlace; length -= 1) {
      const start = index - length;
      if (start < 0 || gazetteer().longestAt(text, start) !== length) continue;
      const before = text.slice(Math.max(0, start - 2), start);
      if (start > 0 && !opening.test(before.slice(-1)) && !opening.test(before)) break;
      hits.push({ start, end: index + 2, rule: 'P1 model named for a place', score: 0.7 });
      break;
    }
  }
  return hits;
}
