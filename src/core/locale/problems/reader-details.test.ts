import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { describeIssues } from '../../project/describe-issues.ts';
import { readerDetail } from './reader-details.ts';

/** What the readers' sources spell out: their details, with a name in each hole. */
function spelledOut(): readonly string[] {
  const files = readdirSync('src/core/format', { recursive: true, encoding: 'utf8' }).filter(
    (name) => /(?<!test|-write|config)\.ts$/.test(name) && !name.includes('project-parts'),
  );
  const sources = files.map((name) => readFileSync(`src/core/format/${name}`, 'utf8'));
  const said =
    /(?:detail(?: =|:)|err\(|(?:fail|push)\(|refuse\([\w{} ]+,|\? null\s*:|problem = )\s*(?:'([^'\n]{8,})'|`([^`\n]{8,})`)/g;
  return sources.flatMap((source) =>
    Array.from(source.matchAll(said), ([, plain, template = '']) =>
      (plain ?? template).replace(/\$\{[^}]*\}/g, 'X'),
    ),
  );
}

test('all that the readers say of a file has its Chinese words', () => {
  const all = [...new Set(spelledOut())].filter(
    (said) => /[a-z]{2} [a-z]/.test(said) && !/\$\{|="/.test(said),
  );
  expect(all.length).toBeGreaterThan(40);
  expect(all.filter((said) => !/\p{Script=Han}/u.test(readerDetail(said, 'zh-CN')))).toEqual([]);
});

test.each([
  [{ text: '甲', label: [['a', 2, 'x']] }, 'label.0.0 应为数字'],
  [{ text: '甲', label: [[1.5, 2, 'x']] }, 'label.0.0 应为整数'],
  [{ label: [] }, '缺少 text，应为文字'],
  [{ text: '甲', label: 3 }, 'label 应为列表'],
  [{ text: '', label: [] }, 'text 应为非空文字'],
  [{ text: '甲', label: [], state: 'x' }, 'state 应为以下之一：open, done'],
  [{ text: '甲', label: [], by: 3 }, 'by 应为文字或列表'],
  [{ text: '甲', label: [], by: [{ id: 'x' }] }, 'by.0.id 应为数字'],
  [7, '应为对象'],
] as const)('what is wrong with a value is said with its place: %j', (value, said) => {
  const schema = z.object({
    text: z.string().min(1),
    label: z.array(z.tuple([z.int(), z.int(), z.string()])),
    state: z.enum(['open', 'done']).optional(),
    by: z.union([z.string(), z.array(z.object({ id: z.number() }))]).optional(),
  });
  const { error } = schema.safeParse(value);
  expect(error && readerDetail(describeIssues(error), 'zh-CN')).toBe(said);
});

test('what JSON itself says is worded too', () => {
  const said = (text: string) => {
    try {
      JSON.parse(text);
      return '';
    } catch (error) {
      return readerDetail(String(error instanceof Error && error.message), 'zh-CN');
    }
  };
  expect(said('{"a":')).toBe('JSON 不完整，缺了结尾');
  expect(said('{"a" 1}')).toBe('JSON 位置 5 处应为属性名之后的冒号');
  expect(said('{not json')).toBe('JSON 位置 1 处应为属性名或 }');
  expect(said('[1 2]')).toBe('JSON 位置 3 处应为数组元素之后的逗号或 ]');
  expect(said('{"a":1} x')).toMatch(/\p{Script=Han}/u);
});

test.each([
  [
    'Unterminated string in JSON at position 15 (line 1 column 16)',
    'JSON 位置 15 处的字符串没有结束',
  ],
  ['no format fits', '看不出是哪种格式，请选定格式'],
])('what the window meets besides is worded too: %s', (said, words) => {
  expect(readerDetail(said, 'zh-CN')).toBe(words);
});

test('what nobody foresaw stays as it is said', () => {
  expect(readerDetail('odd', 'zh-CN')).toBe('odd');
  expect(readerDetail('not UTF-8', 'en')).toBe('not UTF-8');
});
