import {
  type AttributeDefinition,
  type AttributeType,
  type Choice,
} from '../../annotation/label/attribute.ts';
import { type CodeList, builtInLists } from '../../annotation/label/code-list.ts';
import { listText } from '../../annotation/label/list-value.ts';
import { readDecimal } from '../../annotation/label/read-decimal.ts';
import { convertedValue } from './convert-value.ts';

/** An attribute as a form has it: everything is text that somebody types. */
export interface AttributeDraft {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: AttributeType['kind'];
  readonly pattern: string;
  readonly least: string;
  readonly most: string;
  /** One a line: id, Chinese name, English name. */
  readonly choices: string;
  /** Id of a list; `own` for one that is being written. */
  readonly list: string;
  /** Chinese and English name of the own list, apart by a comma. */
  readonly listName: string;
  readonly codes: string;
  readonly required: boolean;
  readonly initial: string;
  readonly excludes: readonly string[];
}

/** Why a field of the form is not yet what it must be. */
export type DraftProblem =
  | 'name-needed'
  | 'id-malformed'
  | 'id-taken'
  | 'bad-pattern'
  | 'pattern-needed'
  | 'bad-bound'
  | 'bounds-crossed'
  | 'choices-needed'
  | 'choice-twice'
  | 'bad-initial';

/** What a form says, or the first problem of each field. */
export interface ReadDraft {
  readonly problems: Partial<Readonly<Record<keyof AttributeDraft, DraftProblem>>>;
  /** Null as long as there are problems. */
  readonly definition: AttributeDefinition | null;
  /** The list that is written with it; null where an existing one is linked, or none. */
  readonly list: CodeList | null;
}

/** The form of an attribute that there is, or of a new one. */
export function draftOf(
  known: AttributeDefinition | null,
  lists: readonly CodeList[],
): AttributeDraft {
  const type: AttributeType = known?.type ?? { kind: 'text' };
  const own = type.kind === 'link' ? lists.find(({ id }) => id === type.list) : undefined;
  const initial = known?.initial ?? '';
  return {
    id: known?.id ?? '',
    zh: known?.name['zh-CN'] ?? '',
    en: known?.name.en ?? '',
    kind: type.kind,
    pattern: 'pattern' in type ? (type.pattern ?? '') : '',
    least: type.kind === 'decimal' ? (type.least ?? '') : '',
    most: type.kind === 'decimal' ? (type.most ?? '') : '',
    choices: type.kind === 'choice' ? linesOf(type.choices) : '',
    list: type.kind === 'link' ? type.list : 'divisions',
    listName: own === undefined ? '' : `${own.name['zh-CN']}, ${own.name.en}`,
    codes: own === undefined ? '' : linesOf(own.codes),
    required: known?.required === true,
    initial: typeof initial === 'string' ? initial : listText(initial),
    excludes: known?.excludes ?? [],
  };
}

/** Reads the form of an attribute; `taken` are the ids of the label's other attributes, `lists` those of the project. */
export function readDraft(
  draft: AttributeDraft,
  taken: readonly string[],
  lists: readonly CodeList[],
): ReadDraft {
  const problems: Record<string, DraftProblem> = {};
  const name = { 'zh-CN': draft.zh.trim(), en: draft.en.trim() };
  if (name['zh-CN'] === '') problems['zh'] = 'name-needed';
  if (name.en === '') problems['en'] = 'name-needed';
  if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(draft.id)) problems['id'] = 'id-malformed';
  else if (taken.includes(draft.id)) problems['id'] = 'id-taken';
  const { type, list } = readType(draft, lists, problems);
  const initial = draft.initial.trim() === '' ? null : convertedValue(type, draft.initial.trim());
  if (draft.initial.trim() !== '' && initial === null) problems['initial'] = 'bad-initial';
  if (Object.keys(problems).length > 0) return { problems, definition: null, list: null };
  const definition: AttributeDefinition = {
    ...{ id: draft.id, name, type },
    ...(draft.required && { required: true }),
    ...(initial !== null && { initial }),
    ...(draft.excludes.length > 0 && { excludes: draft.excludes }),
  };
  return { problems, definition, list };
}

interface ReadType {
  readonly type: AttributeType;
  readonly list: CodeList | null;
}

function readType(
  draft: AttributeDraft,
  lists: readonly CodeList[],
  problems: Record<string, DraftProblem>,
): ReadType {
  const { kind } = draft;
  const pattern = draft.pattern.trim();
  if ((kind === 'text' || kind === 'code') && !isPattern(pattern)) {
    problems['pattern'] = 'bad-pattern';
  }
  switch (kind) {
    case 'text':
      return plain(pattern === '' ? { kind } : { kind, pattern });
    case 'code':
      if (pattern === '') problems['pattern'] = 'pattern-needed';
      return plain({ kind, pattern });
    case 'decimal':
      return plain(readBounds(draft, problems));
    case 'choice':
      return plain({ kind, choices: readLines('choices', draft.choices, problems) });
    case 'link':
      return readLink(draft, lists, problems);
    case 'yes-no':
    case 'date':
    case 'list':
      return plain({ kind });
  }
}

function plain(type: AttributeType): ReadType {
  return { type, list: null };
}

function readBounds(
  draft: AttributeDraft,
  problems: Record<string, DraftProblem>,
): Extract<AttributeType, { kind: 'decimal' }> {
  const bound = (field: 'least' | 'most'): string | null => {
    if (draft[field].trim() === '') return null;
    const decimal = readDecimal(draft[field].trim());
    if (!decimal.ok) problems[field] = 'bad-bound';
    return decimal.ok ? decimal.value : null;
  };
  const [least, most] = [bound('least'), bound('most')];
  if (least !== null && most !== null && Number(least) > Number(most)) {
    problems['most'] = 'bounds-crossed';
  }
  return {
    kind: 'decimal',
    ...(least !== null && { least }),
    ...(most !== null && { most }),
  };
}

function readLink(
  draft: AttributeDraft,
  lists: readonly CodeList[],
  problems: Record<string, DraftProblem>,
): ReadType {
  const isBuiltIn = builtInLists.some((id) => id === draft.list);
  if (isBuiltIn) return plain({ kind: 'link', list: draft.list });
  const known = lists.find(({ id }) => id === draft.list);
  const codes = readLines('codes', draft.codes, problems);
  const [zh = '', en = zh] = partsOf(draft.listName);
  if (zh === '') problems['listName'] = 'name-needed';
  const id = known?.id ?? freeListId(draft.id, lists);
  const name = { 'zh-CN': zh, en };
  return { type: { kind: 'link', list: id }, list: { id, name, codes } };
}

function freeListId(attribute: string, lists: readonly CodeList[]): string {
  const stem = /^[A-Za-z]/.test(attribute) ? `${attribute}_list` : 'list';
  const taken = new Set<string>([...lists.map(({ id }) => id), ...builtInLists]);
  let id = stem;
  for (let number = 2; taken.has(id); number += 1) id = `${stem}_${number}`;
  return id;
}

function linesOf(choices: readonly Choice[]): string {
  return choices.map(({ id, name }) => `${id}, ${name['zh-CN']}, ${name.en}`).join('\n');
}

function partsOf(line: string): readonly string[] {
  return line.split(/[,，\t]/).map((part) => part.trim());
}

function readLines(
  field: 'choices' | 'codes',
  typed: string,
  problems: Record<string, DraftProblem>,
): readonly Choice[] {
  const lines = typed.split('\n').filter((line) => line.trim() !== '');
  const choices = lines.map((line): Choice => {
    const [id = '', zh = '', en = ''] = partsOf(line);
    return { id, name: { 'zh-CN': zh || id, en: en || zh || id } };
  });
  const ids = choices.map(({ id }) => id);
  if (ids.length === 0 || ids.includes('')) problems[field] = 'choices-needed';
  else if (new Set(ids).size !== ids.length) problems[field] = 'choice-twice';
  return choices;
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
