import { z } from 'zod';
import { type Result, err, ok } from '../../base/result.ts';
import { labelSetSchema } from '../../project/schema/label-schema.ts';
import { partsSchema } from '../../project/schema/parts-schema.ts';
import { describeIssues } from '../../project/describe-issues.ts';
import type { GivenSet } from '../../project/labels/take-label-set.ts';
import { labelRecord, relationTypeRecord } from '../hezhu-jsonl/hezhu-jsonl-labels.ts';

/** What the file of a label set says that it is, and the version that this program writes and reads up to. */
const format = 'hezhu-label-set';
const version = 1;

const head = z.looseObject({ format: z.literal(format), version: z.int().positive() });

const body = z.strictObject({
  format: z.literal(format),
  version: z.int().positive(),
  labels: z.unknown(),
  relationTypes: z.unknown(),
  codeLists: z.unknown(),
});

/** A label set as a file: JSON with its keys in order, so that equal sets give equal bytes. */
export function writeLabelSet({ labels, relationTypes, codeLists }: GivenSet): string {
  const lists = codeLists.map(({ id, name, codes }) => ({
    id,
    name: { 'zh-CN': name['zh-CN'], en: name.en },
    codes: codes.map((code) => ({
      id: code.id,
      name: { 'zh-CN': code.name['zh-CN'], en: code.name.en },
    })),
  }));
  const set = {
    format,
    version,
    labels: labels.map(labelRecord),
    relationTypes: relationTypes.map(relationTypeRecord),
    codeLists: lists,
  };
  return `${JSON.stringify(set, null, 2)}\n`;
}

/** Reads the file of a label set; where it is none, the field that is wrong and why. */
export function readLabelSet(content: string): Result<GivenSet, string> {
  const json = parsed(content.replace(/^\uFEFF/, ''));
  if (!json.ok) return json;
  const said = head.safeParse(json.value);
  if (!said.success) return err(describeIssues(said.error));
  if (said.data.version > version) {
    return err(`version: ${said.data.version} is newer than ${version}, which this Hezhu reads`);
  }
  const whole = body.safeParse(json.value);
  if (!whole.success) return err(describeIssues(whole.error));
  const { labels, relationTypes = [], codeLists = [] } = whole.data;
  const set = labelSetSchema.safeParse({ labels, relationTypes });
  if (!set.success) return err(describeIssues(set.error));
  const parts = partsSchema.safeParse({ codeLists });
  if (!parts.success) return err(describeIssues(parts.error));
  return ok({ ...set.data, codeLists: parts.data.codeLists });
}

function parsed(content: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(content));
  } catch (error) {
    return err(error instanceof SyntaxError ? error.message : String(error));
  }
}
