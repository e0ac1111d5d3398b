import { type ProjectEdit, diffRecords } from '../project/project-change.ts';
import type { ProjectRecord } from '../project/project-record.ts';
import type { NamedMeasure } from '../project/named-measure.ts';
import { type Canonical, plainMeasure } from './group.ts';

/** What gives measures the names under which a project knows them; one that nobody named keeps its own. */
export function canonicalOf(measures: readonly NamedMeasure[]): Canonical {
  const names = new Map<string, string>();
  for (const { name, aliases } of measures) {
    for (const alias of [name, ...aliases]) names.set(plainMeasure(alias), name);
  }
  return (measure) => {
    const plain = plainMeasure(measure);
    return names.get(plain) ?? plain;
  };
}

/** The other ways in which a project writes a measure, besides the name itself. */
export function aliasesOf(measures: readonly NamedMeasure[], name: string): readonly string[] {
  return measures.find((measure) => measure.name === name)?.aliases ?? [];
}

/**
 * Has the project know measures as they are written by one name; each has one name at most, so they leave another that they had. Null where nothing
 * changes or the name is empty.
 */
export function nameMeasure(
  record: ProjectRecord,
  written: readonly string[],
  name: string,
  newId: () => string,
): ProjectEdit | null {
  const chosen = name.trim();
  if (chosen === '') return null;
  const given = new Set([...written, chosen].map(plainMeasure));
  const known = record.measures.find(
    (measure) => plainMeasure(measure.name) === plainMeasure(chosen),
  );
  const others = record.measures
    .filter((measure) => measure !== known)
    .map((measure) => without(measure, given));
  const aliases = [
    ...(known?.aliases ?? []),
    ...written.filter((alias) => plainMeasure(alias) !== plainMeasure(chosen)),
  ];
  const own: NamedMeasure = { id: known?.id ?? newId(), name: chosen, aliases: distinct(aliases) };
  return edit(record, [...others, own]);
}

/** Has a measure as it is written no longer be known by another name; null where it is not. */
export function unnameMeasure(record: ProjectRecord, written: string): ProjectEdit | null {
  const gone = new Set([plainMeasure(written)]);
  return edit(
    record,
    record.measures.map((measure) => without(measure, gone)),
  );
}

function edit(record: ProjectRecord, measures: readonly NamedMeasure[]): ProjectEdit | null {
  // A name that stands for nothing but itself says nothing.
  const kept = measures
    .filter(({ aliases }) => aliases.length > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const diffs = diffRecords(record, { ...record, measures: kept });
  return diffs.measures === undefined ? null : { gesture: 'name-measure', diffs };
}

function without(measure: NamedMeasure, gone: ReadonlySet<string>): NamedMeasure {
  const aliases = measure.aliases.filter((alias) => !gone.has(plainMeasure(alias)));
  return aliases.length === measure.aliases.length ? measure : { ...measure, aliases };
}

function distinct(aliases: readonly string[]): readonly string[] {
  return [...new Map(aliases.map((alias) => [plainMeasure(alias), alias])).values()];
}
