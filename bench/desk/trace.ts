import type { ElectronApplication, Page } from '@playwright/test';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What Chromium writes of its own work, as far as it is read here; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly pid: number;
  readonly id2?: { readonly local?: string };
  readonly args: {
    readonly event_latency?: { readonly event_type?: string };
    readonly chrome_frame_reporter?: { readonly state?: string };
  };
}

/** A stretch of a trace, in milliseconds of the page's clock. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Each key press from the moment when the browser got it to the presented frame that shows its effect. */
export type Trace = readonly Stretch[];

/** Events of input and frames, and the marks of the page; nothing else, so that tracing costs next to nothing. */
const categories = [
  'input.scrolling',
  'disabled-by-default-devtools.timeline.frame',
  'blink.user_timing',
];

/** Lets Chromium tell what it does while something is done. */
export async function traced(
  app: ElectronApplication,
  page: Page,
  act: () => Promise<void>,
): Promise<Trace> {
  const folder = await mkdtemp(join(tmpdir(), 'hezhu-trace-'));
  const file = join(folder, 'trace.json');
  try {
    await app.evaluate(
      ({ contentTracing }, included_categories) =>
        contentTracing.startRecording({ included_categories: [...included_categories] }),
      categories,
    );
    await page.evaluate(() => performance.mark('clock', { startTime: performance.now() }));
    const clock = await page.evaluate(
      () => performance.getEntriesByName('clock').at(-1)?.startTime ?? 0,
    );
    await act();
    await app.evaluate(({ contentTracing }, path) => contentTracing.stopRecording(path), file);
    return readTrace(JSON.parse(await readFile(file, 'utf8')), clock);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function readTrace(
  { traceEvents }: { readonly traceEvents: readonly TraceEvent[] },
  clock: number,
): Trace {
  const mark = traceEvents.filter(({ name }) => name === 'clock').at(-1);
  if (mark === undefined) throw new Error('the page left no mark in the trace');
  const time = (ts: number): number => (ts - mark.ts) / 1000 + clock;
  const own = traceEvents.filter(({ pid }) => pid === mark.pid);
  const stretches = (name: string) =>
    stretchesOf(own, name).map(({ begin, end }) => ({
      begin,
      start: time(begin.ts),
      end: time(end.ts),
    }));
  const committed = new Set(
    own.filter(({ name }) => name === 'Commit').map(({ id2 }) => id2?.local),
  );
  const frames = stretches('PipelineReporter').filter(
    ({ begin }) => begin.args.chrome_frame_reporter?.state === 'STATE_PRESENTED_ALL',
  );
  return stretches('EventLatency')
    .filter(({ begin }) => begin.args.event_latency?.event_type === 'KEY_PRESSED')
    .map(({ begin, start, end }) => {
      // A press that asks for no frame itself, but for something that draws later, is shown by the next frame that there is.
      const next = frames.find((frame) => frame.start >= start);
      return { start, end: committed.has(begin.id2?.local) ? end : (next?.end ?? end) };
    });
}

/** The beginnings and ends of what bears a name. */
function stretchesOf(
  events: readonly TraceEvent[],
  name: string,
): readonly { readonly begin: TraceEvent; readonly end: TraceEvent }[] {
  const begun = new Map<string | undefined, TraceEvent>();
  return events.flatMap((event) => {
    if (event.name !== name) return [];
    const id = event.id2?.local;
    if (event.ph === 'b') begun.set(id, event);
    const begin = begun.get(id);
    if (event.ph !== 'e' || begin === undefined) return [];
    begun.delete(id);
    return [{ begin, end: event }];
  });
}
