import { z } from 'zod';

/** What a page wrote to its console. */
export interface ConsoleLine {
  readonly level: 'debug' | 'info' | 'warning' | 'error';
  readonly text: string;
  /** Where in the page's code: `index.js:12`. */
  readonly place: string;
}

const detailsSchema = z.object({
  level: z.enum(['debug', 'info', 'warning', 'error']),
  message: z.string(),
  lineNumber: z.number(),
  sourceId: z.string(),
});

const positionalSchema = z.tuple([
  z.unknown(),
  z.int().min(0).max(3),
  z.string(),
  z.number(),
  z.string(),
]);

const levels = ['debug', 'info', 'warning', 'error'] as const;

/** Reads Electron's `console-message` event: its details since Electron 35, its arguments before. */
export function consoleLine(args: readonly unknown[]): ConsoleLine | null {
  const details = detailsSchema.safeParse(args[0]);
  if (details.success) {
    const { level, message, lineNumber, sourceId } = details.data;
    return { level, text: message, place: `${sourceId}:${lineNumber}` };
  }
  const positional = positionalSchema.safeParse(args);
  if (!positional.success) return null;
  const [, level, text, line, source] = positional.data;
  return { level: levels[level] ?? 'error', text, place: `${source}:${line}` };
}
