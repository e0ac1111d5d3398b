import { describe, expect, it } from 'vitest';
import type { Proposal } from '../propose/proposal.ts';
import { type Lessons, noLessons } from './lessons.ts';
import { type LessonRuling, rulingId } from './ruling.ts';
import { Weigher, weighAll } from './weigh.ts';

const text = '第3组有5人，合作共赢';
const person: Proposal = {
  ...{ start: 4, end: 6, text: '5人', label: 'figure', attributes: {} },
  ...{ score: 0.98, rule: 'figure/unit' },
};
const word: Proposal = {
  ...{ start: 7, end: 9, text: '合作', label: 'location', attributes: {} },
  ...{ score: 0.7, rule: 'L1 unit of two characters' },
};

function answered({ label, text: words }: Proposal, accepted: number, rejected: number): Lessons {
  const counts = { accepted, rejected, reports: 1, byHand: 0, codes: [] };
  return { ...noLessons, texts: [{ label, text: words, ...counts }] };
}

function ruled(
  ruling: LessonRuling['ruling'],
  counts = { accepted: 0, rejected: 0 },
): LessonRuling {
  const name = { kind: 'text', label: word.label, words: word.text } as const;
  return { ...name, id: rulingId(name), ruling, ...counts, code: '' };
}

describe('core/learn/weigh', () => {
  it('leaves a proposal alone of which nothing was learnt', () => {
    const all = [person, word];
    expect(weighAll(all, text, new Weigher(noLessons, []))).toBe(all);
    const weighed = weighAll(all, text, new Weigher(answered(word, 3, 0), []));
    expect(weighed[0]).toBe(person);
    expect(weighed[1]?.score).toBeCloseTo((2 * 0.7 + 3) / 5);
  });

  it.each([
    [1, 0, 1],
    [2, 0, 1],
    [3, 0, 0],
    [3, 3, 1],
    [9, 3, 0],
  ])('%i refusals and %i acceptances of a place leave %i', (rejected, accepted, left) => {
    const weigher = new Weigher(answered(word, accepted, rejected), []);
    expect(weighAll([word], text, weigher).length).toBe(left);
  });

  it('silences a figure only where it was refused beside the same words', () => {
    const lessons = answered(person, 0, 5);
    expect(new Weigher(lessons, []).weigh(person, text).silent).toBe(false);
    const beside = {
      label: 'figure',
      side: 'before',
      words: '组有',
      accepted: 0,
      texts: 1,
    } as const;
    const there = { ...lessons, neighbours: [{ ...beside, rejected: 1 }] };
    expect(new Weigher(there, []).weigh(person, text).silent).toBe(true);
  });

  it('refuses what stands beside words where several texts were refused and none accepted', () => {
    const beside = { label: 'figure', side: 'before', words: '组有', rejected: 4 } as const;
    const silent = (accepted: number, texts: number) =>
      new Weigher(
        { ...answered(word, 1, 0), neighbours: [{ ...beside, accepted, texts }] },
        [],
      ).weigh(person, text).silent;
    expect([silent(0, 3), silent(1, 3), silent(0, 2)]).toEqual([true, false, false]);
  });

  it('never silences a whole rule, however often it was wrong', () => {
    const rules = [{ rule: word.rule, accepted: 0, rejected: 1000 }];
    const { score, silent, reasons } = new Weigher({ ...answered(word, 0, 2), rules }, []).weigh(
      word,
      text,
    );
    expect(silent).toBe(false);
    expect(score).toBeLessThan(0.1);
    expect(reasons).toEqual([
      { kind: 'rule', words: word.rule, accepted: 0, rejected: 1000 },
      { kind: 'text', words: '合作', accepted: 0, rejected: 2 },
    ]);
  });

  it('obeys what somebody decided before what was answered', () => {
    const lessons = answered(word, 0, 9);
    const weigh = (ruling: LessonRuling) => new Weigher(lessons, [ruling]).weigh(word, text);
    expect(weigh(ruled('pinned')).silent).toBe(false);
    expect(weigh(ruled('stopped')).silent).toBe(true);
    expect(weigh(ruled('forgotten', { accepted: 0, rejected: 7 })).silent).toBe(false);
    expect(weigh(ruled('forgotten', { accepted: 0, rejected: 5 })).silent).toBe(true);
  });
});
