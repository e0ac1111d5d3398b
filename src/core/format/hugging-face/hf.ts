import type { Project } from '../../project/project.ts';
import { dataSetCard } from './data-set-card.ts';
import { PartCounts, partPath, unannotatedPart } from './data-set-files.ts';
import type { CorpusWriter, Format, WriteOptions } from '../format.ts';
import type { SplitName } from '../split-name.ts';
import { jsonLine } from '../json/json-line.ts';
import { LossCount } from '../loss/loss-count.ts';
import { pointDocuments } from '../point-document.ts';
import { documentReader, recognisesRecords } from '../foreign/read-documents.ts';
import { documentOfRow, rowOf, rowSchema } from './row.ts';
import { wellFormedAlterations } from '../well-formed.ts';
import { writableReport } from '../writable-report.ts';

/** A data set as the Hugging Face libraries load a folder: JSON Lines by side of the split, features and splits in the card. */
export const hf: Format = {
  id: 'hf',
  name: { 'zh-CN': 'Hugging Face 数据集（JSONL）', en: 'Hugging Face data set (JSONL)' },
  abilities: {
    lossless: false,
    offsets: 'code-point',
    overlap: true,
    attributes: true,
    relations: true,
    verdicts: true,
    notes: true,
    casework: 'none',
    reads: true,
    writes: true,
  },
  alters: wellFormedAlterations,
  schemes: [],
  overlapRules: [],
  layouts: ['one-file'],
  tables: false,
  splits: 'own',
  writer: hfWriter,
  recognises: recognisesRecords(null, rowSchema),
  read: documentReader(documentOfRow),
};

function hfWriter(project: Project, options: WriteOptions): CorpusWriter {
  const counts = new PartCounts('jsonl');
  return {
    begin: () => [],
    part(annotated, name, split: SplitName = 'train') {
      const losses = new LossCount();
      const writable = writableReport(annotated, hf, options.labels, losses);
      const documents = writable === null ? [] : pointDocuments(writable, name);
      const chunks = documents.map((document) => ({
        path: partPath(document.reviewer === null ? unannotatedPart : split, 'jsonl'),
        content: jsonLine(rowOf(document)),
      }));
      return { chunks, losses: losses.all() };
    },
    add({ chunks }) {
      for (const { path } of chunks) counts.add(path);
      return chunks;
    },
    end: () => ({
      chunks: [],
      card: dataSetCard(project, options, 'jsonl', counts),
    }),
  };
}
