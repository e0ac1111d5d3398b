import { z } from 'zod';
import { verdicts } from '../../annotation/annotation.ts';
import type { AttributeValue, Attributes } from '../../annotation/label/attribute.ts';
import type { CorpusSource } from '../corpus-source.ts';
import { type StatedSpan, fromCodePoints } from '../foreign/foreign-points.ts';
import type { ReadItem } from '../read-item.ts';
import { isJsonPath, jsonRecords, nothingToRead } from '../json/json-records.ts';
import { listControls } from './label-studio-config.ts';
import { controlName, controls, flagged } from './label-studio-controls.ts';
import { parseRecord } from '../foreign/read-documents.ts';
import { attributesCell } from '../tables/table-cell.ts';

const texts = z.union([z.string().transform((text) => [text]), z.array(z.string())]);

const resultSchema = z.looseObject({
  id: z.string().optional(),
  type: z.string(),
  from_name: z.string().optional(),
  from_id: z.string().optional(),
  to_id: z.string().optional(),
  labels: z.array(z.string()).nullish(),
  meta: z.looseObject({ text: texts.optional() }).nullish(),
  value: z
    .looseObject({
      start: z.union([z.int(), z.string()]).optional(),
      end: z.union([z.int(), z.string()]).optional(),
      text: texts.optional(),
      labels: z.array(z.string()).optional(),
      choices: z.array(z.string()).optional(),
      number: z.number().optional(),
      rating: z.number().optional(),
    })
    .optional(),
});

const annotationSchema = z.looseObject({
  result: z.array(resultSchema),
  was_cancelled: z.boolean().optional(),
  completed_by: z
    .union([z.int(), z.looseObject({ id: z.int().optional(), email: z.string().optional() })])
    .nullish(),
});

/** A task as it is imported and exported. */
export const taskSchema = z.looseObject({
  data: z.looseObject({
    name: z.string().optional(),
    reviewers: z.array(z.string()).optional().catch(undefined),
  }),
  // A task that is to be annotated has none.
  annotations: z.array(annotationSchema).default(() => []),
  predictions: z.array(z.unknown()).nullish(),
});

type Task = z.infer<typeof taskSchema>;
type Result = z.infer<typeof resultSchema>;

/** Reads tasks; which attributes are lists stands in the configuration beside them. */
export async function* readLabelStudio(source: CorpusSource): AsyncIterable<ReadItem> {
  const lists = new Set<string>();
  for (const path of source.paths.filter((each) => each.endsWith('.xml'))) {
    const config = await source.text(path);
    if (config.ok) for (const control of listControls(config.value)) lists.add(control);
  }
  const paths = source.paths.filter(isJsonPath);
  if (paths.length === 0) yield* nothingToRead(source);
  for await (const record of jsonRecords(source, paths)) {
    if (!record.ok) {
      yield { kind: 'problem', problem: record.error };
      continue;
    }
    const { file, line, name, value } = record.value;
    const task = parseRecord(taskSchema, value);
    const items = task.ok ? taskItems(task.value, name, lists) : [task.error];
    for (const item of items) {
      yield typeof item === 'string'
        ? { kind: 'problem', problem: { file, line, detail: `${name}: ${item}` } }
        : item;
    }
  }
}

/** The documents of a task, one for each annotation, and what of it is not taken. */
function taskItems(
  { data, annotations, predictions }: Task,
  fallback: string,
  lists: ReadonlySet<string>,
): readonly (ReadItem | string)[] {
  const name = data.name ?? fallback;
  const text = textOf(data);
  if (text === null) return ['no text in its data'];
  const guessed = predictions?.length ?? 0;
  const unread = guessed === 0 ? [] : [`its predictions are not read (${guessed})`];
  if (annotations.length === 0) {
    return [...unread, { kind: 'document', document: { name, text, spans: [], relations: [] } }];
  }
  const read = annotations.flatMap((annotation, index): readonly (ReadItem | string)[] => {
    if (annotation.was_cancelled === true) return [`annotation ${index + 1} was cancelled`];
    const { spans, left, classes } = statedSpans(annotation.result, lists);
    const document = fromCodePoints({
      name,
      text,
      reviewer: data.reviewers?.[index] ?? annotatorOf(annotation.completed_by),
      spans,
      classes,
      relations: statedRelations(annotation.result),
    });
    return [...left, { kind: 'document', document }];
  });
  return [...unread, ...read];
}

/** The text of a task: `data.text`, or the one entry that is a text where it has another name. */
function textOf(data: Task['data']): string | null {
  const { text } = data;
  if (typeof text === 'string') return text;
  const others = Object.entries(data).flatMap(([key, value]) =>
    typeof value === 'string' && key !== 'name' && !isAddress(value) ? [value] : [],
  );
  return others.length === 1 ? (others[0] ?? null) : null;
}

/** Whether a value is where a picture or a recording lies, and no text. */
function isAddress(value: string): boolean {
  return /^\S+\.(?:png|jpe?g|gif|svg|webp|wav|mp3|mp4|pdf)(?:\?\S*)?$/i.test(value);
}

function annotatorOf(given: z.infer<typeof annotationSchema>['completed_by']): string | null {
  if (given === null || given === undefined) return null;
  if (typeof given === 'number') return `user-${given}`;
  return given.email ?? (given.id === undefined ? null : `user-${given.id}`);
}

/** The regions with their labels, and what is of a kind that no text has. */
function statedSpans(results: readonly Result[], lists: ReadonlySet<string>) {
  const spans: StatedSpan[] = [];
  const left: string[] = [];
  /** What is said of the whole text. */
  const classes: string[] = [];
  for (const [index, result] of results.entries()) {
    const { id = String(index), value, meta } = result;
    if (result.type === 'relation' && result['direction'] === 'bi') {
      left.push('a relation both ways is read as one');
    }
    if (result.type === 'relation') continue;
    if (isControl(result)) {
      const isOfRegion = results.some((each) => each.id === id && each.value?.labels !== undefined);
      if (!isOfRegion) classes.push(classLine(result));
      continue;
    }
    const { start, end } = value ?? {};
    if (typeof start !== 'number' || typeof end !== 'number' || value?.labels === undefined) {
      left.push(`the result ${id} of type ${result.type} is no span of a text`);
      continue;
    }
    if (value.labels.length === 0) left.push(`the result ${id} has no label`);
    const controlled = results.filter((each) => each.id === id && isControl(each));
    for (const [nth, label] of value.labels.entries()) {
      spans.push({
        key: nth === 0 ? id : `${id}#${nth + 1}`,
        start,
        end,
        label,
        quote: value.text?.join('') ?? null,
        note: meta?.text?.join('\n') ?? '',
        ...remarksOf(controlled, label, lists),
      });
    }
  }
  return { spans, left, classes };
}

/** What a control says of the whole text: its name and its values. */
function classLine(result: Result): string {
  const value = attributeOf(result, new Set());
  return `${result.from_name ?? result.type}: ${typeof value === 'string' ? value : value.join(', ')}`;
}

function isControl({ type }: Result): boolean {
  return ['textarea', 'choices', 'number', 'rating'].includes(type);
}

function remarksOf(controlled: readonly Result[], label: string, lists: ReadonlySet<string>) {
  const valueOf = (control: string) =>
    controlled.find(({ from_name }) => from_name === control)?.value;
  const verdict = verdicts.find((each) => valueOf(controls.verdict)?.choices?.includes(each));
  const fixed: readonly string[] = [controls.verdict, controls.flag, controls.others];
  const others = attributesCell(valueOf(controls.others)?.text?.[0] ?? '');
  const own = controlled.filter(
    ({ from_name = '' }) =>
      !fixed.includes(from_name) || (from_name === controls.others && others === null),
  );
  const attributes: Attributes = {
    ...Object.fromEntries(
      own.map((result) => [
        attributeId(result.from_name ?? result.type, label),
        attributeOf(result, lists),
      ]),
    ),
    ...others,
  };
  return {
    attributes,
    ...(verdict !== undefined && { verdict }),
    flagged: valueOf(controls.flag)?.choices?.includes(flagged) === true,
  };
}

function attributeId(control: string, label: string): string {
  const prefix = controlName(label, '');
  return control.startsWith(prefix) ? control.slice(prefix.length) : control;
}

function attributeOf(
  { type, from_name, value }: Result,
  lists: ReadonlySet<string>,
): AttributeValue {
  const number = value?.number ?? value?.rating;
  const said = type === 'choices' ? value?.choices : value?.text;
  const values = number === undefined ? (said ?? []) : [String(number)];
  const [only = ''] = values;
  return values.length > 1 || lists.has(from_name ?? '') ? values : only;
}

/** A relation without a direction of its own leads from the region that was chosen first; one to the left is turned round. */
function statedRelations(results: readonly Result[]) {
  return results.flatMap(({ type, from_id, to_id, labels, ...rest }) => {
    if (type !== 'relation' || from_id === undefined || to_id === undefined) return [];
    const turned = rest['direction'] === 'left';
    const [from, to] = turned ? [to_id, from_id] : [from_id, to_id];
    return (labels?.length ? labels : ['relation']).map((label) => ({ type: label, from, to }));
  });
}
