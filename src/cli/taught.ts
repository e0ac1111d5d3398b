import type { Result } from '../core/base/result.ts';
import { ok } from '../core/base/result.ts';
import type { AppError } from '../core/base/app-error.ts';
import { type Known, knownOf, nothingKnown } from '../core/learn/known.ts';
import { noLessons } from '../core/learn/lessons.ts';
import { Weigher, weighAll } from '../core/learn/weigh.ts';
import type { AnnotatedReport } from '../core/project/project.ts';
import { regionsOf } from '../core/project/report/regions-of.ts';
import { withoutRejected, withoutRules } from '../core/propose/open-proposals.ts';
import type { Proposal } from '../core/propose/proposal.ts';
import { outsideReport, withinReport } from '../core/suggest/in-report.ts';
import { findProposals } from '../core/suggest/proposals.ts';
import type { Span } from '../core/text/span.ts';
import { LessonBook } from '../store/books/lesson-book.ts';
import type { ProjectStore } from '../store/project/project-store.ts';
import type { ProgressLine } from './progress.ts';

/** What a project knows, and what its answers make of proposals. */
export interface Taught {
  readonly known: Known;
  readonly weigher: Weigher;
}

/** What a file by itself is read with. */
export const untaught: Taught = { known: nothingKnown, weigher: new Weigher(noLessons, []) };

/** What the answers in a project teach; all its layers are read. */
export async function readTaught(
  store: ProjectStore,
  progress: ProgressLine,
): Promise<Result<Taught, AppError>> {
  const lessons = await new LessonBook(store).read({
    onProgress: ({ done, total, name }) => progress.show(done, total, name),
  });
  if (!lessons.ok) return lessons;
  const { parts } = store.project;
  return ok({
    known: knownOf(parts, lessons.value),
    weigher: new Weigher(lessons.value, parts.lessons),
  });
}

/** What is proposed in a report, as the window proposes it: without what lies outside of it and what a reviewer rejected. */
export function proposalsIn(
  { text, layers }: Pick<AnnotatedReport, 'text' | 'layers'>,
  labels: readonly string[],
  { known, weigher }: Taught = untaught,
): { readonly proposals: readonly Proposal[]; readonly outside: readonly Span[] } {
  const outside = outsideReport(text, regionsOf(layers));
  const rejections = layers.flatMap((layer) => layer.rejections);
  const found = withoutRules(findProposals(text, labels, known), known.rulesOff);
  const weighed = weighAll(withinReport(found, outside), text, weigher);
  return { proposals: withoutRejected(weighed, rejections), outside };
}
