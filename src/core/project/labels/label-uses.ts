import type { Annotation } from '../../annotation/annotation.ts';
import {
  type AttributeType,
  type AttributeValue,
  attributeProblem,
} from '../../annotation/label/attribute.ts';
import type { Layer } from '../../annotation/layer.ts';
import { convertedValue } from './convert-value.ts';
import { type Chosen, isChosen } from '../move.ts';

/** What is counted before something is done to a label set. */
export type UsesAsked =
  /** All annotations. */
  | { readonly kind: 'labelled' }
  /** Annotations of a label. */
  | { readonly kind: 'chosen'; readonly label: string; readonly chosen: Chosen }
  /** Annotations of a label that have a value for an attribute. */
  | { readonly kind: 'attribute'; readonly label: string; readonly attribute: string }
  /** Those of them whose value is none of another type. */
  | {
      readonly kind: 'unfit';
      readonly label: string;
      readonly attribute: string;
      readonly type: AttributeType;
    }
  /** Relations of a type. */
  | { readonly kind: 'relation'; readonly type: string };

/** How often something occurs in one reviewer's work on one report. */
export interface LayerUses {
  readonly report: string;
  readonly title: string;
  readonly reviewer: string;
  readonly count: number;
}

/** A place that is meant, to be looked at and picked. */
export interface UsedPlace {
  readonly report: string;
  readonly reviewer: string;
  readonly annotation: string;
  readonly quote: string;
}

/** A value of an attribute, and how many annotations have it. */
export interface UsedValue {
  readonly value: AttributeValue;
  readonly count: number;
}

/** Where something occurs in a project. */
export interface Uses {
  readonly count: number;
  /** By report in their order, then by reviewer; only where there is something. */
  readonly layers: readonly LayerUses[];
  /** The values of the attribute that is asked about, the most frequent first; as many as are worth listing. */
  readonly values: readonly UsedValue[];
  /** How many of them say the same in the kind that is asked about. */
  readonly convertible: number;
  /** The first places. */
  readonly places: readonly UsedPlace[];
  /** Titles of reports, or files, of which a layer could not be read. */
  readonly unread: readonly string[];
}

/** How many places and values are listed. */
export const mostPlaces = 2_000;

/** Counts what is asked about, layer by layer. */
export class UsesCount {
  readonly #asked: UsesAsked;
  readonly #means: (annotation: Annotation) => boolean;
  readonly #layers: LayerUses[] = [];
  readonly #values = new Map<string, UsedValue>();
  #convertible = 0;
  readonly #places: UsedPlace[] = [];
  readonly #unread: string[] = [];

  constructor(asked: UsesAsked) {
    this.#asked = asked;
    this.#means = meaning(asked);
  }

  add({ id, title }: { readonly id: string; readonly title: string }, layer: Layer): void {
    const { reviewer } = layer;
    const count = this.#countIn(id, layer);
    if (count > 0) this.#layers.push({ report: id, title, reviewer, count });
  }

  addUnread(title: string): void {
    this.#unread.push(title);
  }

  uses(): Uses {
    const values = [...this.#values].sort(
      ([keyA, a], [keyB, b]) => b.count - a.count || (keyA < keyB ? -1 : 1),
    );
    return {
      count: this.#layers.reduce((sum, { count }) => sum + count, 0),
      layers: this.#layers,
      values: values.map(([, value]) => value),
      convertible: this.#convertible,
      places: this.#places,
      unread: this.#unread,
    };
  }

  #countIn(report: string, { reviewer, annotations, relations }: Layer): number {
    const asked = this.#asked;
    if (asked.kind === 'relation') {
      return relations.filter(({ type }) => type === asked.type).length;
    }
    const meant = annotations.all.filter(this.#means);
    for (const { id, quote, attributes } of meant) {
      if (this.#places.length < mostPlaces) {
        this.#places.push({ report, reviewer, annotation: id, quote });
      }
      const value = 'attribute' in asked ? attributes[asked.attribute] : undefined;
      if (value === undefined) continue;
      if (asked.kind === 'unfit' && convertedValue(asked.type, value) !== null) {
        this.#convertible += 1;
      }
      const key = JSON.stringify(value);
      const known = this.#values.get(key);
      if (known === undefined && this.#values.size >= mostPlaces) continue;
      this.#values.set(key, { value, count: (known?.count ?? 0) + 1 });
    }
    return meant.length;
  }
}

function meaning(asked: UsesAsked): (annotation: Annotation) => boolean {
  switch (asked.kind) {
    case 'relation':
      return () => false;
    case 'labelled':
      return () => true;
    case 'chosen': {
      const means = isChosen(asked.chosen);
      return (annotation) => annotation.label === asked.label && means(annotation);
    }
    case 'attribute':
      return ({ label, attributes }) =>
        label === asked.label && attributes[asked.attribute] !== undefined;
    case 'unfit':
      return ({ label, attributes }) => {
        const value = attributes[asked.attribute];
        if (label !== asked.label || value === undefined) return false;
        return attributeProblem(asked.type, value) !== null;
      };
  }
}
