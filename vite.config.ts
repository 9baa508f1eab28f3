import react from '@vitejs/plugin-react';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type UserConfig } from 'vite';
import { phoneFiles } from './scripts/phone-files.ts';

const root = import.meta.dirname;
/** Where scripts/build.mjs collects both halves before it swaps them in. */
const out = process.env['MENSHEN_BUILD_OUT'] ?? join(root, 'dist');

/** `vite build` makes the pages for browsers, `vite build --mode server` the server and the command line. */
export default defineConfig(({ mode }) => (mode === 'server' ? server() : web()));

function web(): UserConfig {
  const folder = join(root, 'src/main');
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  return {
    root: folder,
    plugins: [react(), phoneFiles()],
    define: { 'import.meta.env.VITE_APP_VERSION': version() },
    cacheDir: join(root, 'node_modules/.vite'),
    build: {
      outDir: join(out, 'web'),
      emptyOutDir: true,
      // Residents open the public pages in the browsers inside chat apps of old phones.
      target: ['chrome80', 'safari14'],
      // The component library of the console is one large part, loaded once and kept by the browser.
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: {
        input: [...pages.map((name) => join(folder, name)), join(folder, 'service-worker.ts')],
        // The worker's address is its identity in every phone: it never changes.
        output: {
          entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
        },
      },
    },
    server: { proxy: { '/api': 'http://127.0.0.1:7300' } },
  };
}

function server(): UserConfig {
  const entries = ['src/main/server.ts', 'src/main/cli.ts', 'src/sheets/server/cells-worker.ts'];
  return {
    root,
    build: {
      ssr: true,
      outDir: join(out, 'server'),
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      sourcemap: true,
      // Everything in one folder, so that paths relative to a module hold for every part.
      rolldownOptions: {
        input: entries.map((entry) => join(root, entry)).filter((entry) => existsSync(entry)),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  };
}

/** The version as the phone shows and reports it, as a literal. */
function version(): string {
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  return JSON.stringify(/"version": "([^"]+)"/.exec(text)?.[1] ?? '');
}
