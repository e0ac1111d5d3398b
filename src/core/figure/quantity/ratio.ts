import Big from 'big.js';
import { approximatorAfter } from '../unit/approximator.ts';
import type { Described } from './described.ts';

const RATIO = /(\d{1,3}(?:\.\d+)?):1(?![\d.:%])/y;
/** What says that a ratio is meant and no clock time. */
const SAID = /比[^,。;!?\n]{0,16}$|(?:扩大|缩小|调整|下降|提高|降低|优化)(?:到|至|为)$/;

/** 2.62:1 at `start` of a folded text, where its words speak of a ratio: how many times the one is the other. */
export function readRatio(text: string, start: number): Described | undefined {
  if (/[\d.:]/.test(text.charAt(start - 1))) return undefined;
  const ratio = ratioAt(text, start);
  if (!ratio) return undefined;
  const before = text.slice(Math.max(0, start - 24), start);
  const behind = text.slice(ratio.end, ratio.end + 3);
  return SAID.test(before) || /^的?比(?:例|率)/.test(behind) ? ratio : undefined;
}

/** A ratio to one at `start`, by its form alone. */
export function ratioAt(text: string, start: number): Described | undefined {
  RATIO.lastIndex = start;
  const match = RATIO.exec(text);
  if (!match) return undefined;
  const end = start + match[0].length;
  const value = new Big(match[1] ?? 0);
  const after = approximatorAfter(text, end);
  return {
    start,
    end: after?.end ?? end,
    low: value,
    high: value,
    unit: undefined,
    unitSpans: [],
    bound: after?.bound ?? 'exact',
    kind: 'other',
  };
}
