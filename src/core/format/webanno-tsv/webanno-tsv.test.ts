import { describe, expect, it } from 'vitest';
import { aLayer, aRelation } from '../../testing/builders.ts';
import { aProject, annotated, quoted } from '../../testing/corpus-builders.ts';
import { memorySource } from '../../testing/memory-source.ts';
import { readCorpus } from '../../testing/read-corpus.ts';
import { writeCorpus } from '../../testing/write-corpus.ts';
import { allLabels } from '../format.ts';
import { webannoTsv } from './webanno-tsv.ts';

const project = aProject();
const options = { labels: allLabels(project.labels) };

async function read(content: string) {
  if (webannoTsv.read === null) throw new Error('it reads');
  const { documents, problems } = await readCorpus(
    webannoTsv.read(memorySource({ 'd.tsv': content })),
  );
  return {
    text: documents[0]?.text,
    spans: documents[0]?.spans.map(({ key, start, end, label, attributes }) => ({
      key,
      start,
      end,
      label,
      attributes,
    })),
    relations: documents[0]?.relations,
    problems: problems.map(({ line, detail }) => `${line ?? ''}: ${detail}`),
  };
}

describe('what WebAnno TSV is given', () => {
  const text = '📊𠮷野 A。近4元\n\n\u3000完\n';
  const place = quoted(text, '野 A', {
    id: 'p',
    label: 'location',
    attributes: { path: ['一|二', '三'] },
  });
  const inner = quoted(text, 'A', { id: 'i', label: 'program', note: '[*_' });
  const figure = quoted(text, '近4元\n', { id: 'f', attributes: { value: '4', unit: '_元;->' } });
  const layer = aLayer([place, inner, figure], [aRelation(figure, place)]);
  const { files, losses } = writeCorpus(webannoTsv, project, [annotated(text, [layer])], options);
  const lines = (files['webanno-tsv/李雷/r1.tsv'] ?? '').split('\n');

  it('begins with what its annotations say and two empty lines, and ends with a row', () => {
    expect(lines.slice(0, 6)).toEqual([
      '#FORMAT=WebAnno TSV 3.3',
      '#T_SP=webanno.custom.Entity|label|value|unit|path|hezhu_note',
      '#T_RL=webanno.custom.Relation|label|BT_webanno.custom.Entity',
      '',
      '',
      '#Text=📊𠮷野 A。',
    ]);
    expect(lines.slice(-2)).toEqual([expect.stringMatching(/^3-1\t14-15\t完\t/), '']);
  });

  it('has no columns for what nobody says', () => {
    const named = aLayer([quoted(text, '野 A', { id: 'p', label: 'location' })]);
    const corpus = writeCorpus(webannoTsv, project, [annotated(text, [named])], options);
    expect((corpus.files['webanno-tsv/李雷/r1.tsv'] ?? '').split('\n').slice(0, 8)).toEqual([
      '#FORMAT=WebAnno TSV 3.3',
      '#T_SP=webanno.custom.Entity|label',
      '',
      '',
      '#Text=📊𠮷野 A。',
      '1-1\t0-2\t📊\t_\t',
      '1-2\t2-4\t𠮷\t_\t',
      '1-3\t4-5\t野\tlocation[1]\t',
    ]);
  });

  it('takes the white space between sentences into the text of the first', () => {
    expect(lines.filter((line) => line.startsWith('#Text='))).toEqual([
      '#Text=📊𠮷野 A。',
      '#Text=近4元\\n\\n\u3000',
      '#Text=完',
    ]);
  });

  it('has the same id on every token of a span, and stacks what overlaps', () => {
    const row = (token: string) => lines.find((line) => line.startsWith(`${token}\t`))?.split('\t');
    expect(row('1-3')?.slice(0, 4)).toEqual(['1-3', '4-5', '野', 'location[1]']);
    expect(row('1-3')?.slice(-3)).toEqual(['figure\\_location', '2-1[3_1]', '']);
    expect(row('1-4')?.slice(0, 5)).toEqual([
      '1-4',
      '6-7',
      'A',
      'location[1]|program[2]',
      '*[1]|*[2]',
    ]);
    expect(row('1-4')?.[6]).toBe(
      '["一\\|二","三"][1]|*[2]'.replace(/[[\]](?=")|(?<=")[\]]/g, '\\$&'),
    );
    expect(row('1-4')?.[7]).toBe('*[1]|\\[\\*\\_[2]');
    expect(row('2-1')?.[5]).toBe('\\_元\\;\\->[3]');
  });

  it('loses white space at the edges of spans', () => {
    expect(losses).toEqual([{ kind: 'white-space', count: 1, example: '报告一: 近4元\n' }]);
  });

  it('says that a text without a token is no document of it', () => {
    const empty = writeCorpus(webannoTsv, project, [annotated(' \n', [aLayer([])])], options);
    expect([empty.files, empty.losses]).toEqual([
      {},
      [{ kind: 'reports', count: 1, example: '报告一' }],
    ]);
  });
});

describe('what WebAnno TSV gives', () => {
  const head =
    '#FORMAT=WebAnno TSV 3.3\n#T_SP=ner.NamedEntity|identifier|value\n#T_RL=c.About|kind|BT_ner.NamedEntity\n\n\n';

  it('reads single tokens without ids, ids over tokens, relations and parts of tokens', async () => {
    const content = `${head}#Text=近4万元 在野县
1-1\t0-4\t近4万元\t_\t_\t_\t_\t
1-1.1\t1-4\t4万元\t*\tNUM\t_\t_\t
1-2\t5-6\t在\t_\t_\tof\t1-3[0_0]\t
1-3\t6-8\t野县\thttp://x[1]|*[2]\tLOC[1]|GPE[2]\t*|at\t1-1.1[0_1]|1-3[1_2]\t

#Text=县
2-1\t10-11\t县\t*[2]\tGPE[2]\t_\t_\t`;
    expect(await read(content)).toEqual({
      text: '近4万元 在野县  县\n'.replace('野县  县', '野县\n 县'),
      spans: [
        { key: 'ner.NamedEntity@1-1.1.0', start: 1, end: 4, label: 'NUM', attributes: {} },
        { key: '1', start: 6, end: 8, label: 'LOC', attributes: { identifier: 'http://x' } },
        { key: '2', start: 6, end: 11, label: 'GPE', attributes: {} },
      ],
      relations: [
        { type: 'About', from: 'ner.NamedEntity@1-1.1.0', to: '1' },
        { type: 'at', from: '1', to: '2' },
      ],
      problems: ['9: the relation of from 1-3 has no such ends'],
    });
  });

  it('says that slots are not read, and makes no attributes of them', async () => {
    const { spans, problems } = await read(`#FORMAT=WebAnno TSV 3.3
#T_SP=custom.Event|kind|ROLE_custom.Event:who_custom.EventWhoLink|custom.Entity


#Text=📊增加
1-1\t0-2\t📊\t_\t_\t_\t
1-2\t2-4\t增加\tgrow\twho;where\t1-1;1-1\t
`);
    expect(spans).toMatchObject([{ start: 2, end: 4, attributes: { kind: 'grow' } }]);
    expect(problems).toEqual([
      '2: not read: the slots ROLE_custom.Event:who_custom.EventWhoLink of custom.Event',
    ]);
  });

  it('joins the lines of a sentence, and takes escapes back', async () => {
    const content =
      '#FORMAT=WebAnno TSV 3.2\n\n\n#Text=a\\t\\\\n\n#Text=b\n1-1\t0-1\ta\t\n1-2\t5-6\tb\t\n';
    expect(await read(content)).toMatchObject({ text: 'a\t\\n\nb\n', problems: [] });
  });

  it.each([
    ['#FORMAT=CoNLL\n', '1: no WebAnno TSV 3: it does not begin with #FORMAT=WebAnno TSV 3.x'],
    [`${head}#Text=a\n1-1\t0-1\ta\t_\n`, '7: 4 columns declared, 1 in the row'],
    [`${head}#Text=a\n1-1\tx\ta\t_\t_\t_\t_\n`, '7: x is no place: BEGIN-END expected'],
    [`${head}近4万人\n`, '6: neither a comment nor the row of a token'],
    [
      `${head}#Text=abc\n1-1\t0-1\ta\t_\t_\t_\t_\n\n#Text=d\n2-1\t1-2\td\t_\t_\t_\t_\n`,
      '10: its sentence begins at 1, within the one before',
    ],
  ])('refuses %j', async (content, expected) => {
    expect((await read(content)).problems).toEqual([expected]);
  });
});
