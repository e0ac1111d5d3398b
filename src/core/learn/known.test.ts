import { describe, expect, it } from 'vitest';
import { AnnotationSet } from '../annotation/annotation-set.ts';
import type { Annotation } from '../annotation/annotation.ts';
import { findProposals } from '../suggest/proposals.ts';
import { proposableLabels } from '../propose/proposable.ts';
import { aRejection, anAnnotation } from '../testing/builders.ts';
import { knownOf } from './known.ts';
import { LessonTally } from './lesson-tally.ts';
import { type Answer, answersIn } from './report-answers.ts';
import { type LessonRuling, rulingId } from './ruling.ts';

/** What reviewers answer who mark every place of some words in a text by hand. */
function marking(
  text: string,
  marks: readonly (Partial<Annotation> & { readonly quote: string; readonly label: string })[],
): readonly Answer[] {
  const annotations = marks.map((mark, index) => {
    const start = text.indexOf(mark.quote);
    const { provenance = { kind: 'reviewer' } as const } = mark;
    return anAnnotation({
      ...mark,
      id: `a${index}`,
      start,
      end: start + mark.quote.length,
      provenance,
    });
  });
  return answersIn(text, [{ annotations: AnnotationSet.of(annotations), rejections: [] }]);
}

function lessonsOf(...reports: readonly (readonly Answer[])[]) {
  const tally = new LessonTally();
  for (const [report, answers] of reports.entries()) tally.replace(`r${report}`, answers);
  return tally.lessons;
}

const nothing = { programs: [], rulesOff: [], lessons: [] };

/** What is proposed in a text by rules that what was taught made. */
function proposed(
  text: string,
  lessons: ReturnType<typeof lessonsOf>,
  decided: readonly LessonRuling[] = [],
) {
  return findProposals(
    text,
    [...proposableLabels, 'crop'],
    knownOf({ ...nothing, lessons: decided }, lessons),
  )
    .filter(({ rule }) => /taught|marked/.test(rule))
    .map(({ text: quote, label, attributes }) => [
      label,
      quote,
      attributes['unit'] ?? attributes['code'] ?? '',
    ]);
}

describe('core/learn/known', () => {
  it('knows a unit that figures were edited to, from the second on', () => {
    const first = marking('发放书籍12摞', [
      { quote: '12摞', label: 'figure', attributes: { kind: 'count' } },
    ]);
    const second = marking('又送去3摞', [
      { quote: '3摞', label: 'figure', attributes: { kind: 'count' } },
    ]);
    expect(proposed('送书8摞，近1.2万摞', lessonsOf(first))).toEqual([]);
    expect(proposed('送书8摞，近1.2万摞', lessonsOf(first, second))).toEqual([
      ['figure', '8摞', '摞'],
      ['figure', '近1.2万摞', '摞'],
    ]);
  });

  it('knows a place that no rule takes for one, and the labels that have no rules', () => {
    const code = { path: ['合作'], code: '623001', level: 'county' };
    const texts = ['他来到合作，种下青稞', '从合作出发，收青稞'].map((text) =>
      marking(text, [
        { quote: '合作', label: 'location', attributes: code },
        { quote: '青稞', label: 'crop', attributes: {} },
      ]),
    );
    expect(proposed('去合作看青稞，合作大学', lessonsOf(...texts))).toEqual([
      ['location', '合作', '623001'],
      ['crop', '青稞', ''],
    ]);
    const id = { kind: 'text', label: 'crop', words: '青稞' } as const;
    const stopped = {
      ...id,
      id: rulingId(id),
      ruling: 'stopped',
      accepted: 0,
      rejected: 0,
      code: '',
    } as const;
    expect(proposed('看青稞', lessonsOf(...texts), [stopped])).toEqual([]);
    const [one = []] = texts;
    const pinned = { ...stopped, ruling: 'pinned' } as const;
    expect(proposed('看青稞', lessonsOf(one), [pinned])).toEqual([['crop', '青稞', '']]);
  });

  it('knows a pinned unit by the kind that was written with it', () => {
    const unit = {
      id: 'u',
      kind: 'unit',
      label: 'figure',
      words: '摞',
      ruling: 'pinned',
      accepted: 0,
      rejected: 0,
      code: 'mass',
    } as const;
    const known = knownOf({ ...nothing, lessons: [unit] }, lessonsOf());
    expect(findProposals('送来书籍12摞', ['figure'], known)).toMatchObject([
      { text: '12摞', attributes: { value: '12', unit: '摞', kind: 'mass' } },
    ]);
  });

  it('gives a name the code that reviewers gave it', () => {
    const rule = { kind: 'rule', rule: 'L1 unit by its name' } as const;
    const answers = ['徐州市鼓楼区', '鼓楼区'].map((text) =>
      marking(text, [
        {
          quote: '鼓楼区',
          label: 'location',
          attributes: { code: '320302', level: 'county' },
          provenance: rule,
        },
      ]),
    );
    const codes = (known: ReturnType<typeof lessonsOf>) =>
      findProposals('鼓楼区新建三所学校', ['location'], knownOf(nothing, known)).map(
        ({ attributes }) => attributes['code'],
      );
    expect(codes(lessonsOf(...answers))).toEqual(['320302']);
    expect(codes(lessonsOf())).not.toEqual(['320302']);
  });

  it('counts what is beside a span and takes a report back whole', () => {
    const text = '第3组第4组';
    const rejections = [1, 4].map((start) =>
      aRejection({
        id: `r${start}`,
        start,
        end: start + 1,
        quote: text.slice(start, start + 1),
        label: 'figure',
      }),
    );
    const answers = answersIn(text, [{ annotations: AnnotationSet.of([]), rejections }]);
    const tally = new LessonTally();
    tally.replace('r', answers);
    expect(tally.lessons.neighbours).toContainEqual({
      ...{ label: 'figure', side: 'before', words: '组第', accepted: 0, rejected: 1, texts: 1 },
    });
    tally.replace('r', []);
    expect(tally.lessons).toEqual({ texts: [], neighbours: [], units: [], rules: [] });
  });
});
