import type { Prompt, PromptBox } from '../context.ts';

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
