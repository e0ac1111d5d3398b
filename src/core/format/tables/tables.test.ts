import { describe, expect, it } from 'vitest';
import { aLayer } from '../../testing/builders.ts';
import { aProject, annotated, quoted } from '../../testing/corpus-builders.ts';
import { readFiles } from '../../testing/read-files.ts';
import { writeCorpus } from '../../testing/write-corpus.ts';
import { allLabels } from '../format.ts';
import { csv } from './tables.ts';

const text = '延边州共有近4万人。';
const documents = `doc,text\r\nd,${text}\r\n`;

describe('tables', () => {
  it('keep an attribute that is named as a column of other tools is', async () => {
    const project = aProject();
    const [figure, ...others] = project.labels.labels;
    if (figure === undefined) throw new Error('there are labels');
    const named = {
      id: 'text',
      name: { 'zh-CN': '文', en: 'Text' },
      type: { kind: 'text' },
    } as const;
    const labels = {
      ...project.labels,
      labels: [{ ...figure, attributes: [...figure.attributes, named] }, ...others],
    };
    const span = quoted(text, '近4万人', { attributes: { text: '别的话' } });
    const reports = [annotated(text, [aLayer([span])])];
    const { files } = writeCorpus(csv, { ...project, labels }, reports, {
      labels: allLabels(labels),
    });
    const { documents: read, problems } = await readFiles(csv, files);
    expect([read[0]?.spans[0]?.attributes, problems]).toEqual([{ text: '别的话' }, []]);
  });

  it('of others may name the ends of a relation source and target, and its type label', async () => {
    const { documents: read, problems } = await readFiles(csv, {
      'documents.csv': documents,
      'spans.csv': 'doc,id,start,end,label,text\r\nd,a,0,3,LOC,延边州\r\nd,b,5,9,NUM,近4万人\r\n',
      'relations.csv': 'doc,id,label,source,target\r\nd,r,at,b,a\r\n',
    });
    expect(read[0]?.spans.map(({ quote, attributes }) => [quote, attributes])).toEqual([
      ['延边州', {}],
      ['近4万人', {}],
    ]);
    expect([read[0]?.relations, problems]).toEqual([[{ type: 'at', from: '\tb', to: '\ta' }], []]);
  });

  it('of others lose nothing that is no verdict of ours, or no object of attributes', async () => {
    const { documents: read } = await readFiles(csv, {
      'documents.csv': documents,
      'spans.csv':
        'doc,start,end,label,verdict,other_attributes\r\nd,0,3,LOC,可疑,见附件\r\nd,5,9,NUM,wrong,"{""单位"":""人""}"\r\n',
    });
    expect(read[0]?.spans).toMatchObject([
      { attributes: { verdict: '可疑', other_attributes: '见附件' } },
      { attributes: { 单位: '人' }, verdict: 'wrong' },
    ]);
  });
});
