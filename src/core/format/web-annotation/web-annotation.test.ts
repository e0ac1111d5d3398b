import { expect, it } from 'vitest';
import { aLayer, aRelation, aTime } from '../../testing/builders.ts';
import { aProject, annotated, quoted } from '../../testing/corpus-builders.ts';
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
