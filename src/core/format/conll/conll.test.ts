import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryCorpus } from '../../testing/arbitrary-corpus.ts';
import { aLayer, aRelation } from '../../testing/builders.ts';
import { aProject, annotated, quoted } from '../../testing/corpus-builders.ts';
import { writeCorpus } from '../../testing/write-corpus.ts';
import type { AnnotatedReport } from '../../project/project.ts';
import { conll } from './conll.ts';
import { flatten } from '../flatten.ts';
import { type TagScheme, allLabels } from '../format.ts';
import { overlapText, wholeOverlapChoice } from '../overlap-rule.ts';

const project = aProject();

function write(reports: readonly AnnotatedReport[], scheme?: TagScheme) {
  return writeCorpus(conll, project, reports, {
    labels: allLabels(project.labels),
    ...(scheme && { scheme }),
  });
}

/** The rows of the one layer of a report, sentences on lines of their own. */
function sentences(report: AnnotatedReport, scheme?: TagScheme): readonly string[] {
  const file = write([report], scheme).files['conll/李雷/r1.conll'] ?? '';
  if (file !== '' && !file.endsWith('\n\n')) throw new Error('no empty line at the end');
  return file
    .split('\n\n')
    .slice(0, -1)
    .map((sentence) => sentence.replaceAll('\n', ' ').replaceAll('\t', '/'));
}

describe('conll', () => {
  it.each([
    ['iob2', '共/O 有/O 近/B-figure 4/I-figure 万/I-figure 人/I-figure ,/O 5/B-figure 。/O'],
    ['bioes', '共/O 有/O 近/B-figure 4/I-figure 万/I-figure 人/E-figure ,/O 5/S-figure 。/O'],
    ['bmes', '共/O 有/O 近/B-figure 4/M-figure 万/M-figure 人/E-figure ,/O 5/S-figure 。/O'],
  ] as const)('tags in %s', (scheme, expected) => {
    const text = '共有近4万人,5。';
    const report = annotated(text, [aLayer([quoted(text, '近4万人'), quoted(text, '5')])]);
    expect(sentences(report, scheme)).toEqual([expected]);
  });

  it('writes IOB2 where nothing is chosen, and begins touching spans anew', () => {
    const text = '10592户18807人';
    const report = annotated(text, [aLayer([quoted(text, '10592户'), quoted(text, '18807人')])]);
    expect(sentences(report)).toEqual([
      '1/B-figure 0/I-figure 5/I-figure 9/I-figure 2/I-figure 户/I-figure ' +
        '1/B-figure 8/I-figure 8/I-figure 0/I-figure 7/I-figure 人/I-figure',
    ]);
  });

  it('takes a code point for a token and drops every kind of white space', () => {
    const text = '📊 𠮷\u3000野\u00a0\t葛\u{e0100}\u2028A\ufeff';
    expect(sentences(annotated(text, [aLayer([])]))).toEqual([
      '📊/O 𠮷/O 野/O 葛/O \u{e0100}/O A/O',
    ]);
  });

  it('ends sentences at line feeds and after 。！？ with what closes on them', () => {
    const text = '题目\n\n  他说：“好。”走了！？（真的吗?）完';
    expect(sentences(annotated(text, [aLayer([])]))).toEqual([
      '题/O 目/O',
      '他/O 说/O ：/O “/O 好/O 。/O ”/O',
      '走/O 了/O ！/O ？/O',
      '（/O 真/O 的/O 吗/O ?/O ）/O',
      '完/O',
    ]);
  });

  it('never ends a sentence within a span', () => {
    const text = '前。“干！加油\n干”后。完';
    const report = annotated(text, [aLayer([quoted(text, '干！加油\n干', { label: 'program' })])]);
    expect(sentences(report)).toEqual([
      '前/O 。/O',
      '“/O 干/B-program ！/I-program 加/I-program 油/I-program 干/I-program ”/O 后/O 。/O',
      '完/O',
    ]);
  });

  it('keeps the longest of overlapping spans, then the leftmost, and says what it lost', () => {
    const text = '雨露计划行动';
    const annotations = [
      quoted(text, '雨露计划', { label: 'program' }),
      quoted(text, '雨露'),
      quoted(text, '计划行动'),
      quoted(text, '行动'),
    ];
    const report = annotated(text, [aLayer(annotations)]);
    expect(sentences(report)).toEqual([
      '雨/B-program 露/I-program 计/I-program 划/I-program 行/B-figure 动/I-figure',
    ]);
    expect(write([report]).losses).toEqual([
      { kind: 'overlap', count: 2, example: '报告一: 雨露' },
    ]);
  });

  it.each([
    ['longest', [], '雨露计划 program'],
    ['shortest', [], '雨露 figure, 计 figure, 划行动 location'],
    ['leftmost', [], '雨露计划 program'],
    ['labels', ['program', 'figure'], '雨露计划 program'],
    ['labels', ['location'], '雨露 figure, 计 figure, 划行动 location'],
    ['labels', [], '雨露 figure, 计 figure, 划行动 location'],
  ] as const)('keeps by the rule %s %j', (rule, first, kept) => {
    const text = '雨露计划行动';
    const spans = [
      quoted(text, '雨露计划', { label: 'program' }),
      quoted(text, '雨露'),
      quoted(text, '计'),
      quoted(text, '划行动', { label: 'location' }),
    ];
    const labels = allLabels(project.labels);
    const overlap = { rule, labels: first };
    const { kept: standing } = flatten(text.length, spans, wholeOverlapChoice(overlap, labels));
    expect(standing.map(({ quote, label }) => `${quote} ${label}`).join(', ')).toBe(kept);
    const corpus = writeCorpus(conll, project, [annotated(text, [aLayer(spans)])], {
      ...{ labels, overlap },
    });
    expect(corpus.losses).toMatchObject([
      { kind: 'overlap', count: spans.length - standing.length },
    ]);
    const begins = corpus.files['conll/李雷/r1.conll']?.match(/B-/g) ?? [];
    expect(begins.length).toBe(standing.length);
    expect(corpus.card.reading).toContain(overlapText(wholeOverlapChoice(overlap, labels)));
  });

  it('counts what it cannot express, with a first example of each', () => {
    const text = ' 延边州 3个县\n';
    const figure = quoted(text, '3个', {
      attributes: { value: '3' },
      verdict: 'confirmed',
      note: '见表',
    });
    const place = quoted(text, '延边州', { label: 'location', flagged: true });
    const report = annotated(text, [aLayer([figure, place], [aRelation(figure, place)])]);
    expect(write([report]).losses).toEqual([
      { kind: 'relations', count: 1, example: '报告一: 3个 → 延边州' },
      { kind: 'attributes', count: 1, example: '报告一: 3个' },
      { kind: 'verdicts', count: 1, example: '报告一: 3个' },
      { kind: 'notes', count: 2, example: '报告一: 延边州' },
      { kind: 'white-space', count: 1, example: '报告一: 延边州 3个县' },
    ]);
  });

  it('writes a folder a reviewer beside the texts, without work that nobody has begun', () => {
    const text = '近4万人';
    const report = (id: string, name: string) =>
      annotated(
        text,
        [
          aLayer([quoted(text, text)], [], { reviewer: 'final' }),
          aLayer([], [], { reviewer: '李雷', state: 'not-started' }),
          aLayer([], [], { reviewer: '韩梅梅', state: 'final' }),
        ],
        { id, source: { name, encoding: 'utf-8', sha256: '0'.repeat(64) } },
      );
    const { files } = write([
      report('1', '秋收.txt'),
      report('2', '秋收.md'),
      report('3', 'a/b?.x'),
    ]);
    expect(Object.keys(files)).toEqual([
      'text/秋收.txt',
      'conll/final/秋收.conll',
      'conll/韩梅梅/秋收.conll',
      'text/秋收-2.txt',
      'conll/final/秋收-2.conll',
      'conll/韩梅梅/秋收-2.conll',
      'text/a_b_.txt',
      'conll/final/a_b_.conll',
      'conll/韩梅梅/a_b_.conll',
    ]);
    expect(files['text/秋收-2.txt']).toBe(text);
  });

  it('tells in its card how to read it', () => {
    const { card } = write([annotated('近4万人', [])], 'bmes');
    expect(card.reading).toContain('- Tags: BMES:');
  });

  it('gives back every code point that is not white space, and every span that it kept', () => {
    fc.assert(
      fc.property(arbitraryCorpus, fc.constantFrom(...conll.schemes), ({ reports }, scheme) => {
        const { files } = write(reports, scheme);
        expect(write(reports, scheme).files).toEqual(files);
        for (const [path, content] of Object.entries(files)) {
          if (!path.endsWith('.conll')) continue;
          const rows = content.split('\n').filter((row) => row !== '');
          expect(rows.every((row) => /^[^\t]+\t(?:O|[BIEMS]-[a-z]+)$/u.test(row))).toBe(true);
          const name = path.split('/').at(-1)?.replace('.conll', '');
          const text = files[`text/${name}.txt`] ?? '';
          const tokens = Array.from(text).filter((c) => !/[\s\u0085]/.test(c));
          expect(rows.map((row) => row.split('\t')[0])).toEqual(tokens);
        }
      }),
    );
  });
});
