import type { Project } from '../../project/project.ts';
import type { CorpusSource } from '../corpus-source.ts';
import { dataSetCard } from './data-set-card.ts';
import { type DataSetPart, PartCounts, partPath, unannotatedPart } from './data-set-files.ts';
import { documentNames } from '../document-names.ts';
import type { Chunk, CorpusWriter, Format, ReadItem, SplitName, WriteOptions } from '../format.ts';
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
  const nameOf = documentNames();
  const losses = new LossCount();
  const counts = new PartCounts();
  const files = new Map<DataSetPart, ParquetRows>();

  function add(part: DataSetPart, row: ReturnType<typeof rowOf>): readonly Chunk[] {
    const file = files.get(part) ?? new ParquetRows();
    files.set(part, file);
    counts.add(part);
    const content = file.add(row);
    return content === null ? [] : [{ path: partPath(part, 'parquet'), content }];
  }

  return {
    begin: () => [],
    report(annotated, split: SplitName = 'train') {
      const name = nameOf(annotated.report.source.name);
      const writable = writableReport(annotated, hfParquet, options.labels, losses);
      if (writable === null) return [];
      return pointDocuments(writable, name).flatMap((document) =>
        add(document.reviewer === null ? unannotatedPart : split, rowOf(document)),
      );
    },
    end: () => ({
      chunks: [...files].map(([part, file]) => ({
        path: partPath(part, 'parquet'),
        content: file.finish(),
      })),
      losses: losses.all(),
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
