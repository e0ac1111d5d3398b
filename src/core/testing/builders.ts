import type { Annotation, Relation } from '../annotation/annotation.ts';
import { AnnotationSet } from '../annotation/annotation-set.ts';
import { compareRelations } from '../annotation/edit/change.ts';
import type { EditContext } from '../annotation/edit/edit.ts';
import type { ConflictExcuse } from '../project/conflict-excuse.ts';
import type { Layer } from '../annotation/layer.ts';
import type { Rejection } from '../annotation/rejection.ts';

/** The time of everything that a test builds, unless it says another. */
export const aTime = '2026-01-02T03:04:05.678Z';

/** An annotation by 李雷; what a test does not say follows from what it says: the id from the span, the quote from `text`, if given. */
export function anAnnotation(given: Partial<Annotation> = {}, text?: string): Annotation {
  const { start = 0, end = start + 3 } = given;
  return {
    id: `annotation-${start}-${end}`,
    start,
    end,
    label: 'figure',
    quote: text?.slice(start, end) ?? '字'.repeat(end - start),
    attributes: {},
    verdict: 'unchecked',
    note: '',
    flagged: false,
    author: '李雷',
    provenance: { kind: 'reviewer' },
    createdAt: aTime,
    updatedAt: aTime,
    ...given,
  };
}

/** A relation between two annotations; its id follows from theirs. */
export function aRelation(
  from: Annotation,
  to: Annotation,
  given: Partial<Relation> = {},
): Relation {
  return {
    id: `${from.id}→${to.id}`,
    type: 'figure_location',
    from: from.id,
    to: to.id,
    author: '李雷',
    provenance: { kind: 'reviewer' },
    createdAt: aTime,
    ...given,
  };
}

/** A proposal that 李雷 has rejected; what a test does not say follows from what it says, as in `anAnnotation`. */
export function aRejection(given: Partial<Rejection> = {}, text?: string): Rejection {
  const { start = 0, end = start + 3 } = given;
  return {
    id: `rejection-${start}-${end}`,
    start,
    end,
    quote: text?.slice(start, end) ?? '字'.repeat(end - start),
    label: 'figure',
    rule: 'F1 number with unit',
    author: '李雷',
    at: aTime,
    ...given,
  };
}

/** A layer of 李雷 in progress, from annotations and relations in any order. */
export function aLayer(
  annotations: readonly Annotation[] = [],
  relations: readonly Relation[] = [],
  given: Partial<Layer> = {},
): Layer {
  return {
    reviewer: '李雷',
    state: 'in-progress',
    annotations: AnnotationSet.of(annotations),
    relations: [...relations].sort(compareRelations),
    rejections: [],
    regions: [],
    unanchored: [],
    casework: [],
    details: null,
    note: '',
    correction: null,
    ...given,
  };
}

/** The desk of 韩梅梅 a day later, who counts her ids: `new-1`, `new-2` … */
export function anEditContext(given: Partial<EditContext> = {}): EditContext {
  let count = 0;
  return {
    author: '韩梅梅',
    at: '2026-01-03T03:04:05.678Z',
    newId: () => `new-${(count += 1)}`,
    ...given,
  };
}

/** The excuse of two rates of one county and year. */
export function anExcuse(given: Partial<ConflictExcuse> = {}): ConflictExcuse {
  return {
    ...{ id: 'excuse', measure: '贫困发生率', place: '222426', placeName: '安图县' },
    ...{ period: '2019', dimension: '%', per: '', planned: false, values: ['0.5', '0.9'] },
    ...{ reason: 'preliminary', note: '快报数', author: '李雷', at: aTime },
    ...given,
  };
}
