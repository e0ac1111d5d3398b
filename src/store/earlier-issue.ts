import type { Layer } from '../core/annotation/layer.ts';
import type { AppError } from '../core/base/app-error.ts';
import { type Result, ok } from '../core/base/result.ts';
import type { Report } from '../core/project/project.ts';
import { type IssuePlaces, issuePlaces } from '../core/reissue/places.ts';
import type { ProjectStore } from './project-store.ts';

/** An earlier issue, a reviewer's work on it, and where that stands in the later one. */
export interface EarlierIssue {
  readonly report: Report;
  readonly text: string;
  readonly layer: Layer;
  readonly places: IssuePlaces;
}

/** Holds a reviewer's work on one report against the text of another. Errors: those of reading either. */
export async function readEarlierIssue(
  store: ProjectStore,
  reviewer: string,
  { earlier, later }: { readonly earlier: string; readonly later: string },
): Promise<Result<EarlierIssue, AppError>> {
  const [then, now] = [await store.readReport(earlier), await store.readReport(later)];
  if (!then.ok) return then;
  if (!now.ok) return now;
  const layer = await store.layer(earlier, reviewer);
  if (!layer.ok) return layer;
  const { report, text } = then.value;
  const places = issuePlaces(layer.value, text, now.value.text);
  return ok({ report, text, layer: layer.value, places });
}
