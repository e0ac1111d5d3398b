import type { AppError } from '../../core/base/app-error.ts';
import type { Result } from '../../core/base/result.ts';
import { previewText } from '../../core/corpus/preview-text.ts';
import { isWork } from '../../core/format/loss/count-losses.ts';
import { DocumentNames } from '../../core/format/document-names.ts';
import type { Chunk, Format } from '../../core/format/format.ts';
import { checkedSelection } from './checked-selection.ts';
import type { ExportPreview, PreviewFile } from '../../core/ipc/views.ts';
import { type ChosenReport, type ReportChoice, chosenReport } from './chosen-report.ts';
import { reportChoice, writeOptions } from './part-plan.ts';
import type { ExportChoice } from './export-choice.ts';
import { StoreFailure, attempt, orFail } from '../failure.ts';
import { madeReport } from './made-report.ts';
import type { ProjectStore } from '../project/project-store.ts';

/** So many reports are looked into for one that somebody has worked on. */
const lookedInto = 50;

/** Writes the first report that an export would take, one with work if there is one near, into memory; null where it would take none. */
export function previewExport(
  store: ProjectStore,
  format: Format,
  choice: Omit<ExportChoice, 'out'>,
): Promise<Result<ExportPreview | null, AppError>> {
  return attempt(async () => {
    const { writer: write, id } = format;
    if (write === null) throw new StoreFailure({ code: 'unknown-format', format: id });
    const selection = orFail(await checkedSelection(store, choice));
    const first = await firstReport(store, reportChoice(format, choice, selection));
    if (first === null) return null;
    const writer = write(store.project, writeOptions(choice, selection.labels));
    const side = choice.split === undefined ? undefined : 'train';
    const own = format.splits === 'own' ? side : undefined;
    const name = new DocumentNames().take(first.annotated.report.source.name);
    const { part } = madeReport(first, { writer, format, selection }, { name, split: own });
    const before = [...writer.begin(), ...writer.add(part)];
    const { chunks } = writer.end([]);
    const prefix = own === undefined && side !== undefined ? `${side}/` : '';
    const files = filesOf([...before, ...chunks], prefix);
    return { title: first.annotated.report.title, files, losses: part.losses };
  });
}

async function firstReport(
  store: ProjectStore,
  choice: ReportChoice,
): Promise<ChosenReport | null> {
  let first: ChosenReport | null = null;
  for (const { id } of store.reports) {
    const chosen = await chosenReport(store, id, choice);
    if (!chosen.ok || chosen.value === null) continue;
    if (chosen.value.annotated.layers.some(isWork)) return chosen.value;
    first ??= chosen.value;
    if (store.reports.findIndex((report) => report.id === id) >= lookedInto) break;
  }
  return first;
}

function filesOf(chunks: readonly Chunk[], prefix: string): readonly PreviewFile[] {
  const paths = [...new Set(chunks.map(({ path }) => path))];
  return paths.map((path) => {
    const pieces = chunks.filter((chunk) => chunk.path === path);
    const bytes = pieces.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
    const texts = pieces.flatMap(({ content, isText = false }) => {
      if (typeof content === 'string') return [content];
      return isText ? [Buffer.from(content).toString()] : [];
    });
    const shown =
      texts.length === pieces.length ? previewText(texts.join('')) : { text: null, cut: 0 };
    return { path: prefix + path, bytes, ...shown };
  });
}
