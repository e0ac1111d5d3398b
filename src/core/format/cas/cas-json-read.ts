import { z } from 'zod';
import type { AttributeValue } from '../../annotation/label/attribute.ts';
import { describeIssues } from '../../project/describe-issues.ts';
import { type CasDocument, type CasSlot, type ReadStructure, documentOfCas } from './cas-read.ts';
import { casTypes } from './cas.ts';
import type { CorpusSource, Glimpse } from '../corpus-source.ts';
import type { ReadItem } from '../read-item.ts';
import { parseJson } from '../json/json-value.ts';
import { documentOfPath, reviewerOfPath } from '../layer-writer.ts';

const structure = z.looseObject({ '%ID': z.int().optional(), '%TYPE': z.string() });

const file = z.looseObject({
  '%FEATURE_STRUCTURES': z.union([z.array(structure), z.record(z.string(), structure)]),
});

type Structure = z.infer<typeof structure>;

/** Whether a file begins as a CAS in JSON of the fourth version. */
export function isCasJson({ paths, beginning }: Glimpse): boolean {
  return paths.some(
    (path) =>
      path.endsWith('.json') &&
      /^\s*\{\s*"%(?:TYPES|FEATURE_STRUCTURES|VIEWS|FLAGS)"/.test(beginning(path)),
  );
}

/** Reads every JSON file of a corpus as a CAS. */
export async function* readCasJson(source: CorpusSource): AsyncIterable<ReadItem> {
  for (const path of source.paths) {
    if (!path.endsWith('.json')) continue;
    const content = await source.text(path);
    if (!content.ok) {
      yield { kind: 'problem', problem: content.error };
      continue;
    }
    const read = casOfJson(documentOfPath(path), content.value, reviewerOfPath(path, 'cas-json'));
    if (typeof read === 'string') yield problem(path, read);
    else {
      yield { kind: 'document', document: read.document };
      for (const { detail } of read.problems) yield problem(path, detail);
    }
  }
}

function problem(path: string, detail: string): ReadItem {
  return { kind: 'problem', problem: { file: path, line: null, detail } };
}

/** A CAS in JSON as a document, or what is wrong with the whole of it. */
export function casOfJson(
  name: string,
  content: string,
  reviewer: string | null,
): CasDocument | string {
  const value = parseJson(content);
  if (value === undefined) return 'no JSON, or cut short';
  const parsed = file.safeParse(value);
  if (!parsed.success) return `no CAS JSON: ${describeIssues(parsed.error)}`;
  const listed = parsed.data['%FEATURE_STRUCTURES'];
  const structures: readonly Structure[] = Array.isArray(listed)
    ? listed
    : Object.entries(listed).map(([id, each]) => ({ ...each, '%ID': Number(id) }));
  const sofas = structures.filter((each) => each['%TYPE'] === casTypes.sofa);
  const sofa = sofas.find((each) => each['sofaID'] === '_InitialView') ?? sofas[0];
  const text = sofa?.['sofaString'];
  if (typeof text !== 'string') return 'no text in it (a Sofa with a sofaString)';
  const lists = new Map(structures.flatMap(listOf));
  const own = structures.filter((each) => (each['@sofa'] ?? sofa?.['%ID']) === sofa?.['%ID']);
  const slots = slotReader(structures);
  const read = documentOfCas(
    name,
    text,
    own.filter((each) => !isOfSlots(each)).map((each) => readStructure(each, lists, slots)),
    reviewer,
  );
  if (sofas.length === 1) return read;
  const more = { line: null, detail: `not read: ${sofas.length - 1} other views` };
  return { ...read, problems: [...read.problems, more] };
}

function listOf(each: Structure): readonly (readonly [number, readonly string[]])[] {
  const elements = each['%ELEMENTS'];
  if (!Array.isArray(elements) || !/^uima\.cas\.(?!FSArray)/.test(each['%TYPE'])) return [];
  return [[each['%ID'] ?? 0, elements.map(String)]];
}

/** Whether a structure is a link of a slot, or a list of links: they are read where an annotation names them. */
function isOfSlots(each: Structure): boolean {
  const type = each['%TYPE'];
  return type.endsWith('Link[]') || (type.endsWith('Link') && !('begin' in each));
}

/** Gives the slots that a list of links holds; none where it is no such list. */
function slotReader(structures: readonly Structure[]) {
  const byId = new Map(structures.map((each) => [each['%ID'] ?? 0, each]));
  return (feature: string, list: number): readonly CasSlot[] => {
    const elements = byId.get(list)?.['%ELEMENTS'];
    if (!Array.isArray(elements)) return [];
    return elements.flatMap((id: unknown) => {
      const link = typeof id === 'number' ? byId.get(id) : undefined;
      if (link?.['%TYPE'].endsWith('Link') !== true) return [];
      const { role = '', '@target': target } = link;
      const known = typeof target === 'number' ? target : null;
      return [{ feature, role: String(role), target: known }];
    });
  };
}

function readStructure(
  each: Structure,
  lists: ReadonlyMap<number, readonly string[]>,
  slotsIn: (feature: string, list: number) => readonly CasSlot[],
): ReadStructure {
  const slots: CasSlot[] = [];
  const values = new Map<string, AttributeValue>();
  const references = new Map<string, number>();
  for (const [key, value] of Object.entries(each)) {
    const list = typeof value === 'number' ? lists.get(value) : undefined;
    if (key.startsWith('%') || key === '@sofa') continue;
    else if (key.startsWith('@') && list !== undefined) values.set(key.slice(1), list);
    else if (key.startsWith('@') && typeof value === 'number') {
      const found = slotsIn(key.slice(1), value);
      slots.push(...found);
      if (found.length === 0) references.set(key.slice(1), value);
    } else if (['string', 'number', 'boolean'].includes(typeof value)) {
      values.set(key.replace(/^#/, ''), String(value));
    }
  }
  return { id: each['%ID'] ?? 0, type: each['%TYPE'], values, references, slots, line: null };
}
