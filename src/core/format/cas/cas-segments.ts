import { CountedLine } from '../counted-line.ts';
import type { Utf8Writer } from '../utf8-writer.ts';
import type { CasDocument } from './cas.ts';

/** Lines with three numbers: id, begin and end. */
interface SegmentLines {
  readonly sentence: CountedLine;
  readonly token: CountedLine;
}

/** Writes each sentence and each token of a document in the order of their ids, without making a hundred million objects of them. */
export function writeSegments(
  out: Utf8Writer,
  { metadata, sentences }: CasDocument,
  { sentence, token }: SegmentLines,
): void {
  let { id } = metadata;
  for (const { start, end, tokens } of sentences) {
    id += 1;
    out.ready(sentence.set(0, id).set(1, start).set(2, end));
    for (let index = 0; index < tokens.length; index += 2) {
      id += 1;
      out.ready(
        token
          .set(0, id)
          .set(1, tokens[index] ?? 0)
          .set(2, tokens[index + 1] ?? 0),
      );
    }
  }
}

/** Writes the ids of all that is a member of the view, each behind a separator but the first: readers drop what is no member. */
export function writeMembers(
  out: Utf8Writer,
  { metadata, lastId }: CasDocument,
  separator: string,
): void {
  out.text(String(metadata.id));
  const member = new CountedLine(separator, '');
  for (let id = metadata.id + 1; id <= lastId; id += 1) out.ready(member.set(0, id));
}
