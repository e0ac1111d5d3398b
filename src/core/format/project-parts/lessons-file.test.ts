import { describe, expect, test } from 'vitest';
import type { Lesson } from '../../learn/lesson-list.ts';
import { lessonsCsv, lessonsJson, readLessons } from './lessons-file.ts';

const plain: Lesson = {
  ...{ id: 'x', kind: 'text', label: 'location', words: '长白山', accepted: 0, rejected: 0 },
  ...{ ruling: null, effect: 'none', codes: [], code: '' },
};

const lessons: readonly Lesson[] = [
  { ...plain, ruling: 'pinned', effect: 'proposes', words: '东，"山', code: '222424' },
  { ...plain, ruling: 'stopped', effect: 'silent', words: '=合作', accepted: 1, rejected: 4 },
  { ...plain, kind: 'unit', label: 'figure', words: '摞', accepted: 2, effect: 'proposes' },
  { ...plain, kind: 'before', label: 'figure', words: '第', rejected: 5, effect: 'silent' },
  {
    ...{ ...plain, words: '河北村', accepted: 3, effect: 'proposes' as const },
    codes: [{ code: '222402', level: 'village', times: 3 }],
  },
  // These decide nothing: an opinion of theirs is not yet one, forgetting is about counts.
  { ...plain, words: '某地', rejected: 1, effect: 'less-sure' },
  { ...plain, words: '某山', ruling: 'forgotten' },
];

const brought = [
  { kind: 'text', label: 'location', words: '东，"山', ruling: 'pinned', code: '222424' },
  { kind: 'text', label: 'location', words: '=合作', ruling: 'stopped', code: '' },
  { kind: 'unit', label: 'figure', words: '摞', ruling: 'pinned', code: '' },
  { kind: 'before', label: 'figure', words: '第', ruling: 'stopped', code: '' },
  { kind: 'text', label: 'location', words: '河北村', ruling: 'pinned', code: '222402' },
];

describe('core/format/lessons-file', () => {
  test.each([
    ['CSV', `\uFEFF${lessonsCsv(lessons)}`],
    ['JSON', lessonsJson(lessons)],
  ])(
    'what a %s file brings are decisions: those that were made, and what was learnt',
    (_, text) => {
      expect(readLessons(text)).toEqual({ ok: true, value: brought });
    },
  );

  test('a table that a person wrote in Chinese is read; empty rows are passed over', () => {
    const table = '文字,标签,规定\n长白山,location,固定\n\n合作,location,停用\n';
    expect(readLessons(table)).toEqual({
      ok: true,
      value: [
        { kind: 'text', label: 'location', words: '长白山', ruling: 'pinned', code: '' },
        { kind: 'text', label: 'location', words: '合作', ruling: 'stopped', code: '' },
      ],
    });
  });

  test.each([
    ['甲,乙\n1,2\n', { line: 1, kind: 'no-words-column', found: '甲, 乙' }],
    ['{"other": 1}', { line: 1, kind: 'no-words-column', found: 'JSON' }],
    ['{broken', { line: 1, kind: 'no-words-column', found: 'JSON' }],
    ['{"lessons":[{"kind":"text"}]}', { line: 1, kind: 'not-a-lesson', found: '{"kind":"text"}' }],
    [
      'words,label,decision\n山,location,always\n',
      { line: 2, kind: 'not-a-lesson', found: 'always' },
    ],
    ['words,kind,label\n山,shape,location\n', { line: 2, kind: 'not-a-lesson', found: 'shape' }],
    ['words,decision\n山,pinned\n', { line: 2, kind: 'not-a-lesson', found: '山' }],
    ['words,label,decision\n ,location,pinned\n', { line: 2, kind: 'not-a-lesson', found: ' ' }],
    ['words\n"山\n', { line: 2, kind: 'open-quote', found: '' }],
    ['words,label\n山,location\n', { line: 1, kind: 'empty', found: '' }],
  ])('a file that is none is refused with its line: %j', (text, problem) => {
    expect(readLessons(text)).toEqual({ ok: false, error: problem });
  });
});
