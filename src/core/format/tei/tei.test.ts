import { describe, expect, it } from 'vitest';
import { aLayer, aRelation } from '../../testing/builders.ts';
import { aProject, annotated, quoted } from '../../testing/corpus-builders.ts';
import { memorySource } from '../../testing/memory-source.ts';
import { readCorpus } from '../../testing/read-corpus.ts';
import { writeCorpus } from '../../testing/write-corpus.ts';
import { allLabels } from '../format.ts';
import { tei } from './tei.ts';

const project = aProject();
const options = { labels: allLabels(project.labels) };

async function read(content: string) {
  if (tei.read === null) throw new Error('it reads');
  const { documents, problems } = await readCorpus(tei.read(memorySource({ 'd.xml': content })));
  return {
    texts: documents.map(({ text }) => text),
    spans: documents.flatMap(({ spans, text }) =>
      spans.map(({ key, start, end, label, attributes }) => ({
        key,
        quote: text.slice(start, end),
        label,
        attributes,
      })),
    ),
    relations: documents.flatMap(({ relations }) => relations),
    problems: problems.map(({ line, detail }) => `${line ?? ''}: ${detail}`),
  };
}

describe('what TEI is given', () => {
  const text = '📊汪清县投入近4万元\n受益。\n';
  const figure = quoted(text, '近4万元', {
    id: 'f',
    attributes: { value: '40000', unit: '元', bound: 'about' },
    verdict: 'wrong',
    flagged: true,
  });
  const place = quoted(text, '汪清县', {
    id: 'p',
    label: 'location',
    attributes: { code: '222424', path: ['延边', '汪清'] },
  });
  const inner = quoted(text, '汪清', { id: 'i', label: 'program', note: 'A & B' });
  const crossing = quoted(text, '县投', { id: 'c' });
  const long = quoted(text, '万元\n受益', { id: 'l', label: 'program' });
  const layer = aLayer([figure, place, inner, crossing, long], [aRelation(figure, place)]);
  const { files, losses } = writeCorpus(tei, project, [annotated(text, [layer])], options);
  const content = files['tei/李雷/r1.xml'] ?? '';

  it('has elements for spans that nest, and anchors for those that cross or go over lines', () => {
    expect(/<body>(.*)<\/body>/s.exec(content)?.[1]).toBe(
      '<p>📊<placeName xml:id="T1" type="location" ana="#T1.fs" key="222424">' +
        '<rs xml:id="T2" type="program" ana="#T2.fs">汪清</rs><anchor xml:id="T3.s"/>县</placeName>投<anchor xml:id="T3.e"/>入' +
        '<measure xml:id="T4" type="figure" ana="#T4.fs" quantity="40000" unit="元">近4<anchor xml:id="T5.s"/>万元</measure></p>\n' +
        '<p>受益<anchor xml:id="T5.e"/>。</p>\n<p/>',
    );
    expect(losses).toEqual([]);
  });

  it('has attributes, crossing spans and relations beside the text', () => {
    const lines = content.split('\n');
    expect(lines.slice(lines.indexOf('<standOff>') + 1, lines.indexOf('</standOff>'))).toEqual([
      '<fs xml:id="T1.fs" type="location"><f name="path"><vColl org="list"><string>延边</string><string>汪清</string></vColl></f>' +
        '<f name="code"><string>222424</string></f></fs>',
      '<fs xml:id="T2.fs" type="program"><f name="hezhu_note"><string>A &amp; B</string></f></fs>',
      '<fs xml:id="T3.fs" type="figure"></fs>',
      '<fs xml:id="T4.fs" type="figure"><f name="value"><string>40000</string></f><f name="unit"><string>元</string></f>' +
        '<f name="bound"><string>about</string></f><f name="hezhu_verdict"><string>wrong</string></f>' +
        '<f name="hezhu_flagged"><binary value="true"/></f></fs>',
      '<fs xml:id="T5.fs" type="program"></fs>',
      '<spanGrp>',
      '<span xml:id="T3" type="figure" from="#T3.s" to="#T3.e" ana="#T3.fs"/>',
      '<span xml:id="T5" type="program" from="#T5.s" to="#T5.e" ana="#T5.fs"/>',
      '</spanGrp>',
      '<listRelation>',
      '<relation name="figure_location" active="#T4" passive="#T1"/>',
      '</listRelation>',
    ]);
  });

  it('names the reviewer, and has no empty standOff', () => {
    expect(content).toContain('<resp>annotation</resp><name>李雷</name>');
    const bare = writeCorpus(tei, project, [annotated(text)], options).files['tei/r1.xml'] ?? '';
    expect(bare).not.toMatch(/standOff|respStmt/);
  });

  it('opens no more elements at once than readers take', () => {
    const many = Array.from({ length: 200 }, (_, at) =>
      quoted('近4万人', '近4万人', { id: `m${at}` }),
    );
    const deep = writeCorpus(tei, project, [annotated('近4万人', [aLayer(many)])], options);
    const opened = deep.files['tei/李雷/r1.xml']?.match(/<rs /g) ?? [];
    expect(opened).toHaveLength(60);
  });
});

describe('what TEI gives', () => {
  const document = (standOff: string, text: string) =>
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>${standOff}<text><body>${text}</body></text></TEI>`;

  it('is text without its layout, blocks on lines of their own, with what names say', async () => {
    const content = document(
      '',
      `
      <head>报告</head>
      <p>在<placeName type="county" key="222424">汪清县</placeName>，
         由<rs type="person">李雷</rs>说<lb/><date when="2019-09-18">九月</date></p><p>完</p>`,
    );
    expect(await read(content)).toEqual({
      texts: ['报告\n在汪清县， 由李雷说\n九月\n完'],
      spans: [
        {
          key: 's1',
          quote: '汪清县',
          label: 'placeName',
          attributes: { type: 'county', key: '222424' },
        },
        { key: 's2', quote: '李雷', label: 'person', attributes: {} },
        { key: 's3', quote: '九月', label: 'date', attributes: { when: '2019-09-18' } },
      ],
      relations: [],
      problems: [],
    });
  });

  it('may have its spans aside, with features and relations to several', async () => {
    const standOff = `<standOff>
<spanGrp><span xml:id="a" target="#w1 #w2" ana="#x #fa">remark</span><span xml:id="b" type="B" from="#w3"/></spanGrp>
<fs xml:id="fa" type="A"><f name="pos"><symbol value="NN"/></f><f name="deep"><fs/></f></fs>
<listRelation><relation name="of" active="#a" passive="#b #nowhere"/></listRelation></standOff>`;
    const text = '<p><w xml:id="w1">汪</w><w xml:id="w2">清</w><w xml:id="w3">县</w></p>';
    expect(await read(document(standOff, text))).toEqual({
      texts: ['汪清县'],
      spans: [
        { key: 'a', quote: '汪清', label: 'A', attributes: { pos: 'NN' } },
        { key: 'b', quote: '县', label: 'B', attributes: {} },
      ],
      relations: [{ type: 'of', from: 'a', to: 'b' }],
      problems: ['4: the relation of has an end that is no span of the text'],
    });
  });

  it('may be several texts in one file', async () => {
    const one = document('', '<p>一</p>');
    const two = document('', '<p>二</p>');
    const corpus = `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>${one}${two}</teiCorpus>`;
    expect((await read(corpus)).texts).toEqual(['一', '二']);
  });

  it.each([
    ['<html/>', '1: no TEI P5: its root element is html'],
    [
      '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/></TEI>',
      '1: a TEI element without a text',
    ],
    [document('', '<p>一\n</q>'), '2: </q> where </p> is open'],
    [document('', '<p xml:id="a"/><p xml:id="a"><rs/></p>'), '1: two elements have the xml:id a'],
    [document('', '<p>一<rs/></p>'), '1: <rs> holds no text'],
    [
      document('<standOff><span from="#no"/></standOff>', '<p/>'),
      '1: a <span> of which an end is nowhere in the text',
    ],
  ])('is told where it cannot be taken: %s', async (content, expected) => {
    expect((await read(content)).problems[0]).toBe(expected);
  });
});
