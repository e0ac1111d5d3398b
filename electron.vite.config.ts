import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const room = (...path: readonly string[]) => resolve(import.meta.dirname, 'src', ...path);

// The hot-reloading server injects styles and talks back over a socket; what ships keeps the strict policy of index.html.
const looserPolicyInDevelopment: Plugin = {
  name: 'looser-policy-in-development',
  apply: 'serve',
  transformIndexHtml: (html) =>
    html
      .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
      .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'; connect-src 'self' ws:"),
};

/** Packages that every start reads. */
const builtIn = [
  ...['approx-string-match', 'big.js', 'diff', 'htmlparser2'],
  ...['hyparquet', 'hyparquet-writer', 'lowdb', 'zod'],
];

// Two Electrons run the result: the current one, and 33 (Chromium 130, Node 20) where only that can be had.
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node20',
      // Found and read at every start, in dozens of files, these cost more than the rest of the program.
      externalizeDeps: { exclude: builtIn },
      rollupOptions: {
        // Threads are started by their place beside whatever starts them, which may have come to lie in a chunk.
        output: { chunkFileNames: '[name]-[hash].js' },
        // The command line is a second entry of the same build: it shares core and store, and needs no Electron.
        input: {
          index: room('main', 'index.ts'),
          cli: room('cli', 'index.ts'),
          // Checking thousands of layers would hold up the window; it has a thread of its own.
          check: room('main', 'threads', 'check-thread.ts'),
          // So would searching thousands of reports.
          find: room('main', 'threads', 'find-thread.ts'),
          // So would gathering the work on all of them for ledger and overview.
          work: room('main', 'threads', 'work-thread.ts'),
          // So would holding the work on a report of a million characters against its next issue.
          issue: room('main', 'threads', 'issue-thread.ts'),
          // Thousands of reports are made ready for a corpus on as many threads as the machine runs at once.
          parts: room('store', 'export', 'part-thread.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node20',
      // A sandboxed window can load neither ES modules nor node_modules from its preload.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: room('preload', 'index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: room('renderer'),
    plugins: [react(), looserPolicyInDevelopment],
    build: {
      outDir: 'out/renderer',
      target: 'chrome130',
      minify: true,
      rollupOptions: { input: { index: room('renderer', 'index.html') } },
    },
  },
});
