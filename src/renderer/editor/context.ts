import type { EditorView } from 'prosemirror-view';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { labelById } from '../../core/annotation/label/label.ts';
import { type EditorWords, editorWords } from '../../core/locale/text/editor-words.ts';
import type { Span } from '../../core/text/span.ts';
import type { Desk } from '../state/desk.ts';
import { localeOfState } from '../state/window/settings-slice.ts';
import type { Folds } from './layout/folds.ts';
import type { Pull } from './gestures/pull.ts';
import type { TextLayout } from './layout/text-layout.ts';
import type { WholeNumbers } from './layout/whole-numbers.ts';

/** What the caret remembers of the line that it is on. */
export interface LineMemory {
  /** The column in CSS pixels that going up and down keeps, or null. */
  goal: number | null;
  /** Whether the caret stands behind the last character of a soft-broken line rather than before the first of the next. */
  afterBreak: boolean;
}

/** What the caret remembers between two keys. */
export interface CaretMemory extends LineMemory {
  /** What the selection was expanded from, and what it has become; null once it is another. */
  expanded: { readonly from: Span; readonly to: Span } | null;
}

/** The label whose key is down: what is selected meanwhile gets it. */
export interface HeldLabel {
  label: { readonly id: string; readonly code: string } | null;
}

/** What offers itself over the text: the bar beside a selection or an annotation, or the menu at a place of the window. */
export type Prompt =
  | { readonly kind: 'bar'; readonly context: EditorContext }
  | {
      readonly kind: 'menu';
      readonly context: EditorContext;
      readonly x: number;
      readonly y: number;
    };

/** Holds what offers itself; the components listen to it. */
export interface PromptBox {
  get(): Prompt | null;
  show(prompt: Prompt | null): void;
  /** Listens; the function that it returns stops. */
  subscribe(listener: () => void): () => void;
}

/** What the parts of the editor of one report share. */
export interface EditorContext {
  readonly desk: Desk;
  readonly text: string;
  readonly view: EditorView;
  readonly layout: TextLayout;
  readonly folds: Folds;
  readonly wholeNumbers: WholeNumbers;
  /** The element that scrolls. */
  readonly scroller: HTMLElement;
  readonly prompt: PromptBox;
  readonly caret: CaretMemory;
  readonly held: HeldLabel;
  readonly pull: Pull;
}

/** The editor's words in the language of the screens. */
export function wordsOf({ desk }: Pick<EditorContext, 'desk'>): EditorWords {
  return editorWords[localeOfState(desk.getState())];
}

/** The name of a label in the language of the screens; its id where the label set does not know it. */
export function labelName({ desk }: Pick<EditorContext, 'desk'>, id: string): string {
  const state = desk.getState();
  const label = state.project === null ? undefined : labelById(state.project.labels, id);
  return label?.name[localeOfState(state)] ?? id;
}

/** Tells a screen reader. */
export function announce({ desk }: Pick<EditorContext, 'desk'>, words: string): void {
  desk.getState().announce(words);
}

/** The annotations that cover a place, the innermost first; at the end of an annotation those that end there. */
export function annotationsAt({ desk }: EditorContext, offset: number): readonly Annotation[] {
  const annotations = desk.getState().open?.layer.annotations;
  if (annotations === undefined) return [];
  const covering = annotations.covering(offset);
  return covering.length > 0 || offset === 0 ? covering : annotations.covering(offset - 1);
}

/** The text that is in the window. */
export function visibleSpan({ scroller, layout }: EditorContext): Span {
  const { top, bottom } = scroller.getBoundingClientRect();
  return layout.spanBetween(top, bottom);
}
