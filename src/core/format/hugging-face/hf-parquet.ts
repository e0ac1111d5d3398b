import type { Project } from '../../project/project.ts';
import type { CorpusSource } from '../corpus-source.ts';
import { dataSetCard } from './data-set-card.ts';
import { type DataSetPart, PartCounts, partPath, unannotatedPart } from './data-set-files.ts';
import type { Chunk, CorpusWriter, Format, WriteOptions } from '../format.ts';
import type { ReadItem } from '../read-item.ts';
import type { SplitName } from '../split-name.ts';
import { hf } from './hf.ts';
import { nothingToRead, stemOf } from '../json/json-records.ts';
import { LossCount } from '../loss/loss-count.ts';
import { ParquetRows, parquetRows } from './parquet-rows.ts';
import { pointDocuments } from '../point-document.ts';
import { documentOfRow, rowOf } from './row.ts';
import { writableReport } from '../writable-report.ts';

/** The rows of `hf` in Parquet. */
export const hfParquet: Format = {
  ...hf,
  id: 'hf-parquet',
  name: { 'zh-CN': 'Hugging Face 数据集（Parquet）', en: 'Hugging Face data set (Parquet)' },
  writer: parquetWriter,
  recognises: ({ paths }) => paths.some((path) => path.endsWith('.parquet')),
  read: readParquet,
};

function parquetWriter(project: Project, options: WriteOptions): CorpusWriter {
  const counts = new PartCounts('parquet');
  const files = new Map<DataSetPart, ParquetRows>();

  function add(part: DataSetPart, row: ReturnType<typeof rowOf>): readonly Chunk[] {
    const file = files.get(part) ?? new ParquetRows();
    files.set(part, file);
    counts.add(partPath(part, 'parquet'));
    const content = file.add(row);
    return content === null ? [] : [{ path: partPath(part, 'parquet'), content }];
  }

  return {
    begin: () => [],
    part(annotated, name, split: SplitName = 'train') {
      const losses = new LossCount();
      const writable = writableReport(annotated, hfParquet, options.labels, losses);
      const documents = writable === null ? [] : pointDocuments(writable, name);
      const rows = documents.map(
        (document) =>
          [document.reviewer === null ? unannotatedPart : split, rowOf(document)] as const,
      );
      return { chunks: [], losses: losses.all(), rows };
    },
    add: ({ rows = [] }) => rows.flatMap(([part, row]) => add(part, row)),
    end: () => ({
      chunks: [...files].map(([part, file]) => ({
        path: partPath(part, 'parquet'),
        content: file.finish(),
      })),
      card: dataSetCard(project, options, 'parquet', counts),
    }),
  };
}

async function* readParquet(source: CorpusSource): AsyncIterable<ReadItem> {
  const paths = source.paths.filter((path) => path.endsWith('.parquet'));
  if (paths.length === 0) yield* nothingToRead(source);
  for (const path of paths) {
    let count = 0;
    try {
      for await (const row of parquetRows(await source.bytes(path))) {
        count += 1;
        const document = documentOfRow(row, `${stemOf(path)}-${count}`);
        yield document.ok
          ? { kind: 'document', document: document.value }
          : {
              kind: 'problem',
              problem: { file: path, line: null, detail: `row ${count}: ${document.error}` },
            };
      }
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      yield { kind: 'problem', problem: { file: path, line: null, detail } };
    }
  }
}
