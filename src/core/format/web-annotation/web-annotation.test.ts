import { expect, it } from 'vitest';
import { aLayer, aRelation, aTime } from '../../testing/builders.ts';
import { aProject, annotated, quoted } from '../../testing/corpus-builders.ts';
import { readFiles } from '../../testing/read-files.ts';
import { writeCorpus } from '../../testing/write-corpus.ts';
import { allLabels } from '../format.ts';
import { webAnnotation } from './web-annotation.ts';

const text = '📊𠮷野报道：延边州共有近4万人。';
const people = quoted(text, '近4万人', { id: 'a1', attributes: { value: '40000' }, flagged: true });
const place = quoted(text, '延边州', { id: 'a 2', label: 'location', note: '对吗？' });

it('a span is written after the recommendation: code points, quote, and nothing outside the vocabulary', () => {
  const project = aProject();
  const report = annotated(text, [aLayer([people, place], [aRelation(people, place)])]);
  const { files } = writeCorpus(webAnnotation, project, [report], {
    labels: allLabels(project.labels),
  });
  const collection = JSON.parse(files['web-annotation/李雷/r1.json'] ?? '');
  const creator = {
    id: 'urn:hezhu:reviewer:%E6%9D%8E%E9%9B%B7',
    type: 'Person',
    name: '李雷',
  };
  expect(files['text/r1.txt']).toBe(text);
  expect(collection).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    total: 3,
    first: { type: 'AnnotationPage', startIndex: 0 },
  });
  expect(collection.first.items.slice(1)).toEqual([
    {
      id: 'urn:hezhu:annotation:a1',
      type: 'Annotation',
      motivation: 'tagging',
      creator,
      created: aTime,
      modified: aTime,
      body: [
        { type: 'TextualBody', purpose: 'tagging', value: 'figure' },
        {
          type: 'TextualBody',
          purpose: 'describing',
          value: '{"value":"40000"}',
          format: 'application/json',
        },
        { type: 'TextualBody', purpose: 'bookmarking', value: 'flagged' },
      ],
      target: {
        type: 'SpecificResource',
        source: 'urn:hezhu:text:r1',
        selector: [
          { type: 'TextPositionSelector', start: 11, end: 15 },
          {
            type: 'TextQuoteSelector',
            exact: '近4万人',
            prefix: '📊𠮷野报道：延边州共有',
            suffix: '。',
          },
        ],
      },
    },
    {
      id: 'urn:hezhu:annotation:a1%E2%86%92a%202',
      type: 'Annotation',
      motivation: 'linking',
      creator,
      created: aTime,
      body: [
        {
          type: 'SpecificResource',
          purpose: 'linking',
          source: 'urn:hezhu:annotation:a%202',
        },
        { type: 'TextualBody', purpose: 'tagging', value: 'figure_location' },
      ],
      target: 'urn:hezhu:annotation:a1',
    },
  ]);
});

it('an annotation of another tool loses none of its bodies: each tag is a span, what has no place is in the note', async () => {
  const body = [
    { purpose: 'tagging', value: 'LOC' },
    { purpose: 'tagging', value: '待核' },
    { purpose: 'commenting', value: '对吗？' },
    { purpose: 'replying', value: '对。' },
    { purpose: 'describing', value: '一个州' },
    { purpose: 'identifying', source: 'http://www.example.org/Q1' },
  ];
  const selector = [
    { type: 'TextPositionSelector', start: 6, end: 9 },
    { type: 'TextQuoteSelector', exact: '延边州' },
  ];
  const target = { source: 'http://www.example.org/d.txt', selector };
  const remark = { type: 'Annotation', target, body: [body[2]] };
  const { told, documents, problems } = await readFiles(webAnnotation, {
    'd.txt': text,
    'd.json': JSON.stringify([{ type: 'Annotation', target, body }, remark]),
  });
  expect([told[0]?.spans, problems]).toEqual([
    ['LOC: 延边州', '待核: 延边州', 'annotation: 延边州'],
    [],
  ]);
  expect(documents[0]?.spans.map(({ note }) => note)).toEqual([
    '对吗？\n一个州\nreplying: 对。\nidentifying: http://www.example.org/Q1',
    '对吗？\n一个州\nreplying: 对。\nidentifying: http://www.example.org/Q1',
    '对吗？',
  ]);
});
