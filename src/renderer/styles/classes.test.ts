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
  return new Set(
    selectorsOf(css).flatMap((selector) =>
      [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name),
    ),
  );
}

function selectorsOf(css: string): readonly string[] {
  return css.replaceAll(/\/\*[^]*?\*\//g, '').match(/[^{}]+(?=\{)/g) ?? [];
}

function usedIn(source: string): readonly string[] {
  return [...source.matchAll(/className=(?:"([^"]*)"|\{`([^`]*)`\})/g)].flatMap(
    ([, plain, composed]) => (plain ?? composed ?? '').match(/(?<![\w$.{])[a-z][\w-]*/gi) ?? [],
  );
}

/** Classes with which a selector begins, nothing else narrowing them. */
function ownedIn(css: string): readonly string[] {
  return selectorsOf(css).flatMap((selector) =>
    selector.split(',').flatMap((each) => /^\s*\.([\w-]+)(?=$|[\s>+~:])/.exec(each)?.[1] ?? []),
  );
}

function isEverybodys(sheet: string): boolean {
  return /^(?:styles|ui)\//.test(sheet);
}

/** The sheets that give a file its looks: everybody's, those of its folder and of the one that holds it, and those that its folder imports. */
function sheetsOf(file: string): readonly string[] {
  const folder = dirname(file);
  const imported = files
    .filter((other) => dirname(other) === folder && /\.tsx?$/.test(other))
    .flatMap((other) => [...read(other).matchAll(/^import '([^']+\.css)';/gm)])
    .map(([, path = '']) => normalize(join(folder, path)));
  return [
    ...[...sheets.keys()].filter(
      (sheet) => isEverybodys(sheet) || [folder, dirname(folder)].includes(dirname(sheet)),
    ),
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

// Two screens that name theirs alike give each other looks without knowing it.
test('what one screen calls its own has its looks from no other screen', () => {
  const homes = new Map<string, Set<string>>();
  for (const file of sheets.keys()) {
    if (isEverybodys(file)) continue;
    for (const name of ownedIn(read(file)))
      homes.set(name, (homes.get(name) ?? new Set()).add(dirname(file)));
  }
  const shared = [...homes].filter(([, folders]) => folders.size > 1);
  expect(shared.map(([name, folders]) => `${name}: ${[...folders].join(', ')}`)).toEqual([]);
});

test('a sheet is read', () => {
  expect(classesOf('/* .no */ .a > .b-c:hover, li.d {} @media (x) { .e {} }')).toEqual(
    new Set(['a', 'b-c', 'd', 'e']),
  );
  expect(ownedIn('.a b {} .c:hover, .d[e] {} .f > .g {} .h.i {}')).toEqual(['a', 'c', 'f']);
  expect(usedIn('<p className="a b"/><p className={`c ${d} e`}/>')).toEqual(['a', 'b', 'c', 'e']);
});
