// @ts-check

/**
 * A folder of the source and what its files may import. A file belongs to the room with the longest matching path.
 * @typedef {object} Room
 * @property {string} path folder in the repository
 * @property {readonly string[]} rooms folders or files that it may import, besides itself
 * @property {readonly string[]} packages packages that it may import; `node:` stands for all of Node's own, a trailing `*` for any ending
 * @property {readonly string[]} [types] folders or files that it may import types from, since types are gone at run time
 * @property {boolean} [flat] whether only the files right in the folder belong to it, so that a new folder must be named here
 */

/** The inner order of core: a folder imports only what stands in a line above its own. */
const coreOrder = [
  ['base'],
  ['text'],
  ['annotation', 'report'],
  ['anchor'],
  ['propose', 'region'],
  ['figure', 'place'],
  ['program'],
  ['learn'],
  ['check', 'suggest', 'find', 'stretch', 'diff'],
  ['correct'],
  ['project'],
  ['adjudicate', 'reissue'],
  ['ledger', 'overview'],
  ['format'],
  ['corpus'],
  ['sheet'],
  ['command'],
  ['ipc'],
  ['locale'],
];

/** That of the main process. */
const mainOrder = [['machine'], ['threads', 'window'], ['project'], ['ipc', 'start']];

/** Packages that one folder of core has for itself; all of them are small and know no platform. @type {Record<string, readonly string[]>} */
const corePackages = {
  annotation: ['culori'],
  anchor: ['diff', 'approx-string-match'],
  format: ['fflate', 'hyparquet', 'hyparquet-writer'],
};

/** The inner order of the store, read in the same way. */
const storeOrder = [
  ['disk'],
  ['journal'],
  ['record'],
  ['layer'],
  ['report'],
  ['project'],
  ['backup', 'books', 'export', 'find', 'import', 'labels', 'merge', 'revise', 'verify'],
  ['gathered', 'repair'],
];

/** Packages of the store's folders, besides Node and Zod. @type {Record<string, readonly string[]>} */
const storePackages = {
  disk: ['lowdb', 'yauzl', 'yazl'],
  layer: ['lowdb'],
  project: ['lowdb'],
  backup: ['yauzl', 'yazl'],
};

/** What every folder of the store may use: the files right in it, and how sources are read. */
const storeGround = [
  'src/store/failure.ts',
  'src/store/paths.ts',
  'src/store/progress.ts',
  'src/store/source',
];

/**
 * The rooms of a folder whose folders build on each other.
 * @param {string} top
 * @param {readonly (readonly string[])[]} order
 * @param {{ rooms: readonly string[], packages: readonly string[], own?: Record<string, readonly string[]> }} all what each may import besides what is below it
 * @returns {readonly Room[]}
 */
const inOrder = (top, order, { rooms: ground, packages, own = {} }) =>
  order.flatMap((line, rank) => {
    const below = order.slice(0, rank).flat();
    return line.map((folder) => ({
      path: `${top}/${folder}`,
      rooms: [...ground, ...below.map((earlier) => `${top}/${earlier}`)],
      packages: [...packages, ...(own[folder] ?? [])],
    }));
  });

const core = coreOrder.flat().map((folder) => `src/core/${folder}`);

/** @type {readonly Room[]} */
const rooms = [
  ...inOrder('src/core', coreOrder, {
    rooms: [],
    packages: ['zod', 'big.js'],
    own: corePackages,
  }),
  { path: 'src/core/testing', rooms: core, packages: ['big.js', 'fast-check', 'zod'] },
  { path: 'src/store', rooms: core, packages: ['node:'], flat: true },
  ...inOrder('src/store', storeOrder, {
    rooms: [...core, ...storeGround],
    packages: ['node:', 'zod'],
    own: storePackages,
  }),
  {
    path: 'src/store/sheet',
    rooms: [...core, 'src/store'],
    packages: ['node:', 'yazl', 'write-excel-file'],
  },
  {
    path: 'src/store/source',
    rooms: core,
    packages: ['node:', 'htmlparser2', 'iconv-lite', 'mammoth', 'marked', 'unpdf', 'yauzl', 'yazl'],
  },
  {
    path: 'src/store/testing',
    rooms: [...core, 'src/core/testing', 'src/store'],
    packages: ['node:', 'iconv-lite', 'vite', 'vitest', 'yazl'],
  },
  {
    path: 'src/cli',
    rooms: [...core, 'src/store'],
    packages: ['node:', 'commander', 'string-width'],
  },
  ...inOrder('src/main', mainOrder, {
    rooms: [...core, 'src/store'],
    packages: ['node:', 'electron', 'electron-log', 'zod'],
  }),
  {
    path: 'src/main',
    rooms: [...core, 'src/store', 'src/main'],
    packages: ['node:', 'electron', 'electron-log', 'zod'],
    flat: true,
  },
  {
    path: 'src/preload',
    rooms: ['src/core/ipc/channels.ts'],
    types: ['src/core/ipc', 'src/core/base'],
    packages: ['electron'],
  },
  { path: 'src/renderer/ui', rooms: ['src/core/base'], packages: ['react'] },
  { path: 'src/renderer/bridge', rooms: core, packages: [] },
  {
    path: 'src/renderer/state',
    rooms: [...core, 'src/renderer/bridge'],
    packages: ['react', 'zustand'],
  },
  { path: 'src/renderer/state/testing', rooms: core, packages: [] },
  ...['editor', 'panels'].map((folder) => ({
    path: `src/renderer/${folder}`,
    rooms: [...core, 'src/renderer/state', 'src/renderer/ui'],
    packages: ['react', ...(folder === 'editor' ? ['prosemirror-*'] : ['react-dom', 'd3-scale'])],
  })),
  { path: 'src/renderer/worker', rooms: core, packages: [] },
  { path: 'src/renderer/styles', rooms: [], packages: [] },
  {
    path: 'src/renderer',
    rooms: [...core, 'src/renderer'],
    packages: ['react', 'react-dom'],
    flat: true,
  },
  {
    path: 'e2e',
    rooms: ['src/core'],
    packages: [
      ...['node:', '@playwright/test', '@axe-core/playwright', 'electron'],
      // Other people's readers of what is exported.
      ...['fflate', 'htmlparser2', 'mammoth', 'unpdf'],
    ],
  },
];

/**
 * Why a file may not stand where it stands, or null where it may: every folder of the source is in a room.
 * @param {string} file path in the repository, with `/`
 * @returns {string | null}
 */
export function homelessness(file) {
  return roomOf(file) === undefined
    ? `${folderOf(file)} is in no room: say in build/lint/rooms.mjs what it may import`
    : null;
}

/**
 * Why a file may not import something, or null where it may.
 * @param {string} file path in the repository, with `/`
 * @param {string} source what stands in the import
 * @param {boolean} typeOnly whether the import is gone at run time
 * @returns {string | null}
 */
export function refusal(file, source, typeOnly) {
  const room = roomOf(file);
  if (room === undefined) return null;
  const isTest = /\.test\.tsx?$/.test(file);
  if (!source.startsWith('.')) {
    // A test may use any package; what it tests may not.
    if (isTest || room.packages.some((name) => matchesPackage(source, name))) return null;
    return `${room.path} may not import the package ${source}`;
  }
  const target = resolve(folderOf(file), source);
  const allowed = [
    ...(room.flat ? [] : [room.path]),
    ...room.rooms,
    ...(typeOnly ? (room.types ?? []) : []),
    ...(isTest ? [topOf(room.path), 'src/core', 'src/store'] : []),
  ];
  if (allowed.some((path) => target === path || target.startsWith(`${path}/`))) return null;
  return `${room.path} may not import ${target}`;
}

/** @param {string} file */
function roomOf(file) {
  const folder = folderOf(file);
  return rooms
    .filter(({ path, flat }) => (flat ? folder === path : `${folder}/`.startsWith(`${path}/`)))
    .reduce(
      /** @param {Room | undefined} best @param {Room} room */
      (best, room) => (best === undefined || room.path.length > best.path.length ? room : best),
      undefined,
    );
}

/** `src/renderer` of `src/renderer/panels/list`. @param {string} path */
function topOf(path) {
  return path.split('/').slice(0, 2).join('/');
}

/** @param {string} path */
function folderOf(path) {
  return path.slice(0, path.lastIndexOf('/'));
}

/** @param {string} folder @param {string} source */
function resolve(folder, source) {
  return new URL(source, `file:///${folder}/`).pathname.slice(1);
}

/** @param {string} source @param {string} name */
function matchesPackage(source, name) {
  if (name.endsWith('*')) return source.startsWith(name.slice(0, -1));
  if (name.endsWith(':')) return source.startsWith(name);
  return source === name || source.startsWith(`${name}/`);
}
