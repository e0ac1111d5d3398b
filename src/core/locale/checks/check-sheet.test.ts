import { expect, test } from 'vitest';
import type { Assessment, CaseRecord, OwnCheck, SignOff } from '../../annotation/casework.ts';
import { answeredChecks } from '../../check/answered.ts';
import type { FoundCheck } from '../../check/check.ts';
import { aTime, anAnnotation } from '../../testing/builders.ts';
import type { CheckSheetInput } from './check-sheet-input.ts';
import { checkSheet } from './check-sheet.ts';

const text = '共1676户,其中979户、103户,占58%。';
const stamp = { author: '李雷', at: aTime };
const counted = (start: number, end: number, value: string, given = {}) =>
  anAnnotation({ start, end, attributes: { value, unit: '户', kind: 'count' }, ...given }, text);
const whole = counted(1, 6, '1676', { verdict: 'wrong' });
const part = counted(9, 13, '979', { verdict: 'confirmed' });
const other = counted(14, 18, '103');

function figure(start: number, end: number, value: string) {
  return { start, end, text: text.slice(start, end), value, unit: '户' };
}

function found(given: Partial<FoundCheck>): FoundCheck {
  return {
    ...{
      kind: 'sum',
      rule: 'parts',
      formula: '979 + 103 ≠ 1676',
      computed: '1082',
      stated: '1676',
    },
    figures: [figure(1, 6, '1676'), figure(9, 13, '979')],
    ...{ outcome: 'fails', confidence: 0.9, planned: false },
    ...given,
  };
}

const own: OwnCheck = {
  ...{ kind: 'check', id: 'own', ...stamp, formula: 'a + b = c', note: '两项合计' },
  figures: [
    { name: 'a', annotation: part.id },
    { name: 'b', annotation: other.id },
    { name: 'c', annotation: whole.id },
  ],
};
const lost: OwnCheck = {
  ...own,
  id: 'lost',
  formula: 'a = d',
  note: '',
  figures: [{ name: 'd', annotation: 'gone' }],
};
const assessment: Assessment = {
  ...{ kind: 'assessment', id: 's', ...stamp, annotation: whole.id, claim: false },
  ...{ priority: 'high', assignee: '韩梅梅', rightValue: '1677户', evidence: ['e'] },
};
const evidence: CaseRecord = {
  ...{ kind: 'evidence', id: 'e', ...stamp, source: '年鉴', locator: '第 3 页', quote: '' },
  ...{ url: '', seen: null, passage: null },
  file: { name: '年鉴.pdf', sha256: 'a'.repeat(64), size: 3 },
};
const objection: SignOff = {
  ...{ kind: 'sign-off', id: 'o', author: '我', at: aTime, reviewer: '李雷', quote: '1676户' },
  ...{ annotation: whole.id, verdict: 'wrong', rightValue: '1677户', agrees: false },
  reason: '年鉴是 1675',
};

function sheetOf(given: Partial<CheckSheetInput> = {}) {
  const casework = [assessment, evidence, own, lost];
  const checks = answeredChecks(
    [found({}), found({ kind: 'ratio', formula: '979 ÷ 1676 ? 58%', outcome: 'cannot tell' })],
    casework,
  );
  return checkSheet({
    details: { title: '综述', date: '2019-09-18', outlet: null, author: null, url: null },
    ...{ reviewer: '李雷', reviewerId: '李雷', text, annotations: [whole, part, other] },
    ...{ casework, checks, signed: null, locale: 'zh-CN' },
    titleOf: (id) => (id === 'r2' ? '统计公报' : undefined),
    ...given,
  });
}

function sectionOf(sheet: ReturnType<typeof sheetOf>, heading: string) {
  return sheet.sections.find((section) => section.heading === heading);
}

test('own checks, those that cannot be told, attached files and what is open stand on the sheet', () => {
  const sheet = sheetOf();
  expect(sheet.sections.map(({ heading }) => heading)).toEqual([
    ...['概况', '数字与待核内容', '不成立与已解释的算式', '难以判断的算式', '自己写的算式'],
    ...['证据', '待办'],
  ]);
  expect(sectionOf(sheet, '自己写的算式')?.table?.rows).toEqual([
    ['a + b = c', 'a = 979户，b = 103户，c = 1676户', '不成立', '两项合计'],
    ['a = d', 'd = 已不在', '难以判断', ''],
  ]);
  expect(sectionOf(sheet, '难以判断的算式')?.table?.rows).toHaveLength(1);
  expect(sectionOf(sheet, '证据')?.table?.rows[0]).toContain('年鉴.pdf');
  expect(sectionOf(sheet, '待办')?.lines).toEqual([
    '未核 1 处',
    '算式 979 + 103 ≠ 1,676 待答复',
    '自己写的算式 a + b = c 不成立',
    '自己写的算式 a = d 难以判断',
    '难以判断的算式 1 条',
  ]);
  for (const { table } of sheet.sections) {
    for (const row of table?.rows ?? []) expect(row).toHaveLength(table?.head.length ?? 0);
  }
});

test('where the project asks for signatures, each verdict says who signed it, who objects and what waits', () => {
  const signed = { signOffs: [objection], nameOf: () => '小王' };
  const sheet = sheetOf({ signed });
  const figures = sectionOf(sheet, '数字与待核内容')?.table;
  expect(figures?.head.at(-1)).toBe('复核');
  expect(figures?.rows.map((row) => row.at(-1))).toEqual([
    '有异议\n小王 有异议：年鉴是 1675',
    '待复核',
    '',
  ]);
  expect(sectionOf(sheet, '概况')?.lines.at(-1)).toBe(
    '复核：有异议 1，须重新复核 0，待复核 1，已复核 0',
  );
  expect(sectionOf(sheet, '待办')?.lines.slice(-2)).toEqual([
    '“1676户”：小王 有异议：年鉴是 1675',
    '待复核 1 处',
  ]);
  const changed = sheetOf({ signed, annotations: [{ ...whole, verdict: 'confirmed' }] });
  expect(sectionOf(changed, '待办')?.lines.at(-1)).toBe('“1676户”的结论在复核之后改过');
});

test('an excuse is told with its reason, and the sheet of an untouched report says so', () => {
  const check = found({});
  const figures = check.figures.map(({ start, end, text: quote }) => ({ start, end, quote }));
  const answer: CaseRecord = {
    ...{ kind: 'answer', id: 'a', ...stamp, check: 'sum', figures, formula: check.formula },
    ...{ answer: 'excused', reason: 'different-scope', note: '不含在外人员' },
  };
  const sheet = sheetOf({ checks: answeredChecks([check], [answer]), casework: [answer] });
  expect(sectionOf(sheet, '不成立与已解释的算式')?.table?.rows[0]?.slice(2)).toEqual([
    '可解释',
    '口径不同 · 不含在外人员',
  ]);
  const empty = sheetOf({ annotations: [], casework: [], checks: [], locale: 'en' });
  expect(empty.sections.map(({ lines }) => lines.at(-1)).slice(1)).toEqual([
    ...['No figure is annotated yet.', 'No check fails.', 'There is no evidence yet.'],
    'Nothing is open.',
  ]);
});

test('what is not plausible stands apart from arithmetic, and is counted apart', () => {
  const doubt = found({
    ...{ kind: 'plausibility', rule: 'above-whole', outcome: 'doubtful' },
    ...{ formula: '103% > 100%', figures: [figure(19, 23, '58')] },
  });
  const sheet = sheetOf({ checks: answeredChecks([found({}), doubt], []), casework: [] });
  expect(sectionOf(sheet, '不成立与已解释的算式')?.table?.rows).toHaveLength(1);
  expect(sectionOf(sheet, '存疑之处（合理性）')?.table?.rows).toEqual([
    ['部分的百分比超过 100', '103% > 100%', text.slice(19, 23), '存疑', ''],
  ]);
  expect(sectionOf(sheet, '概况')?.lines.slice(-2)).toEqual([
    '算式 1 条，其中不成立 1 条',
    '存疑（合理性，不属算式） 1 处',
  ]);
  expect(sectionOf(sheet, '待办')?.lines).toContain('存疑之处 103% > 100% 待答复');
});

test('names the report of the project that a card quotes, beside its own source', () => {
  const passage = { report: 'r2', start: 0, end: 5, quote: '1677户' };
  const card = { ...evidence, quote: '1677户', file: null, passage };
  const rows = sectionOf(sheetOf({ casework: [card] }), '证据')?.table?.rows;
  expect(rows?.map((row) => row[1])).toEqual(['年鉴 · 本工程报告《统计公报》']);
});

test('says of a failed check that it was kept as a finding', () => {
  const answer: CaseRecord = {
    ...{ kind: 'answer', id: 'a', ...stamp, check: 'sum', formula: '979 + 103 ≠ 1676' },
    figures: [
      { start: 1, end: 6, quote: '1676户' },
      { start: 9, end: 13, quote: '979户' },
    ],
    ...{ answer: 'confirmed', reason: null, note: '问过统计局' },
  };
  const sheet = sheetOf({ checks: answeredChecks([found({})], [answer]) });
  const rows = sectionOf(sheet, '不成立与已解释的算式')?.table?.rows;
  expect(rows?.map((row) => row.slice(2))).toEqual([['不成立', '确有问题 · 问过统计局']]);
});
