import type { Project } from '../../project/project.ts';
import type { WriteOptions, WrittenFile } from '../format.ts';
import { oneLine } from '../markdown.ts';

const recordSet = 'reports';

/** The metadata of a data set of rows in JSON Lines; `data` are its files, of which the record set reads the one named. */
export function croissantMetadata(
  project: Project,
  { licence, version }: WriteOptions,
  dataFile: string,
  data: readonly WrittenFile[],
) {
  return {
    '@context': context,
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    name: oneLine(project.name),
    description: `Annotations of Chinese reports: spans with labels, attributes, relations and verdicts, by reviewer. Offsets count Unicode code points.`,
    inLanguage: 'zh',
    dateCreated: project.createdAt.slice(0, 10),
    ...(licence !== undefined && licence !== '' && { license: licence }),
    ...(project.reviewers.length > 0 && {
      creator: project.reviewers.map(({ name }) => ({ '@type': 'sc:Person', name })),
    }),
    ...(version !== undefined && {
      citeAs: `${oneLine(project.name)}, annotated with Hezhu ${version}`,
    }),
    distribution: data.map(({ path, bytes, sha256 }) => ({
      '@type': 'cr:FileObject',
      '@id': path,
      name: path,
      contentUrl: path,
      contentSize: `${bytes} B`,
      encodingFormat: 'application/jsonlines',
      sha256,
    })),
    recordSet: [
      {
        '@type': 'cr:RecordSet',
        '@id': recordSet,
        name: recordSet,
        description: "One reviewer's work on one report.",
        key: [{ '@id': `${recordSet}/name` }, { '@id': `${recordSet}/reviewer` }],
        field: fields(dataFile),
      },
    ],
  };
}

function fields(dataFile: string) {
  const source = (column: string) => ({ fileObject: { '@id': dataFile }, extract: { column } });
  const column = (name: string, description: string) => ({
    '@type': 'cr:Field',
    '@id': `${recordSet}/${name}`,
    name,
    description,
    dataType: 'sc:Text',
    source: source(name),
  });
  const structs = (
    name: string,
    description: string,
    parts: readonly (readonly [string, string])[],
  ) => ({
    '@type': 'cr:Field',
    '@id': `${recordSet}/${name}`,
    name,
    description,
    repeated: true,
    subField: parts.map(([part, dataType]) => ({
      '@type': 'cr:Field',
      '@id': `${recordSet}/${name}/${part}`,
      name: part,
      dataType,
      source: { ...source(name), transform: { jsonPath: `$[*].${part}` } },
    })),
  });
  return [
    column('name', 'The report, the same for all its reviewers.'),
    column('title', 'Its headline.'),
    column('published', 'Its day as the text states it.'),
    column('outlet', 'Who published it.'),
    column('reviewer', 'Whose work it is; final is the adjudicated layer.'),
    column('text', 'The text that the offsets count in.'),
    structs('spans', 'The annotations; start and end count code points, end is exclusive.', [
      ['id', 'sc:Text'],
      ['start', 'sc:Integer'],
      ['end', 'sc:Integer'],
      ['text', 'sc:Text'],
      ['label', 'sc:Text'],
      ['verdict', 'sc:Text'],
      ['note', 'sc:Text'],
      ['flagged', 'sc:Boolean'],
    ]),
    structs('relations', 'Links between spans, by their places in the list from 0.', [
      ['type', 'sc:Text'],
      ['source', 'sc:Integer'],
      ['target', 'sc:Integer'],
    ]),
  ];
}

// The terms of Croissant 1.0, which its readers want word for word.
const context = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  cr: 'http://mlcommons.org/croissant/',
  rai: 'http://mlcommons.org/croissant/RAI/',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  dct: 'http://purl.org/dc/terms/',
  examples: { '@id': 'cr:examples', '@type': '@json' },
  extract: 'cr:extract',
  field: 'cr:field',
  fileProperty: 'cr:fileProperty',
  fileObject: 'cr:fileObject',
  fileSet: 'cr:fileSet',
  format: 'cr:format',
  includes: 'cr:includes',
  isLiveDataset: 'cr:isLiveDataset',
  jsonPath: 'cr:jsonPath',
  key: 'cr:key',
  md5: 'cr:md5',
  parentField: 'cr:parentField',
  path: 'cr:path',
  recordSet: 'cr:recordSet',
  references: 'cr:references',
  regex: 'cr:regex',
  repeated: 'cr:repeated',
  replace: 'cr:replace',
  sc: 'https://schema.org/',
  separator: 'cr:separator',
  source: 'cr:source',
  subField: 'cr:subField',
  transform: 'cr:transform',
} as const;
