import type { Annotation } from '../../annotation/annotation.ts';
import type { Layer } from '../../annotation/layer.ts';
import type { AnnotatedReport } from '../../project/project.ts';
import type { Abilities } from '../abilities.ts';
import { type LossCount, lossExample } from './loss-count.ts';

/**
 * Counts what of a layer a format without some abilities does not write, given the annotations that it does write; also the relations one end
 * of which is not written. Overlap, moved edges and changed values are the format's own to count.
 */
export function countLosses(
  losses: LossCount,
  abilities: Pick<Abilities, 'attributes' | 'relations' | 'verdicts' | 'notes'>,
  { report }: AnnotatedReport,
  layer: Layer,
  written: readonly Annotation[],
): void {
  for (const { attributes, verdict, note, flagged, quote } of written) {
    const example = () => lossExample(report.title, quote);
    if (!abilities.attributes && Object.keys(attributes).length > 0)
      losses.add('attributes', example);
    if (!abilities.verdicts && verdict !== 'unchecked') losses.add('verdicts', example);
    if (!abilities.notes && (note !== '' || flagged)) losses.add('notes', example);
  }
  const ids = new Set(written.map(({ id }) => id));
  for (const { from, to } of layer.relations) {
    if (abilities.relations && ids.has(from) && ids.has(to)) continue;
    const quoteOf = (id: string) => layer.annotations.get(id)?.quote ?? id;
    losses.add('relations', () => lossExample(report.title, `${quoteOf(from)} → ${quoteOf(to)}`));
  }
}

/** Whether a layer says anything: a report that nobody has begun must not pass for one without spans. */
export function isWork({ state, annotations }: Layer): boolean {
  return state !== 'not-started' || annotations.size > 0;
}
