import { describe, expect, it } from 'vitest';
import { aLayer, aRelation } from '../../testing/builders.ts';
import { aProject, annotated, quoted } from '../../testing/corpus-builders.ts';
import { memorySource } from '../../testing/memory-source.ts';
import { readCorpus } from '../../testing/read-corpus.ts';
import { writeCorpus } from '../../testing/write-corpus.ts';
import { brat } from './brat.ts';
import { bratDocument } from './brat-document.ts';
import { allLabels } from '../format.ts';

const project = aProject();
const options = { labels: allLabels(project.labels) };

describe('what brat is given', () => {
  const text = '📊𠮷野县\n投入近4万元，3.8万人\n受益。';
  const figure = quoted(text, '近4万元', {
    id: 'f',
    label: 'figure',
    attributes: { value: '40000', bound: 'about', unit: '元' },
    verdict: 'wrong',
    note: '第一行\n第二行',
    flagged: true,
  });
  const place = quoted(text, '野县', {
    id: 'p',
    label: 'location',
    attributes: { path: ['吉林', '野县'] },
    note: '看地图',
  });
  const people = quoted(text, '3.8万人\n受益', { id: 'q', label: 'figure' });
  const layer = aLayer([figure, place, people], [aRelation(figure, place)]);
  const { files, losses } = writeCorpus(brat, project, [annotated(text, [layer])], options);

  it('is annotated in code points, a fragment a line, with notes and attributes', () => {
    expect(files['brat/李雷/r1.txt']).toBe(text);
    expect(files['brat/李雷/r1.ann']).toBe(
      [
        'T1\tlocation 2 4\t野县',
        '#1\tHezhuAttributes T1\t{"path":["吉林","野县"]}',
        '#2\tAnnotatorNotes T1\t看地图',
        'T2\tfigure 7 11\t近4万元',
        'A1\tbound T2 about',
        'A2\thezhu_verdict T2 wrong',
        'A3\thezhu_flagged T2',
        '#3\tHezhuAttributes T2\t{"value":"40000","unit":"元"}',
        '#4\tHezhuNote T2\t"第一行\\n第二行"',
        'T3\tfigure 12 17;18 20\t3.8万人 受益',
        'R1\tfigure_location Arg1:T2 Arg2:T1',
        '',
      ].join('\n'),
    );
    expect(losses).toEqual([]);
  });

  it('is configured with every label, choice and relation, and with leave to overlap', () => {
    const conf = files['brat/annotation.conf']?.split('\n') ?? [];
    expect(conf.filter((line) => line.startsWith('['))).toEqual([
      '[entities]',
      '[relations]',
      '[events]',
      '[attributes]',
    ]);
    expect(conf).toEqual(
      expect.arrayContaining([
        'location',
        'figure_location\tArg1:figure, Arg2:location',
        '<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>',
        'bound\tArg:figure, Value:exact|about|over|at_least|at_most|under',
        'hezhu_flagged\tArg:figure|program|location',
      ]),
    );
    expect(files['brat/visual.conf']).toContain('figure | 数字 | Figure\n');
  });

  it('is a text with no annotations where nobody has begun', () => {
    const empty = writeCorpus(brat, project, [annotated(text)], options);
    expect(empty.files['brat/r1.ann']).toBe('');
    expect(empty.files['brat/r1.txt']).toBe(text);
  });

  it('loses the line ends at the edges of a span, and says so', () => {
    const edges = aLayer([quoted(text, '县\n', { id: 'e' }), quoted(text, '\n', { id: 'n' })]);
    const written = writeCorpus(brat, project, [annotated(text, [edges])], options);
    expect(written.losses).toEqual([
      { kind: 'spans', count: 1, example: '报告一: \n' },
      { kind: 'white-space', count: 1, example: '报告一: 县\n' },
    ]);
  });
});

describe('what brat gives', () => {
  const text = '📊𠮷野ABC 丙';
  const read = (...lines: readonly string[]) => bratDocument('d', text, lines.join('\n'), null);
  const said = (...lines: readonly string[]) =>
    read(...lines).document.spans.map(({ key, start, end, quote }) => [key, start, end, quote]);

  it('counts code points', () => {
    expect(said('T1\tloc 2 3\t野')).toEqual([['T1', 4, 5, '野']]);
  });

  it('may be an event: its trigger is a span, its roles are relations', () => {
    const { document, problems } = read(
      'E1\tMove:T2 Who:T1 Then:E2',
      'E2\tStay:T1',
      'T1\tloc 2 3\t野',
      'T2\tMove 3 6\tABC',
      'A1\tNegated E1',
    );
    expect(problems).toEqual([]);
    expect(document.relations).toEqual([
      { type: 'Who', from: 'T2', to: 'T1' },
      { type: 'Then', from: 'T2', to: 'T1' },
    ]);
    expect(document.spans[1]?.attributes).toEqual({ Negated: 'true' });
  });

  it('may name the two ends of a relation as its configuration does', () => {
    const { document, problems } = read(
      'T1\tloc 2 3\t野',
      'T2\tMove 3 6\tABC',
      'R1\tof Whole:T2 Part:T1',
    );
    expect([document.relations, problems]).toEqual([[{ type: 'of', from: 'T2', to: 'T1' }], []]);
  });

  it('may be discontinuous: the parts are spans of their own, which is told', () => {
    const { problems } = read('T1\tloc 2 3;4 6\t野 BC');
    expect(said('T1\tloc 2 3;4 6\t野 BC')).toEqual([
      ['T1', 4, 5, '野'],
      ['T1.2', 6, 8, 'BC'],
    ]);
    expect(problems).toEqual([
      { line: 1, detail: 'T1 is discontinuous: its 2 parts are spans of their own' },
    ]);
  });

  it('may refer to a gazetteer, which becomes a note', () => {
    const { document } = read('T1\tloc 2 3\t野', 'N1\tReference T1 GB2260:222424\t汪清县');
    expect(document.spans[0]?.note).toBe('GB2260:222424 汪清县');
  });

  it('keeps the quote that does not fit, for the import to find', () => {
    expect(said('T1\tloc 2 3\t丙')).toEqual([['T1', 4, 5, '丙']]);
  });

  it('is told line by line where it cannot be taken', () => {
    const { problems, document } = read(
      'T1\tloc 2 99\t野',
      'T2 loc 2 3 野',
      '*\tEquiv T1 T2',
      'R1\tof Arg1:T1 Arg2:T2',
      'X1\twhat',
      'T3\tloc 2 3\t野',
      'T3\tloc 3 4\tA',
      '#1\tHezhuAttributes T3\t[1]',
    );
    expect(document.spans).toHaveLength(1);
    expect(problems).toEqual([
      { line: 1, detail: 'T1: 2 99 is no span of a text of 8 characters' },
      { line: 2, detail: 'T2 loc 2 3 野: TYPE START END, TAB and a text expected' },
      { line: 3, detail: 'an equivalence (*): Hezhu has none' },
      { line: 4, detail: 'R1: there is no span T1' },
      { line: 5, detail: 'not a line of brat: it begins with none of T R E A M N # *' },
      { line: 7, detail: 'T3: its id is taken' },
      { line: 8, detail: '#1: HezhuAttributes is no JSON object' },
    ]);
  });

  it('needs the text beside it, and the text its annotations', async () => {
    const items = await readCorpus(
      brat.read?.(memorySource({ 'a.ann': '', 'b.txt': '' })) ?? fail(),
    );
    expect(items.problems).toEqual([
      { file: 'a.ann', line: null, detail: 'its text a.txt is missing' },
      { file: 'b.txt', line: null, detail: 'its annotations b.ann are missing' },
    ]);
  });
});

function fail(): never {
  throw new Error('brat reads');
}
