import { describe, expect, test } from 'vitest';
import { locales } from '../../annotation/label/local-name.ts';
import type { AppError } from '../../base/app-error.ts';
import { describeError } from './errors-words.ts';

/** One error of every code, each datum with a mark of its own. */
const samples: { readonly [Code in AppError['code']]: Extract<AppError, { code: Code }> } = {
  'not-a-project': { code: 'not-a-project', path: '⟦path⟧' },
  'project-exists': { code: 'project-exists', path: '⟦path⟧' },
  'folder-not-empty': { code: 'folder-not-empty', path: '⟦path⟧' },
  'project-locked': { code: 'project-locked', path: '⟦path⟧', pid: 4711, host: '⟦host⟧' },
  'newer-schema': { code: 'newer-schema', path: '⟦path⟧', found: 97, known: 31 },
  'cannot-read': { code: 'cannot-read', path: '⟦path⟧', reason: '⟦EODD⟧' },
  'cannot-write': { code: 'cannot-write', path: '⟦path⟧', reason: '⟦EODD⟧' },
  'damaged-file': {
    code: 'damaged-file',
    path: '⟦path⟧',
    detail: '⟦detail⟧',
    movedTo: '⟦place⟧',
  },
  'hash-differs': { code: 'hash-differs', path: '⟦path⟧' },
  'text-changed': { code: 'text-changed', report: 'r1', title: '⟦title⟧' },
  'text-corrected': { code: 'text-corrected', report: 'r1', title: '⟦title⟧' },
  'history-unreadable': { code: 'history-unreadable', path: '⟦path⟧' },
  'merge-itself': { code: 'merge-itself', path: '⟦path⟧' },
  'merge-other-project': {
    ...{ code: 'merge-other-project', path: '⟦path⟧', name: '⟦name⟧', into: '⟦into⟧' },
  },
  'merge-text-differs': { code: 'merge-text-differs', title: '⟦title⟧', keptIn: '⟦keptIn⟧' },
  'merge-conflict': {
    ...{ code: 'merge-conflict', title: '⟦title⟧', reviewer: '⟦reviewer⟧' },
    ...{ count: 3, keptIn: '⟦keptIn⟧' },
  },
  'merge-record-conflict': { code: 'merge-record-conflict', count: 2, keptIn: '⟦keptIn⟧' },
  'attachment-not-file': { code: 'attachment-not-file', name: '⟦name⟧' },
  'attachment-too-large': {
    ...{ code: 'attachment-too-large', name: '⟦name⟧' },
    ...{ bytes: 61 * 2 ** 20, limit: 51 * 2 ** 20 },
  },
  'attachment-missing': { code: 'attachment-missing', name: '⟦name⟧' },
  'attachment-changed': { code: 'attachment-changed', name: '⟦name⟧' },
  'attachment-not-shown': { code: 'attachment-not-shown', name: '⟦name⟧' },
  'attachment-not-opened': {
    ...{ code: 'attachment-not-opened', name: '⟦name⟧', reason: '⟦reason⟧' },
  },
  'cannot-print': { code: 'cannot-print', reason: '⟦reason⟧' },
  'unknown-report': { code: 'unknown-report', report: '⟦report⟧' },
  'unknown-reviewer': { code: 'unknown-reviewer', reviewer: '⟦reviewer⟧' },
  'unknown-label': { code: 'unknown-label', label: '⟦label⟧' },
  'unknown-format': { code: 'unknown-format', format: '⟦format⟧' },
  'bad-annotation': {
    code: 'bad-annotation',
    report: 'r1',
    title: '⟦title⟧',
    annotation: '⟦annotation⟧',
    quote: '⟦quote⟧',
    start: 0,
    end: 0,
    actual: null,
    detail: '⟦detail⟧',
  },
  'bad-table': {
    code: 'bad-table',
    file: '⟦file⟧',
    line: 4711,
    kind: 'not-a-name',
    found: '⟦found⟧',
  },
  'bad-project-change': { code: 'bad-project-change', detail: '⟦detail⟧' },
  'bad-label-set': { code: 'bad-label-set', file: 'a.json', detail: 'labels.0.line: wrong' },
  'bad-relation': {
    code: 'bad-relation',
    report: '⟦report⟧',
    relation: '⟦relation⟧',
    type: '⟦type⟧',
  },
  'bad-reviewer-name': { code: 'bad-reviewer-name', name: '⟦name⟧' },
  'layer-exists': {
    code: 'layer-exists',
    report: '⟦report⟧',
    title: '⟦title⟧',
    reviewer: '⟦reviewer⟧',
  },
  'label-conflict': { code: 'label-conflict', label: '⟦label⟧', detail: '⟦detail⟧' },
  'change-conflict': { code: 'change-conflict', reason: 'different', id: '⟦id⟧' },
  'import-is-folder': { code: 'import-is-folder', file: '⟦file⟧' },
  'import-is-link': { code: 'import-is-link', file: '⟦file⟧' },
  'import-is-project': { code: 'import-is-project', file: '⟦file⟧' },
  'import-is-corpus': { code: 'import-is-corpus', file: '⟦file⟧', format: '⟦format⟧' },
  'import-unsure': { code: 'import-unsure', file: '⟦file⟧', encoding: '⟦encoding⟧' },
  'clipboard-empty': { code: 'clipboard-empty' },
  'import-empty': { code: 'import-empty', file: '⟦file⟧' },
  'import-not-text': { code: 'import-not-text', file: '⟦file⟧' },
  'import-too-large': {
    code: 'import-too-large',
    file: '⟦file⟧',
    bytes: 200 * 2 ** 20 + 1,
    limit: 50 * 2 ** 20,
  },
  'import-text-too-large': {
    code: 'import-text-too-large',
    file: '⟦file⟧',
    bytes: 40 * 2 ** 20,
    limit: 30 * 2 ** 20,
  },
  'import-undecodable': {
    code: 'import-undecodable',
    file: '⟦file⟧',
    encoding: '⟦encoding⟧',
    count: 3,
  },
  'import-unsupported': { code: 'import-unsupported', file: '⟦file⟧', what: 'word-97' },
  'import-damaged': { code: 'import-damaged', file: '⟦file⟧', what: 'docx' },
  'import-unsafe': { code: 'import-unsafe', file: '⟦file⟧', why: 'bomb' },
  'import-no-text-layer': { code: 'import-no-text-layer', file: '⟦file⟧' },
  'import-duplicate': { code: 'import-duplicate', file: '⟦file⟧', title: '⟦title⟧' },
  'import-misfit': {
    code: 'import-misfit',
    file: '⟦file⟧',
    kind: 'astray',
    label: '⟦label⟧',
    quote: '⟦quote⟧',
    start: 0,
    end: 0,
    detail: '⟦detail⟧',
  },
  'import-malformed': { code: 'import-malformed', file: '⟦file⟧', line: 12, detail: '⟦detail⟧' },
  'read-only': { code: 'read-only', project: '⟦project⟧' },
  'not-a-backup': { code: 'not-a-backup', path: '⟦path⟧' },
  'damaged-backup': { code: 'damaged-backup', path: '⟦path⟧', detail: '⟦detail⟧' },
  'inside-project': { code: 'inside-project', path: '⟦path⟧' },
  'no-such-backup': { code: 'no-such-backup' },
  'output-exists': { code: 'output-exists', path: '⟦path⟧' },
  'import-settled': { code: 'import-settled', file: '⟦file⟧' },
  'nothing-exported': { code: 'nothing-exported' },
  'no-final-layer': { code: 'no-final-layer' },
  'nothing-open': { code: 'nothing-open' },
  cancelled: { code: 'cancelled' },
  'bad-message': { code: 'bad-message', channel: '⟦channel⟧', detail: '⟦detail⟧' },
  internal: { code: 'internal', detail: '⟦detail⟧' },
};

describe.each(locales)('an error in %s', (locale) => {
  test.each(Object.values(samples))('tells all that $code knows', (error) => {
    const text = describeError(error, locale);
    const marked = Object.values(error).filter((value) => /⟦/.test(String(value)));
    const numbers = Object.values(error).filter(
      (value) => Number(value) > 0 && Number(value) < 10_000,
    );
    const untold = [...marked, ...numbers].filter((datum) => !text.includes(String(datum)));
    expect({ text, untold }).toEqual({ text, untold: [] });
    expect(text).toMatch(/[。.]$/);
  });

  test.each(Object.values(samples).filter(({ code }) => code !== 'cancelled'))(
    'says after $code what to do',
    (error) => {
      expect(describeError(error, locale).match(/[。，；.,;:]/g)?.length).toBeGreaterThan(1);
    },
  );
});

test('a size over the limit never reads like the limit', () => {
  const barely: AppError = {
    code: 'import-too-large',
    file: 'a.txt',
    bytes: 50 * 2 ** 20 + 1,
    limit: 50 * 2 ** 20,
  };
  expect(describeError(barely, 'en')).toContain('50.1 MB, more than the limit of 50 MB');
});

test('an annotation that does not fit its text is told with report, quote, place and what stands there', () => {
  const { 'bad-annotation': sample } = samples;
  const astray = { ...sample, quote: '3万人', start: 8, end: 12, actual: '近4万人' } as const;
  expect(describeError(astray, 'zh-CN')).toBe(
    '报告“⟦title⟧”里有一条标注与原文对不上：标注记的是“3万人”（位置 8–12），原文那里是“近4万人”。没有写入任何改动，文件保持原样；“hezhu verify 工程文件夹”会列出所有这样的标注。',
  );
});

test('each conflict and each kind of damage has words of its own', () => {
  const conflicts = (['exists', 'missing', 'different', 'dangling-relation'] as const).map(
    (reason) => describeError({ code: 'change-conflict', reason, id: 'a' }, 'zh-CN'),
  );
  expect(new Set(conflicts).size).toBe(4);
  const left: AppError = { code: 'damaged-file', path: 'a', detail: 'b', movedTo: null };
  expect(describeError(left, 'zh-CN')).toContain('仍留在原处');
  const whole: AppError = { code: 'import-malformed', file: 'a', line: null, detail: 'b' };
  expect(describeError(whole, 'en')).not.toContain('Line');
});

test('what the system refuses is said in words, and what has no words by its code', () => {
  const full: AppError = { code: 'cannot-write', path: '报告.json', reason: 'ENOSPC' };
  expect(describeError(full, 'zh-CN')).toBe(
    '写不了“报告.json”：磁盘已满。原有内容没有改动；请检查磁盘和权限后再试一次。',
  );
  expect(describeError({ ...full, reason: 'EWEIRD' }, 'en')).toContain('EWEIRD');
});
