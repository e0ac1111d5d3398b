import type { AttributeValue } from '../../annotation/label/attribute.ts';
import { type XmlElement, xmlElements, xmlTextOf } from '../xml/xml-read.ts';

/** A feature structure: the type that it names, and its features. */
export interface TeiFeatures {
  readonly type: string | null;
  readonly values: ReadonlyMap<string, AttributeValue>;
}

/** What an `fs` says; features that hold structures of their own are left out. */
export function teiFeatures(element: XmlElement): TeiFeatures {
  const values = new Map<string, AttributeValue>();
  for (const feature of xmlElements(element)) {
    const name = feature.attributes.get('name');
    const value = valueOf(feature);
    if (feature.name === 'f' && name !== undefined && value !== null) values.set(name, value);
  }
  return { type: element.attributes.get('type') ?? null, values };
}

function valueOf(feature: XmlElement): AttributeValue | null {
  const [value] = xmlElements(feature);
  if (value === undefined) return feature.attributes.get('fVal') ?? xmlTextOf(feature);
  if (value.name !== 'vColl') return single(value);
  return xmlElements(value).flatMap((item) => single(item) ?? []);
}

function single(value: XmlElement): string | null {
  if (value.name === 'string') return xmlTextOf(value);
  const isValue = ['symbol', 'numeric', 'binary'].includes(value.name);
  return isValue ? (value.attributes.get('value') ?? null) : null;
}
