import { expect, test } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { Place } from '../e2e/place.ts';
import { hezhuProgram } from './desk/hezhu-program.ts';
import { pressTimes } from './desk/measure.ts';
import type { Program } from './desk/program.ts';
import { keyWork } from './desk/trace.ts';
import { type Times, quantile } from './measure.ts';
import { benchText, textNames } from './texts.ts';

const presses = 30;
/** Between two keys, in milliseconds. */
const pause = 120;

/** A key that is pressed again and again: what stands before it is not measured. */
interface Gesture {
  readonly name: string;
  readonly code: string;
  readonly before: (program: Program) => Promise<void>;
}

const unchecked = async ({ page }: Program): Promise<void> => {
  await page.keyboard.press('v');
  await page.waitForTimeout(pause);
};

const gestures: readonly Gesture[] = [
  { name: 'next unchecked', code: 'KeyV', before: () => Promise.resolve() },
  { name: 'verdict', code: 'KeyY', before: unchecked },
  { name: 'priority', code: 'KeyH', before: unchecked },
  {
    name: 'claim: the sentence at the caret',
    code: 'KeyM',
    async before({ page }) {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Alt+ArrowDown');
      await page.waitForTimeout(pause);
    },
  },
];

async function repeated({ before, code }: Gesture, program: Program): Promise<void> {
  for (let press = 0; press < presses; press += 1) {
    await before(program);
    await program.page.keyboard.press(code);
    await program.page.waitForTimeout(pause);
  }
}

function row(name: string, times: Times, work: Times): string {
  const told = [quantile(times, 0.5), quantile(times, 0.95), quantile(work, 0.5)];
  return `  ${name.padEnd(34)}${told.map((time) => time.toFixed(1).padStart(9)).join('')}`;
}

for (const name of textNames.filter((text) => /^[BC]/.test(text))) {
  test(`judge by key: ${name}`, async () => {
    test.setTimeout(900_000);
    const place = await Place.make();
    await mkdir(place.root, { recursive: true });
    const text = await benchText(name);
    const program = await hezhuProgram(place, text);
    await program.open(text);
    // Proposals, counts and whatever else comes behind the opening.
    await program.page.waitForTimeout(6_000);
    const label: Gesture = { name: 'label', code: 'Digit1', before: () => Promise.resolve() };
    const tag = async (): Promise<void> => {
      for (let press = 0; press < presses; press += 1) {
        await program.label();
        await program.page.waitForTimeout(pause);
      }
    };
    const rows = [
      row(
        label.name,
        await pressTimes(program, /^Digit1$/, tag),
        await keyWork(program, 'Digit1', tag),
      ),
    ];
    await program.page.keyboard.press('Control+Home');
    for (const gesture of gestures) {
      const act = (): Promise<void> => repeated(gesture, program);
      const codes = new RegExp(`^${gesture.code}$`);
      const times = await pressTimes(program, codes, act);
      expect(times.length).toBeGreaterThan(presses / 2);
      rows.push(row(gesture.name, times, await keyWork(program, gesture.code, act)));
    }
    const head = ['median', 'p95', 'work'].map((each) => each.padStart(9)).join('');
    process.stdout.write(
      [
        '',
        `${name}: key to presented frame, and the page's processor time, ms`,
        `  ${' '.repeat(34)}${head}`,
        ...rows,
        '',
      ].join('\n'),
    );
    await program.close();
    await place.remove();
  });
}
