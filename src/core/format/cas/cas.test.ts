import { describe, expect, it } from 'vitest';
import { aLayer, aRelation } from '../../testing/builders.ts';
import { aProject, annotated, quoted } from '../../testing/corpus-builders.ts';
import { memorySource } from '../../testing/memory-source.ts';
import { type CorpusRead, readCorpus } from '../../testing/read-corpus.ts';
import { writeCorpus } from '../../testing/write-corpus.ts';
import { casJson } from './cas-json.ts';
import { type Format, allLabels } from '../format.ts';
import { xmi } from './xmi.ts';

const project = aProject();
const options = { labels: allLabels(project.labels) };

const text = '📊 野县\n投入\u0001近4万元。';
const figure = quoted(text, '近4万元', {
  id: 'f',
  attributes: { value: '40000', unit: '“元” & <b>' },
  verdict: 'wrong',
  note: '一\n二',
});
const place = quoted(text, '野县', {
  id: 'p',
  label: 'location',
  attributes: { path: ['吉林', '野县'] },
});
const report = annotated(text, [aLayer([figure, place], [aRelation(figure, place)])]);

function read(format: Format, files: Readonly<Record<string, string>>): Promise<CorpusRead> {
  if (format.read === null) throw new Error(`${format.id} does not read`);
  return readCorpus(format.read(memorySource(files)));
}

/** What a file with one document gives. */
async function spansOf(format: Format, content: string) {
  const { documents, problems } = await read(format, {
    [format === xmi ? 'd.xmi' : 'd.json']: content,
  });
  const spans = documents.flatMap((document) => document.spans);
  return {
    spans: spans.map(({ start, end, label, attributes }) => ({ start, end, label, attributes })),
    relations: documents.flatMap(({ relations }) => relations),
    problems: problems.map(({ line, detail }) => `${line ?? ''}: ${detail}`),
  };
}

describe('xmi', () => {
  const { files, losses } = writeCorpus(xmi, project, [report], options);
  const lines = (files['xmi/李雷/r1.xmi'] ?? '').split('\n');

  it('counts UTF-16 units and says every value as an attribute, lists as elements', () => {
    expect(lines.filter((line) => line.startsWith('<custom:'))).toEqual([
      '<custom:Entity xmi:id="15" sofa="1" begin="3" end="5" label="location"><path>吉林</path><path>野县</path></custom:Entity>',
      '<custom:Entity xmi:id="16" sofa="1" begin="9" end="13" label="figure" value="40000" ' +
        'unit="“元” &amp; &lt;b&gt;" hezhu_verdict="wrong" hezhu_note="一&#10;二"/>',
      '<custom:Relation xmi:id="17" sofa="1" begin="3" end="5" label="figure_location" Governor="16" Dependent="15"/>',
    ]);
  });

  it('has a sentence for each line, a token for each code point, and all of them in the view', () => {
    expect(lines.filter((line) => line.includes(':Sentence'))).toEqual([
      '<segmentation:Sentence xmi:id="3" sofa="1" begin="0" end="5"/>',
      '<segmentation:Sentence xmi:id="7" sofa="1" begin="6" end="14"/>',
    ]);
    expect(lines.filter((line) => line.includes(':Token'))).toHaveLength(10);
    expect(lines.at(-3)).toBe(
      `<cas:View sofa="1" members="${Array.from({ length: 16 }, (_, at) => at + 2).join(' ')}"/>`,
    );
  });

  it('writes a blank for what XML does not allow, and says so', () => {
    expect(lines.at(-4)).toContain('sofaString="📊 野县&#10;投入 近4万元。"');
    expect(losses).toEqual([{ kind: 'characters', count: 1, example: '报告一' }]);
  });

  it('writes no title that XML does not allow', async () => {
    const { report: record } = report;
    const titled = { ...report, report: { ...record, title: '📊\u0000野县\ufffe' } };
    const written = writeCorpus(xmi, project, [titled], options).files['xmi/李雷/r1.xmi'] ?? '';
    expect(written).toContain('documentTitle="📊 野县 "');
    expect((await spansOf(xmi, written)).problems).toEqual([]);
  });

  it('has a type system with every attribute of the labels', () => {
    const types = files['xmi/TypeSystem.xml'] ?? '';
    expect(types).toContain('<name>webanno.custom.Entity</name>');
    expect(types.match(/<rangeTypeName>uima\.cas\.StringArray/g)).toHaveLength(2);
    expect(types).toContain('<rangeTypeName>webanno.custom.Entity</rangeTypeName>');
  });

  it('reads what INCEpTION writes: named entities, other layers, and says what it leaves out', async () => {
    const content = `<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI xmlns:pos="http:///de/tudarmstadt/ukp/dkpro/core/api/lexmorph/type/pos.ecore" xmlns:tcas="http:///uima/tcas.ecore" xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:type="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore" xmlns:custom="http:///webanno/custom.ecore" xmi:version="2.0">
<cas:NULL xmi:id="0"/>
<tcas:DocumentAnnotation xmi:id="1" sofa="9" begin="0" end="6" language="x-unspecified"/>
<type:NamedEntity xmi:id="2" sofa="9" begin="2" end="4" value="LOC" identifier="http://x"/>
<custom:Claim xmi:id="3" sofa="9" begin="4" end="6" sure="0.5"/>
<custom:About xmi:id="4" sofa="9" begin="2" end="4" Governor="3" Dependent="2" value="of"/>
<custom:Claim xmi:id="5" sofa="9" begin="4" end="60"/>
<custom:Claim xmi:id="6" sofa="9" begin="0" end="2"/>
<pos:POS xmi:id="7" sofa="9" begin="0" end="2" PosValue="NN"/>
<cas:Sofa xmi:id="9" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="📊野县共有"/>
<cas:View sofa="9" members="1 2 3 4 5 7"/>
</xmi:XMI>`;
    expect(await spansOf(xmi, content)).toEqual({
      spans: [
        { start: 2, end: 4, label: 'LOC', attributes: { identifier: 'http://x' } },
        { start: 4, end: 6, label: 'Claim', attributes: { sure: '0.5' } },
      ],
      relations: [{ type: 'of', from: '3', to: '2' }],
      problems: [
        '8: Claim 5: 4–60 is no span of a text of 6 units',
        ': not read: de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS (1)',
      ],
    });
  });

  it('reads slots as relations, and says what else a layer of others holds', async () => {
    const { spans, relations, problems } = await spansOf(
      xmi,
      `<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:custom="http:///webanno/custom.ecore">
<custom:Place xmi:id="20" sofa="12" begin="2" end="5" score="24"/>
<custom:Frame xmi:id="23" sofa="12" begin="5" end="7" slots="24 26"/>
<custom:FrameSlotsLink xmi:id="24" role="where" target="20"/>
<custom:FrameSlotsLink xmi:id="26" target="25"/>
<custom:Tie xmi:id="22" sofa="12" begin="2" end="5" Governor="23" Dependent="20" role="在"/>
<custom:DocTag xmi:id="25" genre="新闻"/>
<cas:Sofa xmi:id="12" sofaNum="1" sofaID="_InitialView" sofaString="📊汪清县脱贫"/>
<cas:View sofa="12" members="20 22 23 25"/>
</xmi:XMI>`,
    );
    expect(spans).toEqual([
      { start: 2, end: 5, label: 'Place', attributes: { score: '24' } },
      { start: 5, end: 7, label: 'Frame', attributes: {} },
    ]);
    expect(relations).toEqual([
      { type: 'Tie', from: '23', to: '20' },
      { type: 'where', from: '23', to: '20' },
    ]);
    expect(problems).toEqual([
      '3: slot slots of 23: an end of it is no span that is read',
      ': not read: the feature role of webanno.custom.Tie (1)',
      ': not read: webanno.custom.DocTag (1)',
    ]);
  });

  it('refuses what is no XMI, with the line', async () => {
    expect((await spansOf(xmi, '<xmi:XMI xmlns:xmi="u">\n</xmi>')).problems).toEqual([
      '2: </xmi> where </xmi:XMI> is open',
    ]);
    expect((await spansOf(xmi, '<TEI/>')).problems).toEqual([': no XMI: its root element is TEI']);
  });
});

describe('cas-json', () => {
  const { files, losses } = writeCorpus(casJson, project, [report], options);
  const content = files['cas-json/李雷/r1.json'] ?? '';

  it('reads slots as relations', async () => {
    const structures = [
      { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaID: '_InitialView', sofaString: '📊汪清县脱贫' },
      { '%ID': 2, '%TYPE': 'custom.Place', '@sofa': 1, begin: 2, end: 5 },
      { '%ID': 3, '%TYPE': 'custom.Frame', '@sofa': 1, begin: 5, end: 7, '@slots': 4 },
      { '%ID': 4, '%TYPE': 'custom.FrameSlotsLink[]', '%ELEMENTS': [5, 6] },
      { '%ID': 5, '%TYPE': 'custom.FrameSlotsLink', role: 'where', '@target': 2 },
      { '%ID': 6, '%TYPE': 'custom.FrameSlotsLink', '@target': 9 },
    ];
    const content = JSON.stringify({ '%FEATURE_STRUCTURES': structures });
    const { relations, problems } = await spansOf(casJson, content);
    expect(relations).toEqual([{ type: 'where', from: '3', to: '2' }]);
    expect(problems).toEqual([': slot slots of 3: an end of it is no span that is read']);
  });

  it('is JSON with its types, the sofa first, lists as structures of their own', () => {
    const value: unknown = JSON.parse(content);
    expect(value).toMatchObject({
      '%TYPES': {
        'webanno.custom.Entity': {
          '%SUPER_TYPE': 'uima.tcas.Annotation',
          label: { '%NAME': 'label', '%RANGE': 'uima.cas.String' },
          path: { '%NAME': 'path', '%RANGE': 'uima.cas.StringArray' },
        },
      },
      '%FEATURE_STRUCTURES': expect.arrayContaining([
        { '%ID': 19, '%TYPE': 'uima.cas.StringArray', '%ELEMENTS': ['吉林', '野县'] },
        {
          '%ID': 16,
          '%TYPE': 'webanno.custom.Entity',
          '@sofa': 1,
          begin: 3,
          end: 5,
          label: 'location',
          '@path': 19,
        },
      ]),
      '%VIEWS': { _InitialView: { '%SOFA': 1 } },
    });
    expect(content.split('\n')[2]).toContain('"%TYPE":"uima.cas.Sofa"');
    expect(losses).toEqual([]);
  });

  it('reads structures listed by id, and numbers as they are', async () => {
    const cas = {
      '%FEATURE_STRUCTURES': {
        '1': { '%TYPE': 'uima.cas.Sofa', sofaID: '_InitialView', sofaString: '📊野县' },
        '2': { '%TYPE': 'custom.Span', '@sofa': 1, begin: 2, end: 4, score: 0.25, '@next': 3 },
      },
    };
    expect(await spansOf(casJson, JSON.stringify(cas))).toEqual({
      spans: [{ start: 2, end: 4, label: 'Span', attributes: { score: '0.25' } }],
      relations: [],
      problems: [': not read: the feature next of custom.Span (1)'],
    });
  });

  it.each([
    ['{"%TYPES":', 'no JSON, or cut short'],
    ['{"%FEATURE_STRUCTURES":[]}', 'no text in it (a Sofa with a sofaString)'],
    ['[]', 'no CAS JSON'],
  ])('refuses %s', async (cut, expected) => {
    expect((await spansOf(casJson, cut)).problems[0]).toContain(expected);
  });
});
