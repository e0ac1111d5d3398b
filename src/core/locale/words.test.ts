import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { locales } from '../annotation/label/local-name.ts';

const here = new URL('.', import.meta.url);
const subjects = readdirSync(here)
  .filter((file) => /^[a-z-]+\.ts$/.test(file))
  .map((file) => file.slice(0, -3));

/** The program and the languages keep their own names on every screen. */
const ownNames = /核注|中文/g;

/** What a person would read: each text by its key, functions with `⟦n⟧` as the n-th datum. */
function* spoken(words: unknown, path = ''): Iterable<readonly [key: string, text: string]> {
  if (typeof words === 'string') yield [path, words];
  else if (typeof words === 'function') {
    const data = Array.from({ length: words.length }, (_, index) => `⟦${index}⟧`);
    yield [path, String(words(...data))];
  } else if (typeof words === 'object' && words !== null) {
    for (const [key, value] of Object.entries(words)) yield* spoken(value, `${path}.${key}`);
  }
}

const dataIn = (text: string): readonly string[] => [...new Set(text.match(/⟦\d+⟧/g))].sort();

/** The word tables of one subject: everything that it exports in both languages. */
async function tablesOf(subject: string) {
  const exported: Record<string, unknown> = await import(`./${subject}.ts`);
  return Object.entries(exported).flatMap(([name, table]) =>
    typeof table === 'object' && table !== null && locales.every((locale) => locale in table)
      ? [{ name, zhCN: spoken(Object(table)['zh-CN']), en: spoken(Object(table)['en']) }]
      : [],
  );
}

describe.each(subjects)('the words of %s', (subject) => {
  test('are there in both languages, none of them empty, with the same data in them', async () => {
    for (const { name, zhCN, en } of await tablesOf(subject)) {
      const chinese = new Map(zhCN);
      const english = new Map(en);
      const empty = [...chinese, ...english].filter(([, text]) => text.trim() === '');
      const strays = [...english].filter(([, text]) =>
        /\p{Script=Han}{2}/u.test(text.replace(ownNames, '')),
      );
      const differing = [...chinese].filter(
        ([key, text]) => dataIn(text).join() !== dataIn(english.get(key) ?? '').join(),
      );
      expect({ name, keys: [...english.keys()].sort(), empty, strays, differing }).toEqual({
        name,
        keys: [...chinese.keys()].sort(),
        empty: [],
        strays: [],
        differing: [],
      });
    }
  });
});

test('there are subjects to look at', async () => {
  const tables = await Promise.all(subjects.map(tablesOf));
  expect(tables.flat().length).toBeGreaterThan(0);
});
