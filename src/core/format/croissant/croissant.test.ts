import { expect, it } from 'vitest';
import { aLayer } from '../../testing/builders.ts';
import { aProject, annotated, quoted } from '../../testing/corpus-builders.ts';
import { croissant } from './croissant.ts';
import { allLabels } from '../format.ts';

const text = '📊共有近4万人。';

it('metadata give each file the checksum that the export counted, and say what the columns are', () => {
  const project = aProject();
  const options = { labels: allLabels(project.labels), licence: 'CC-BY-4.0' };
  const writer = croissant.writer?.(project, options);
  if (writer === undefined) throw new Error('croissant does not write');
  const report = annotated(text, [aLayer([quoted(text, '近4万人')])]);
  const paths = [...writer.begin(), ...writer.add(writer.part(report, '报告'))].map(
    ({ path }) => path,
  );
  expect(new Set(paths)).toEqual(new Set(['data/reports.jsonl']));
  const sha256 = 'ab'.repeat(32);
  const { chunks } = writer.end([
    { path: 'data/reports.jsonl', bytes: 300, sha256 },
    { path: 'README.md', bytes: 3, sha256: 'cd'.repeat(32) },
  ]);
  const metadata = JSON.parse(String(chunks[0]?.content));
  expect(metadata).toMatchObject({
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    name: '示例',
    license: 'CC-BY-4.0',
    dateCreated: '2026-01-02',
    distribution: [
      {
        '@type': 'cr:FileObject',
        '@id': 'data/reports.jsonl',
        contentUrl: 'data/reports.jsonl',
        encodingFormat: 'application/jsonlines',
        contentSize: '300 B',
        sha256,
      },
    ],
  });
  expect(metadata.recordSet[0].field.map((field: { '@id': string }) => field['@id'])).toEqual([
    'reports/name',
    'reports/title',
    'reports/published',
    'reports/outlet',
    'reports/reviewer',
    'reports/text',
    'reports/spans',
    'reports/relations',
  ]);
});
