import type { Project } from '../../project/project.ts';
import { croissantMetadata } from './croissant-metadata.ts';
import { unannotatedPart } from '../hugging-face/data-set-files.ts';
import type { CorpusWriter, Format, FormatCard, WriteOptions } from '../format.ts';
import { hf } from '../hugging-face/hf.ts';
import { jsonLine } from '../json/json-line.ts';
import { LossCount } from '../loss/loss-count.ts';
import { pointDocuments } from '../point-document.ts';
import { documentReader } from '../foreign/read-documents.ts';
import { documentOfRow, rowOf } from '../hugging-face/row.ts';
import { writableReport } from '../writable-report.ts';

const metadataFile = 'croissant.json';
const dataFile = 'data/reports.jsonl';

/** Croissant 1.0: the rows of `hf` in one file, and metadata that say where they are, what they hold, and their checksum. */
export const croissant: Format = {
  ...hf,
  id: 'croissant',
  name: { 'zh-CN': 'Croissant 元数据与 JSONL', en: 'Croissant metadata with JSONL' },
  splits: 'folders',
  writer: croissantWriter,
  recognises: ({ paths }) => paths.some((path) => `/${path}`.endsWith(`/${metadataFile}`)),
  read: documentReader(documentOfRow, (path) => path.endsWith('.jsonl')),
};

function croissantWriter(project: Project, options: WriteOptions): CorpusWriter {
  return {
    // So that the file exists where no report has work in it, and its checksum with it.
    begin: () => [{ path: dataFile, content: '' }],
    part(annotated, name) {
      const losses = new LossCount();
      const writable = writableReport(annotated, croissant, options.labels, losses);
      const documents = writable === null ? [] : pointDocuments(writable, name);
      const chunks = documents.map((document) => ({
        path: document.reviewer === null ? `${unannotatedPart}/reports.jsonl` : dataFile,
        content: jsonLine(rowOf(document)),
      }));
      return { chunks, losses: losses.all() };
    },
    add: ({ chunks }) => chunks,
    end(written) {
      const data = written.filter(({ path }) => path.endsWith('.jsonl'));
      const metadata = croissantMetadata(project, options, dataFile, data);
      return {
        chunks: [{ path: metadataFile, content: `${JSON.stringify(metadata, null, 2)}\n` }],
        card,
      };
    },
  };
}

const card: FormatCard = {
  frontMatter: null,
  reading: `\`${metadataFile}\` describes \`${dataFile}\`, a row for each reviewer's work on a report, in Croissant 1.0:

\`\`\`python
import mlcroissant
rows = mlcroissant.Dataset("${metadataFile}").records("reports")
\`\`\`

- \`spans[].start\` and \`end\` count Unicode code points of \`text\`, \`end\` is exclusive. Values of attributes are strings: \`name\`, \`value\`, and \`index\` in a list.
- The record set leaves out \`spans[].attributes\`, lists within a list: read them from the rows of \`${dataFile}\`.
- \`relations[].source\` and \`target\` are places in \`spans\`, from 0. To train, keep the rows of one \`reviewer\`.
- \`${unannotatedPart}/reports.jsonl\` holds the reports that nobody has annotated, if any.
- The metadata holds the sha256 of the data: an edited file is refused.
- Croissant wants to know of a published data set what only its publisher knows: add \`url\`, \`datePublished\` and \`version\` to \`${metadataFile}\` before you publish, and \`license\`
  where the export was not told one.
`,
};
