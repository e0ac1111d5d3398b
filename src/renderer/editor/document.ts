import type { Node } from 'prosemirror-model';
import type { Report } from '../../core/project/project.ts';
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
  for (const group of sectionsOf(paragraphs)) {
    position += 1;
    const nodes = group.map((index) => {
      const { node, from } = paragraphNode(text, paragraphs, roles, index);
      pieces.push(...from.map((piece) => ({ ...piece, from: position + piece.from })));
      position += node.nodeSize;
      return node;
    });
    const height = Math.round(sum(group.map((index) => heightOf(paragraphs, roles, index))));
    sections.push(reportSchema.nodes['section'].create({ height }, nodes));
    position += 1;
  }
  return {
    doc: reportSchema.nodes['doc'].create(null, sections),
    positions: positionMap(pieces),
    paragraphs,
  };
}

/** The node of a paragraph and its pieces, positions counted from before the node. */
function paragraphNode(
  text: string,
  paragraphs: readonly Paragraph[],
  roles: readonly ParagraphRole[],
  index: number,
): { readonly node: Node; readonly from: readonly Piece[] } {
  const { pieces = [] } = paragraphs[index] ?? {};
  const role = roles[index] ?? 'body';
  const previous = roles[index - 1] ?? 'blank';
  const attributes = { role, spaced: role !== 'blank' && previous !== 'blank' };
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
  paragraphs: readonly Paragraph[],
  roles: readonly ParagraphRole[],
  index: number,
): number {
  const { start = 0, end = 0 } = paragraphs[index] ?? {};
  if (roles[index] === 'blank') return look.blank;
  const gap = index > 0 && roles[index - 1] !== 'blank' ? look.gap : 0;
  return Math.ceil((end - start) / look.columns) * look.line + gap;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Indices of the paragraphs of each section. */
function sectionsOf(paragraphs: readonly Paragraph[]): readonly (readonly number[])[] {
  const sections: number[][] = [];
  let current: number[] = [];
  let length = 0;
  for (const [index, { start, end }] of paragraphs.entries()) {
    current.push(index);
    length += end - start;
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
