import { describe, expect, test } from 'vitest';
import {
  accept,
  annotate,
  reject,
  relabel,
  relate,
  remove,
  setDetails,
  setFlag,
  setVerdict,
} from '../../annotation/edit/edit.ts';
import { answerCheck, assess, writeEvidence } from '../../annotation/edit/edit-casework.ts';
import { exclude, include, setReason } from '../../annotation/edit/edit-regions.ts';
import { emptyLayer } from '../../annotation/layer.ts';
import { describeChange } from './changes-words.ts';
import { shorten } from '../shorten.ts';

const text = '建档立卡贫困人口50829人,其中延边州';
let ids = 0;
const context = { author: 'me', at: '2026-01-01T00:00:00.000Z', newId: () => `id-${(ids += 1)}` };
const tag = (start: number, end: number) =>
  annotate(
    emptyLayer('me'),
    text,
    [{ start, end, label: 'figure', attributes: {}, provenance: { kind: 'reviewer' } }],
    context,
  );
const tagged = tag(8, 14);
const [annotation] = tagged.annotations.added;
if (annotation === undefined) throw new Error('nothing was tagged');
const quoteOf = (id: string) => (id === annotation.id ? annotation.quote : undefined);

describe('naming a change', () => {
  test('names the gesture and the text it was done to', () => {
    expect(describeChange(tagged, 'zh-CN', quoteOf)).toBe('标注“50829人”');
    expect(describeChange(tagged, 'en', quoteOf)).toBe('annotate “50829人”');
    expect(describeChange(setVerdict(annotation, 'wrong', context), 'zh-CN', quoteOf)).toBe(
      '把“50829人”的结论改为有误',
    );
    expect(describeChange(setFlag(annotation, true, context), 'en', quoteOf)).toBe(
      'flag “50829人”',
    );
  });

  test('names what came of a proposal', () => {
    const proposal = { start: 8, end: 14, label: 'figure', rule: 'F1' };
    const provenance = { kind: 'rule', rule: 'F1' } as const;
    const accepted = accept(
      emptyLayer('me'),
      text,
      [{ ...proposal, attributes: {}, provenance }],
      context,
    );
    expect(describeChange(accepted, 'zh-CN', quoteOf)).toBe('接受建议“50829人”');
    expect(
      describeChange(reject(emptyLayer('me'), text, [proposal], context), 'zh-CN', quoteOf),
    ).toBe('拒绝建议“50829人”');
  });

  test('names a region by how it begins, and details by what was corrected', () => {
    const layer = emptyLayer('me');
    const span = { start: 0, end: 8, provenance: { kind: 'reviewer' } } as const;
    const excluded = exclude(layer, text, [{ ...span, reason: 'other' }], context);
    const [region] = excluded.regions.added;
    if (region === undefined) throw new Error('nothing was left out');
    const found = { title: '题', date: null, outlet: null, author: null, url: null };
    const corrected = { ...layer, details: found };
    const told = [
      excluded,
      include(layer, text, { regions: [region], proposed: [] }, context),
      setReason(region, 'byline', context),
      setDetails(layer, found, context),
      setDetails(corrected, { ...found, date: '2020-02-29' }, context),
      setDetails({ ...layer, details: { ...found, date: '2020-02-29' } }, found, context),
      setDetails(corrected, { ...found, title: '新题', author: '王芳' }, context),
      setDetails(corrected, null, context),
    ];
    expect(told.map((change) => describeChange(change, 'zh-CN', quoteOf))).toEqual([
      '排除区域“建档立卡贫困人口”',
      '保留区域“建档立卡贫困人口”',
      '把区域“建档立卡贫困人口”的原因改为时间来源行',
      '更正报告信息',
      '把日期改为“2020-02-29”',
      '清空日期',
      '改标题、作者',
      '还原报告信息',
    ]);
  });

  test('says how many links another label took away', () => {
    const place = { ...annotation, id: 'place', quote: '延边州' };
    const [link] = relate('x', annotation, place, context).relations.added;
    const relations = link === undefined ? [] : [link];
    const names = [[], relations].map((links) => {
      const layer = { ...emptyLayer('me'), relations: links };
      return describeChange(relabel(layer, annotation, 'program', {}, context), 'zh-CN', quoteOf);
    });
    expect(names).toEqual(['改“50829人”的标签', '改“50829人”的标签，取消其 1 个关联']);
  });

  test('counts where there is more than one', () => {
    const both = [annotation, { ...annotation, id: 'other', quote: '延边州' }];
    expect(describeChange(remove(emptyLayer('me'), both, context), 'zh-CN', quoteOf)).toBe(
      '删除标注“50829人”等 2 条',
    );
  });

  test('says so where an end of a relation is no longer there', () => {
    const gone = { ...annotation, id: 'gone' };
    expect(describeChange(relate('x', annotation, gone, context), 'zh-CN', quoteOf)).toBe(
      '关联“50829人”→标注',
    );
  });

  test('shortens a long quote by characters, not by halves of them', () => {
    expect(shorten('𠮷'.repeat(20))).toBe(`${'𠮷'.repeat(15)}…`);
    expect(shorten('一\n二')).toBe('一 二');
  });
});

test('names answers to checks, evidence and what stands beside a verdict', () => {
  const layer = emptyLayer('me');
  const check = { check: 'sum', figures: [{ start: 8, end: 14, quote: '50829人' }] };
  const excused = { answer: 'excused', reason: 'rounding', note: '' } as const;
  const answered = answerCheck(layer, { ...check, formula: '1 + 1 = 3', ...excused }, [], context);
  expect(describeChange(answered, 'zh-CN', quoteOf)).toBe('算式 1 + 1 = 3：可解释 · 四舍五入');
  // A doubt that is dismissed never was arithmetic.
  const doubt = answerCheck(
    layer,
    {
      ...{ ...check, ...excused, check: 'plausibility' },
      ...{ formula: '103% > 100%', answer: 'rejected', reason: null },
    },
    [],
    context,
  );
  expect(describeChange(doubt, 'zh-CN', quoteOf)).toBe('存疑处 103% > 100%：没有问题');
  expect(describeChange(doubt, 'en', quoteOf)).toBe('doubt 103% > 100%: Nothing wrong');
  const card = {
    ...{ source: '统计年鉴', locator: '', quote: '', url: '', seen: null, file: null },
    passage: null,
  };
  const serves = annotation;
  const written = writeEvidence(layer, card, { before: null, serves }, context);
  expect(describeChange(written, 'en', quoteOf)).toBe('add evidence “统计年鉴”');
  const claimed = assess(layer, annotation, { claim: true }, context);
  expect(describeChange(claimed, 'zh-CN', quoteOf)).toBe('把“50829人”列为待核');
});
