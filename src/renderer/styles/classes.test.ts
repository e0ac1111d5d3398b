import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const renderer = join(import.meta.dirname, '..');
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' });
const sheets = new Map(files.filter(isSheet).map((file) => [file, classesOf(read(file))]));

function isSheet(file: string): boolean {
  return file.endsWith('.css');
}

function read(file: string): string {
  return readFileSync(join(renderer, file), 'utf8');
}

function classesOf(css: string): ReadonlySet<string> {
  const selectors = css.replaceAll(/\/\*[^]*?\*\//g, '').matchAll(/[^{}]+(?=\{)/g);
  return new Set(
    [...selectors].flatMap(([selector]) =>
      [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name),
    ),
  );
}

function usedIn(source: string): readonly string[] {
  return [...source.matchAll(/className=(?:"([^"]*)"|\{`([^`]*)`\})/g)].flatMap(
    ([, plain, composed]) => (plain ?? composed ?? '').match(/(?<![\w$.{])[a-z][\w-]*/gi) ?? [],
  );
}

/** The sheets that give a file its looks: everybody's, those of its folder, and those that its folder imports. */
function sheetsOf(file: string): readonly string[] {
  const folder = dirname(file);
  const imported = files
    .filter((other) => dirname(other) === folder && /\.tsx?$/.test(other))
    .flatMap((other) => [...read(other).matchAll(/^import '([^']+\.css)';/gm)])
    .map(([, path = '']) => normalize(join(folder, path)));
  const isEverybodys = (sheet: string): boolean => /^(?:styles|ui)\//.test(sheet);
  return [
    ...[...sheets.keys()].filter((sheet) => isEverybodys(sheet) || dirname(sheet) === folder),
    ...imported,
  ];
}

// Looks that are borrowed from a screen are lost when that screen changes.
test('what is on a screen has its looks from its own sheets or from those of all', () => {
  const borrowed = files
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => {
      const own = new Set(sheetsOf(file).flatMap((sheet) => [...(sheets.get(sheet) ?? [])]));
      return usedIn(read(file))
        .filter((name) => !own.has(name))
        .flatMap((name) => {
          const lender = [...sheets].find(([, classes]) => classes.has(name));
          return lender === undefined ? [] : [`${file}: ${name} is styled in ${lender[0]}`];
        });
    });
  expect([...new Set(borrowed)]).toEqual([]);
});

test('a sheet is read', () => {
  expect(classesOf('/* .no */ .a > .b-c:hover, li.d {} @media (x) { .e {} }')).toEqual(
    new Set(['a', 'b-c', 'd', 'e']),
  );
  expect(usedIn('<p className="a b"/><p className={`c ${d} e`}/>')).toEqual(['a', 'b', 'c', 'e']);
});
