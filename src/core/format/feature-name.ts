import { type LabelSet, labelById } from '../annotation/label/label.ts';
import type { AttributeValue, Attributes } from '../annotation/label/attribute.ts';

/** What Hezhu says of a span besides its attributes, as features of foreign formats; no attribute is written under these names. */
export const ownFeatures = {
  verdict: 'hezhu_verdict',
  note: 'hezhu_note',
  flagged: 'hezhu_flagged',
} as const;

// What the formats of UIMA say of every annotation or relation.
const taken = new Set([
  'label',
  'begin',
  'end',
  'sofa',
  'id',
  'self',
  'type',
  'Governor',
  'Dependent',
]);
const plainName = /^[A-Za-z][A-Za-z0-9_]*$/;
const coded = /^hezhu_([tl])((?:_[0-9a-f]{1,6})+)$/;

/** The feature of an attribute: its id where that is an ASCII name that means nothing else, else its code points in hexadecimal. */
export function featureName(id: string, kind: 'text' | 'list' = 'text'): string {
  const plain = plainName.test(id) && !taken.has(id) && !id.startsWith('hezhu_');
  return plain ? id : codedName(id, kind);
}

/** The attribute that a feature stands for. */
export function attributeOfFeature(feature: string): string {
  const points = coded.exec(feature)?.[2];
  if (points === undefined) return feature;
  return points
    .slice(1)
    .split('_')
    .map((point) => String.fromCodePoint(Math.min(parseInt(point, 16), 0x10ffff)))
    .join('');
}

function codedName(id: string, kind: 'text' | 'list'): string {
  const points = Array.from(id, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}`);
  return `hezhu_${kind === 'list' ? 'l' : 't'}${points.join('')}`;
}

/** A feature that attributes are written as, and whether it holds a list. */
export interface Feature {
  readonly name: string;
  readonly list: boolean;
}

/** An attribute as a feature with its value. */
export interface FeatureValue extends Feature {
  readonly value: AttributeValue;
}

/**
 * The features of a corpus whose spans are of one type whatever their label: every attribute of its labels, and what else its annotations
 * have. An attribute that is a text under one label and a list under another is two features.
 */
export class FeatureTable {
  readonly #kinds = new Map<string, 'text' | 'list'>();
  readonly #features = new Map<string, Feature>();

  constructor(set: LabelSet, labels: readonly string[]) {
    for (const { id, type } of labels.flatMap((label) => labelById(set, label)?.attributes ?? [])) {
      const kind = type.kind === 'list' ? 'list' : 'text';
      this.#kinds.set(id, this.#kinds.get(id) ?? kind);
      this.#feature(id, kind);
    }
  }

  /** All features so far, those of the label set first. */
  all(): readonly Feature[] {
    return [...this.#features.values()];
  }

  /** The attributes that have a value, in the order of the label set and then of their features' names. */
  of(attributes: Attributes): readonly FeatureValue[] {
    const said = Object.entries(attributes).filter(([, value]) => value.length > 0);
    const order = [...this.#features.keys()];
    return said
      .map(([id, value]) => ({
        ...this.#feature(id, typeof value === 'string' ? 'text' : 'list'),
        value,
      }))
      .sort((a, b) => place(order, a.name) - place(order, b.name) || (a.name < b.name ? -1 : 1));
  }

  /** Takes note of features that another table has met. */
  take(features: readonly Feature[]): void {
    for (const feature of features) {
      if (!this.#features.has(feature.name)) this.#features.set(feature.name, feature);
    }
  }

  #feature(id: string, kind: 'text' | 'list'): Feature {
    const usual = this.#kinds.get(id) ?? 'text';
    const name = usual === kind ? featureName(id, kind) : codedName(id, kind);
    const feature = this.#features.get(name) ?? { name, list: kind === 'list' };
    this.#features.set(name, feature);
    return feature;
  }
}

function place(order: readonly string[], name: string): number {
  const index = order.indexOf(name);
  return index === -1 ? order.length : index;
}
