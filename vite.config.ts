import react from '@vitejs/plugin-react';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, normalizePath, type UserConfig } from 'vite';
import { phoneFiles } from './scripts/phone-files.ts';
import { phoneParts } from './scripts/phone-parts.ts';

const root = import.meta.dirname;
/** Where scripts/build.mjs collects server, pages and phone before it swaps them in. */
const out = process.env['MENSHEN_BUILD_OUT'] ?? join(root, 'dist');

/** `vite build` makes the pages for browsers, with `--mode phone` that of the phone beside them, with `--mode server` the server and the command line. */
export default defineConfig(({ mode }) => {
  if (mode === 'server') return server();
  return mode === 'phone' ? phone() : pages();
});

const folder = join(root, 'src/main');
const PHONE = 'phone.html';

function pages(): UserConfig {
  const names = readdirSync(folder).filter((name) => name.endsWith('.html') && name !== PHONE);
  const { build, ...common } = web();
  return {
    ...common,
    plugins: [react()],
    build: {
      ...build,
      emptyOutDir: true,
      rolldownOptions: { input: names.map((name) => join(folder, name)) },
    },
    server: { proxy: { '/api': 'http://127.0.0.1:7300' } },
  };
}

/** For itself: what it shares with the other pages would lie in thirty small files, and each costs a phone 3 ms at every start. */
function phone(): UserConfig {
  const { build, ...common } = web();
  return {
    ...common,
    plugins: [react(), phoneFiles()],
    build: {
      ...build,
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: [join(folder, PHONE), join(folder, 'service-worker.ts')],
        output: {
          // The worker's address is its identity in every phone: it never changes.
          entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
          codeSplitting: phoneParts(normalizePath(root)),
        },
      },
    },
  };
}

function web() {
  return {
    root: folder,
    define: { 'import.meta.env.VITE_APP_VERSION': version() },
    cacheDir: join(root, 'node_modules/.vite'),
    build: {
      outDir: join(out, 'web'),
      // Residents open the public pages in the browsers inside chat apps of old phones.
      target: ['chrome80', 'safari14'],
      // The component library of the console is one large part, loaded once and kept by the browser.
      chunkSizeWarningLimit: 2_000,
    },
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
