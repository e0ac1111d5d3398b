import type { Node } from 'prosemirror-model';
import type { Report } from '../../../core/project/project.ts';
import type { Span } from '../../../core/text/span.ts';
import { type Paragraph, paragraphsOf } from './blocks.ts';
import { type Piece, type PositionMap, positionMap } from './positions.ts';
import { type ParagraphRole, reportSchema } from './schema.ts';

/** A report's text as a ProseMirror document, with the way between the two. */
export interface ReportDocument {
  readonly doc: Node;
  readonly positions: PositionMap;
  readonly paragraphs: readonly Paragraph[];
}

/** How many UTF-16 units and paragraphs a section holds before the next begins. */
const sectionLength = 1600;
const sectionParagraphs = 30;

/** Longest paragraph in UTF-16 units that is laid out as a whole. */
const longestStretch = 12_000;

/** Builds the document of a text; only the report's own records decide what is set as title and source line. */
export function reportDocument(
  text: string,
  report: Pick<Report, 'title' | 'outlet' | 'date'>,
): ReportDocument {
  const paragraphs = paragraphsOf(text);
  const roles = rolesOf(text, paragraphs, report);
  const sections: Node[] = [];
  const pieces: Piece[] = [];
  let position = 0;
  for (const group of sectionsOf(paragraphs.flatMap(stretchesOf))) {
    position += 1;
    const nodes = group.map((stretch) => {
      const { node, from } = stretchNode(text, roles, stretch);
      pieces.push(...from.map((piece) => ({ ...piece, from: position + piece.from })));
      position += node.nodeSize;
      return node;
    });
    const height = Math.round(sum(group.map((stretch) => heightOf(roles, stretch))));
    sections.push(reportSchema.nodes['section'].create({ height }, nodes));
    position += 1;
  }
  return {
    doc: reportSchema.nodes['doc'].create(null, sections),
    positions: positionMap(pieces),
    paragraphs,
  };
}

/** What is one element: a paragraph, or of one without an end a stretch that closes with a line of the screen. */
interface Stretch extends Paragraph {
  /** Index of its paragraph. */
  readonly index: number;
  /** Whether the paragraph begins before it. */
  readonly continues: boolean;
}

/**
 * The stretches of a paragraph. The browser lays a paragraph out as a whole, so one of hundreds of thousands of characters would have it wait at every
 * change, and could not afford to keep its numbers whole. One line in a dozen screens ends early for that, behind a sentence where there is one.
 */
function stretchesOf({ pieces, ...whole }: Paragraph, index: number): readonly Stretch[] {
  const { start, end } = whole;
  if (end - start <= longestStretch) return [{ ...whole, pieces, index, continues: false }];
  const stretches: Stretch[] = [];
  let current: Span[] = [];
  for (const [at, piece] of pieces.entries()) {
    current.push(piece);
    const from = current[0]?.start ?? piece.start;
    const next = pieces[at + 1];
    if (next !== undefined && next.end - from <= longestStretch) continue;
    stretches.push({
      start: from,
      end: piece.end,
      pieces: current,
      index,
      continues: from > start,
    });
    current = [];
  }
  return stretches;
}

/** The node of a stretch and its pieces, positions counted from before the node. */
function stretchNode(
  text: string,
  roles: readonly ParagraphRole[],
  { pieces, index, continues }: Stretch,
): { readonly node: Node; readonly from: readonly Piece[] } {
  const role = roles[index] ?? 'body';
  const previous = roles[index - 1] ?? 'blank';
  const attributes = { role, spaced: !continues && role !== 'blank' && previous !== 'blank' };
  const content = pieces.map(({ start, end }) =>
    start === end ? null : reportSchema.text(text.slice(start, end)),
  );
  const [first] = pieces;
  if (pieces.length === 1 && first !== undefined) {
    const node = reportSchema.nodes['line'].create(attributes, content[0]);
    return { node, from: [{ ...first, from: 1 }] };
  }
  const nodes = content.map((words) => reportSchema.nodes['piece'].create(null, words));
  const from: Piece[] = [];
  let position = 1;
  for (const { start, end } of pieces) {
    from.push({ start, end, from: position + 1 });
    position += end - start + 2;
  }
  return { node: reportSchema.nodes['long'].create(attributes, nodes), from };
}

/** What the style sheet makes of the text: characters in a line, and in characters the height of a line, of a blank one, of a gap. */
const look = { columns: 37, line: 2, blank: 0.8, gap: 0.8 } as const;

/** About how high a paragraph will be. */
function heightOf(
  roles: readonly ParagraphRole[],
  { start, end, index, continues }: Stretch,
): number {
  if (roles[index] === 'blank') return look.blank;
  const gap = index > 0 && !continues && roles[index - 1] !== 'blank' ? look.gap : 0;
  return Math.ceil((end - start) / look.columns) * look.line + gap;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The stretches of each section. */
function sectionsOf(stretches: readonly Stretch[]): readonly (readonly Stretch[])[] {
  const sections: Stretch[][] = [];
  let current: Stretch[] = [];
  let length = 0;
  for (const stretch of stretches) {
    current.push(stretch);
    length += stretch.end - stretch.start;
    if (length < sectionLength && current.length < sectionParagraphs) continue;
    sections.push(current);
    current = [];
    length = 0;
  }
  return current.length > 0 ? [...sections, current] : sections;
}

function rolesOf(
  text: string,
  paragraphs: readonly Paragraph[],
  { title, outlet, date }: Pick<Report, 'title' | 'outlet' | 'date'>,
): readonly ParagraphRole[] {
  const lines = paragraphs.map(({ start, end }) => text.slice(start, end).trim());
  const titleAt = title === '' ? -1 : lines.indexOf(title.trim());
  const sourceAt = titleAt < 0 ? -1 : lines.findIndex((line, at) => at > titleAt && line !== '');
  return lines.map((line, index) => {
    if (line === '') return 'blank';
    if (index === titleAt) return 'title';
    return index === sourceAt && statesSource(line, outlet, date) ? 'source' : 'body';
  });
}

/** Longest line that can be a source line and nothing more. */
const longestSource = 80;

/** Whether a line does little but give the outlet or the date that the report's record holds. */
function statesSource(line: string, outlet: string | null, date: string | null): boolean {
  if (line.length > longestSource) return false;
  if (outlet !== null && line.includes(outlet)) return true;
  const numbers = (line.match(/\d+/g) ?? []).map(Number);
  return date !== null && date.split('-').every((part) => numbers.includes(Number(part)));
}
