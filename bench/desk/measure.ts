import { setTimeout } from 'node:timers/promises';
import type { Times } from '../measure.ts';
import type { BenchText } from '../texts.ts';
import { type Program, patience } from './program.ts';
import { keyWork, traced } from './trace.ts';

/** What one program takes for one text; times in milliseconds. */
export interface Measured {
  /** From the event to the end of the frame that shows the text with its annotations, which come from the disk. */
  readonly open: Times;
  /** The same where the program has them in memory. */
  readonly openHeld: Times;
  /** The same after the pointer has rested where it clicks; empty where that prepares nothing. */
  readonly openPointed: Times;
  /** From the key press to the presented frame. */
  readonly label: Times;
  /** Of the processor on the page's thread, from the key press to the end of the frame: what a machine that is not quiet does not lengthen. */
  readonly labelWork: Times;
  /** Between two frames of the page, while the wheel scrolls. */
  readonly scroll: Times;
  /** From a key press in the search to the presented frame; empty where there is no search. */
  readonly find: Times;
}

const openings = 5;
/** How long a hand's pointer rests on a row before it clicks, in milliseconds; a long text takes about as long to read. */
const restBeforeClick = 500;
const presses = 30;
const query = '2017';
const queries = 4;
/** In CSS pixels, and pixels a second. */
const wheel = { distance: 24_000, speed: 6_000 };

/** Measures a program on a text; null where it cannot open it in time. */
export async function measure(program: Program, text: BenchText): Promise<Measured | null> {
  const rest = (): Promise<void> => setTimeout(300);
  const open = await openTimes(
    () => program.open(text),
    () => program.leave(false),
    rest,
  );
  if (open.length === 0) return null;
  const { pointAt } = program;
  const openPointed =
    pointAt === undefined
      ? []
      : await openTimes(
          () => program.open(text),
          () => program.leave(false),
          async () => {
            await pointAt(text);
            await setTimeout(restBeforeClick);
          },
        );
  const openHeld = await openTimes(
    () => program.openHeld(text),
    () => program.leave(true),
    rest,
  );
  const opened = { open, openHeld, openPointed };
  // Proposals, counts and whatever else comes behind the opening.
  await setTimeout(4_000);
  const press = async (): Promise<void> => {
    await times(presses, async () => {
      await program.label();
      await setTimeout(120);
    });
  };
  const label = await pressTimes(program, /^Digit1$/, press);
  const labelWork = await keyWork(program, 'Digit1', press);
  const scroll = await scrollTimes(program);
  const { find } = program;
  if (find === undefined) return { ...opened, label, labelWork, scroll, find: [] };
  const found = await pressTimes(program, /^Digit/, () => times(queries, () => find(query)));
  return { ...opened, label, labelWork, scroll, find: found };
}

/** How long it took to open a text, each time after another has been opened and something else been done. */
async function openTimes(
  open: () => Promise<number | null>,
  leave: () => Promise<void>,
  before: () => Promise<void>,
): Promise<Times> {
  const taken: number[] = [];
  await times(openings, async () => {
    await leave();
    await before();
    const time = await open();
    if (time !== null) taken.push(time);
  });
  return taken;
}

/** Acts so many times, or as often as there is time for: what takes minutes has shown what it takes. */
async function times(count: number, act: () => Promise<void>): Promise<void> {
  const begin = performance.now();
  for (let round = 0; round < count; round += 1) {
    if (performance.now() - begin > patience) return;
    await act();
  }
}

/** How long it took from each press of some keys to the frame that shows what came of it. */
export async function pressTimes(
  { app, page }: Pick<Program, 'app' | 'page'>,
  codes: RegExp,
  act: () => Promise<void>,
): Promise<Times> {
  const recorded = await page.evaluateHandle(() => {
    const keys: { readonly code: string; readonly at: number }[] = [];
    const listen = ({ code, timeStamp }: KeyboardEvent): void =>
      void keys.push({ code, at: timeStamp });
    window.addEventListener('keydown', listen, { capture: true });
    return { keys, stop: () => window.removeEventListener('keydown', listen, { capture: true }) };
  });
  const keys = await traced(app, page, act);
  const pressed = await recorded.evaluate((recorder) => {
    recorder.stop();
    return recorder.keys;
  });
  return pressed
    .filter(({ code }) => codes.test(code))
    .flatMap(({ at }) => {
      const key = keys.find(({ start }) => Math.abs(start - at) < 2);
      return key === undefined ? [] : [key.end - key.start];
    });
}

/** Turns the wheel over the text from its beginning on. */
export async function scrollTimes({
  app,
  page,
  scroller,
}: Pick<Program, 'app' | 'page' | 'scroller'>): Promise<Times> {
  const box = await page.locator(scroller).boundingBox();
  if (box === null) throw new Error('nothing scrolls');
  await page.locator(scroller).evaluate((place) => (place.scrollTop = 0));
  const recorded = await page.evaluateHandle(() => {
    const times: number[] = [];
    let last = performance.now();
    let on = true;
    const next = (now: number): void => {
      times.push(now - last);
      last = now;
      if (on) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    return { times, stop: () => (on = false) };
  });
  const session = await app.context().newCDPSession(page);
  await session.send('Input.synthesizeScrollGesture', {
    x: Math.round(box.x + box.width / 2),
    y: Math.round(box.y + box.height / 2),
    yDistance: -wheel.distance,
    speed: wheel.speed,
    gestureSourceType: 'mouse',
    preventFling: true,
  });
  await session.detach();
  const taken = await recorded.evaluate((recorder) => {
    recorder.stop();
    return recorder.times;
  });
  // The first was under way when the wheel began to turn.
  return taken.slice(1);
}
