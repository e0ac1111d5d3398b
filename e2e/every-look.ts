import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from './fixtures.ts';
import type { Hezhu } from './hezhu.ts';
import { noteLook } from './inventory.ts';

/** Where pictures go that somebody is to look at. */
const pictures = join(resolve(import.meta.dirname, '..'), 'test-results', 'looks');

/**
 * Takes a picture of the window for somebody to look at; of a whole run, in which nobody does, only where `HEZHU_PICTURES` asks for them.
 * Either way what is to be drawn has been drawn afterwards.
 */
export async function takePicture(page: Page, name: string): Promise<void> {
  const { HEZHU_E2E_WHOLE: whole, HEZHU_PICTURES: asked } = process.env;
  if (whole !== undefined && asked === undefined) {
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    return;
  }
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

/** The smallest window, a laptop's, and a large one. */
export const sizes = [
  { width: 960, height: 600 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

/** What axe finds on the page as it is, each with what it is about, and boxes that the engine cannot be trusted with. */
export async function findings(page: Page): Promise<readonly string[]> {
  // Electron has no second page in which axe could gather what frames say; ours has no frames.
  // All rules run; told of at length is only what breaks one, for the rest takes as long again as the rules.
  // Axe stays in the page until that is loaded anew: to read it again would take as long as to run it.
  const isThere = await page.evaluate(() => 'axe' in window);
  const { violations } = await new AxeBuilder({ page, ...(isThere && { axeSource: 'void 0' }) })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
  return [...found, ...(await listItemBoxes(page))];
}

/** Boxes with `display: list-item`, which ended the page where a container query laid them out again (`styles/base.css`). */
function listItemBoxes(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('#root *')]
      .filter((element) => getComputedStyle(element).display === 'list-item')
      .map(({ tagName, className }) => `list item: ${tagName} ${String(className)}`),
  );
}

/** What sticks out of its place: the page itself, and texts that are cut without a sign that they go on. */
export async function misfits({ page }: Pick<Hezhu, 'page'>): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    if (document.documentElement.scrollWidth > window.innerWidth) found.push('the page scrolls');
    for (const element of document.querySelectorAll<HTMLElement>('#root *')) {
      if (element.closest('.unseen, svg, .windowed') !== null) continue;
      // What is folded away has a box somewhere, and is on no screen.
      if (!element.checkVisibility()) continue;
      const { overflowX, textOverflow, webkitLineClamp } = getComputedStyle(element);
      const { left, right } = element.getBoundingClientRect();
      const name = `${element.tagName} ${element.className}: ${element.innerText.slice(0, 24)}`;
      if (right > window.innerWidth + 1 || left < -1) found.push(`outside the window: ${name}`);
      const cut = element.scrollWidth > element.clientWidth + 1 && overflowX !== 'visible';
      const says = textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
      if (cut && !says && element.clientWidth > 0) found.push(`cut: ${name}`);
    }
    return found;
  });
}

/** Takes a picture of what is shown in all sizes, themes and languages, in which nothing may be cut or stick out, and axe may find nothing. */
export async function everyLook(hezhu: Hezhu, name: string): Promise<void> {
  const { page, app, desk } = hezhu;
  for (const { width, height } of sizes) {
    await app.evaluate(
      ({ BrowserWindow }, size) =>
        BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    );
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
    for (const language of ['en', 'zh-CN'] as const) {
      await hezhu.menu(`language-${language}`);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      for (const theme of ['dark', 'light'] as const) {
        await hezhu.menu(`theme-${theme}`);
        await expect.poll(() => desk.theme()).toBe(theme);
        const look = `${name}-${width}-${language}-${theme}`;
        await takePicture(page, look);
        expect.soft(await misfits(hezhu), look).toEqual([]);
        if (width !== 1280) continue;
        expect.soft(await findings(page), look).toEqual([]);
        await noteLook(page, theme);
      }
    }
  }
}

/** Takes a picture of what is shown in both themes, in which axe may find nothing; the desk stays in the light one. */
export async function bothThemes(hezhu: Hezhu, name: string): Promise<void> {
  // Looking takes longer than working, on a busy machine above all.
  test.setTimeout(Math.max(test.info().timeout, 180_000));
  const { page, desk } = hezhu;
  for (const theme of ['dark', 'light'] as const) {
    await hezhu.menu(`theme-${theme}`);
    await expect.poll(() => desk.theme()).toBe(theme);
    await takePicture(page, `${name}-${theme}`);
    expect.soft(await findings(page), `${name} ${theme}`).toEqual([]);
    await noteLook(page, theme);
  }
}
