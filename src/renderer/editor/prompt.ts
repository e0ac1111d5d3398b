import type { EditorContext } from './context.ts';

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

/** A box in which nothing is shown. */
export function createPromptBox(): PromptBox {
  let current: Prompt | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    show(prompt) {
      if (prompt === current || (prompt?.kind === 'bar' && current?.kind === 'bar')) return;
      current = prompt;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
