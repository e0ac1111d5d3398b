// @ts-check

/**
 * What a room may never import, as `no-restricted-imports` patterns. The room's tsconfig refuses most of it already; type-only imports
 * (which bring in Node's globals with Electron's types) slip past the compiler and are caught here.
 * @typedef {{ room: string, files: string[], never: { group: string[], message: string }[] }} Room
 */

const platform = {
  group: [
    'electron',
    'electron/*',
    'node:*',
    'lowdb',
    'lowdb/*',
    'react',
    'react-dom',
    'react-dom/*',
    'prosemirror-*',
    'zustand',
  ],
  message: 'core is pure: no platform, no view, no disk.',
};

/** @param {readonly string[]} rooms @param {string} message */
const otherRooms = (rooms, message) => ({
  // One level up from a room's top folder or deeper: `../store/x.ts`, `../../store/x.ts` …
  group: rooms.flatMap((room) => [
    `../${room}/**`,
    `../../${room}/**`,
    `../../../${room}/**`,
    `../../../../${room}/**`,
  ]),
  message,
});

/** @type {Room[]} */
const rooms = [
  {
    room: 'core',
    files: ['src/core/**'],
    never: [
      platform,
      otherRooms(['store', 'main', 'preload', 'renderer', 'cli'], 'core imports no other room.'),
    ],
  },
  {
    room: 'store',
    files: ['src/store/**'],
    never: [
      {
        group: ['electron', 'electron/*', 'react', 'react-dom', 'prosemirror-*'],
        message: 'store is Node without Electron.',
      },
      otherRooms(['main', 'preload', 'renderer', 'cli'], 'store imports core only.'),
    ],
  },
  {
    room: 'cli',
    files: ['src/cli/**'],
    never: [
      {
        group: ['electron', 'electron/*', 'react', 'react-dom', 'prosemirror-*'],
        message: 'the command line runs without Electron.',
      },
      otherRooms(['main', 'preload', 'renderer'], 'cli imports core and store only.'),
    ],
  },
  {
    room: 'main',
    files: ['src/main/**'],
    never: [
      { group: ['react', 'react-dom', 'prosemirror-*'], message: 'main draws nothing.' },
      otherRooms(['preload', 'renderer', 'cli'], 'main imports core and store only.'),
    ],
  },
  {
    room: 'preload',
    files: ['src/preload/**'],
    never: [
      {
        group: ['node:*', 'lowdb', 'react', 'react-dom', 'prosemirror-*', 'zod'],
        message: 'the preload knows channel names only.',
      },
      otherRooms(['store', 'main', 'renderer', 'cli'], 'preload imports core/ipc/channels only.'),
      { regex: '/core/(?!ipc/channels)', message: 'preload imports core/ipc/channels only.' },
    ],
  },
  {
    room: 'renderer',
    files: ['src/renderer/**'],
    never: [
      {
        group: ['electron', 'electron/*', 'node:*', 'lowdb', 'lowdb/*'],
        message: 'the page has no Node and no Electron.',
      },
      otherRooms(['store', 'main', 'preload', 'cli'], 'renderer imports core only.'),
    ],
  },
];

/** Only the editor folder knows ProseMirror; panels and editor meet in the state. */
const rendererFolders = [
  {
    files: [
      'src/renderer/panels/**',
      'src/renderer/state/**',
      'src/renderer/bridge/**',
      'src/renderer/ui/**',
      'src/renderer/*.ts*',
    ],
    never: [
      { group: ['prosemirror-*'], message: 'ProseMirror lives in src/renderer/editor only.' },
    ],
  },
  {
    files: ['src/renderer/panels/**'],
    never: [{ group: ['**/editor/**'], message: 'panels and editor meet in the state.' }],
  },
  {
    files: ['src/renderer/editor/**'],
    never: [{ group: ['**/panels/**'], message: 'panels and editor meet in the state.' }],
  },
  {
    files: ['src/renderer/ui/**'],
    never: [
      {
        group: ['**/state/**', '**/bridge/**', '**/editor/**', '**/panels/**'],
        message: 'ui knows nothing of the app.',
      },
    ],
  },
];

/**
 * A later flat-config block replaces the rule of an earlier one for the same file, so the lists of a file are joined before they are set.
 * @param {Room} room
 */
function blocksOf({ room, files, never }) {
  const test = `src/${room}/**/*.test.*`;
  const base = {
    files,
    ignores: [test],
    rules: { 'no-restricted-imports': ['error', { patterns: never }] },
  };
  if (room !== 'renderer') return [base];
  const folders = [...new Set(rendererFolders.flatMap((folder) => folder.files))];
  return [
    base,
    ...folders.map((folder) => ({
      files: [folder],
      ignores: [test],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              ...never,
              ...rendererFolders
                .filter((entry) => entry.files.includes(folder))
                .flatMap((entry) => entry.never),
            ],
          },
        ],
      },
    })),
  ];
}

export const roomRules = rooms.flatMap(blocksOf);
