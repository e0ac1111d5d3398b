import { expect, test } from './fixtures.ts';
import { inventory, lookedAt } from './inventory.ts';

/** What no test leads to, each with the reason. */
const unseen: ReadonlySet<string> = new Set([]);

for (const theme of ['light', 'dark'] as const) {
  test(`axe has looked at everything that there is in the ${theme} theme`, async () => {
    // Where only some of the tests ran, nothing can be said.
    test.skip(process.env['HEZHU_E2E_WHOLE'] === undefined, 'not all tests have run');
    const seen = await lookedAt(theme);
    const all = await inventory();
    expect(all.filter((each) => !seen.has(each) && !unseen.has(each))).toEqual([]);
    // What is excused and seen all the same needs no excuse any more.
    expect([...unseen].filter((each) => seen.has(each) || !all.includes(each))).toEqual([]);
  });
}
