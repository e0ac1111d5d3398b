import type { ElectronApplication, Page } from '@playwright/test';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What Chromium writes of its own work, as far as it is read here; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  /** How long it took; absent in what has a beginning and an end of its own. */
  readonly dur?: number;
  /** The part of it that its thread was given the processor. */
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
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
const latencies = [
  'input.scrolling',
  'disabled-by-default-devtools.timeline.frame',
  'blink.user_timing',
];

/** What the page's thread works at. */
const work = ['devtools.timeline', 'cc', 'blink.user_timing'];

/** Lets Chromium tell when what was pressed was shown. */
export async function traced(
  app: ElectronApplication,
  page: Page,
  act: () => Promise<void>,
): Promise<Trace> {
  let clock = 0;
  const events = await record(app, latencies, async () => {
    clock = await mark(page);
    await act();
  });
  return readTrace(events, clock);
}

/** The processor's time, in milliseconds, that the page's thread took for each press of a key and for the frame after it. */
export async function keyWork(
  { app, page }: { readonly app: ElectronApplication; readonly page: Page },
  code: string,
  act: () => Promise<void>,
): Promise<readonly number[]> {
  const recorded = await page.evaluateHandle((wanted) => {
    const listen = (event: KeyboardEvent): void => {
      if (event.code === wanted) performance.mark('pressed');
    };
    window.addEventListener('keydown', listen, { capture: true });
    return { stop: () => window.removeEventListener('keydown', listen, { capture: true }) };
  }, code);
  const events = await record(app, work, act);
  await recorded.evaluate((recorder) => recorder.stop());
  const marks = events.filter(({ name }) => name === 'pressed');
  return marks.flatMap(({ ts, pid, tid }) => {
    const own = events.filter((event) => event.pid === pid && event.tid === tid);
    const handled = own.find(
      ({ name, ts: start, dur = 0 }) =>
        name === 'EventDispatch' && start <= ts && ts <= start + dur,
    );
    const frame = own
      .filter(({ name, ts: start }) => name === 'ProxyMain::BeginMainFrame' && start > ts)
      .sort((a, b) => a.ts - b.ts)[0];
    if (handled?.tdur === undefined || frame?.tdur === undefined) return [];
    return [(handled.tdur + frame.tdur) / 1000];
  });
}

/** Leaves a mark in the trace, and gives its time by the page's clock. */
async function mark(page: Page): Promise<number> {
  await page.evaluate(() => performance.mark('clock', { startTime: performance.now() }));
  return page.evaluate(() => performance.getEntriesByName('clock').at(-1)?.startTime ?? 0);
}

async function record(
  app: ElectronApplication,
  categories: readonly string[],
  act: () => Promise<void>,
): Promise<readonly TraceEvent[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hezhu-trace-'));
  const file = join(folder, 'trace.json');
  try {
    await app.evaluate(
      ({ contentTracing }, included_categories) =>
        contentTracing.startRecording({ included_categories: [...included_categories] }),
      categories,
    );
    await act();
    await app.evaluate(({ contentTracing }, path) => contentTracing.stopRecording(path), file);
    const { traceEvents }: { readonly traceEvents: readonly TraceEvent[] } = JSON.parse(
      await readFile(file, 'utf8'),
    );
    return traceEvents;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function readTrace(traceEvents: readonly TraceEvent[], clock: number): Trace {
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
