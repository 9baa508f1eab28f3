import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';

/** Files that lie beside the built ones and belong to the phone. */
const BESIDE = ['/phone.webmanifest', '/phone-icon.svg', '/phone-icon-192.png', '/phone-icon-512.png'];
const PAGE = 'phone.html';
const WORKER = 'service-worker.js';
/** The program itself; the page starts with a small file that begins what takes its time, and asks for this one. */
const PROGRAM = '/src/main/phone.tsx';

/**
 * A part of the web build: finds every file that the phone's page can reach and writes the list into its service worker. Reached is
 * what a reached file names, so that workers, fonts and WebAssembly count too, and the console's library does not.
 */
export function phoneFiles(): Plugin {
  return {
    name: 'menshen-phone-files',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[WORKER];
        if (worker?.type !== 'chunk') return;
        preloadProgram(bundle);
        const reached = reachedFrom(PAGE, bundle);
        const files = reached.map((name) => `/${name}`).concat(BESIDE);
        const version = createHash('sha256');
        for (const name of reached) version.update(name).update(textOf(bundle[name]));
        const names = `const PHONE_FILES=${JSON.stringify(files)},PHONE_VERSION="${version.digest('hex').slice(0, 16)}";`;
        worker.code = `${names}\n${worker.code}`;
      },
    },
  };
}

/** Lets the page fetch the program together with the file that asks for it, instead of one after the other. */
function preloadProgram(bundle: Rolldown.OutputBundle): void {
  const page = bundle[PAGE];
  const program = Object.values(bundle).find(
    (file) => file.type === 'chunk' && file.moduleIds.some((id) => id.endsWith(PROGRAM)),
  );
  if (page?.type !== 'asset' || !program) return;
  const names = new Set([program.fileName]);
  for (const name of names) {
    const chunk = bundle[name];
    if (chunk?.type === 'chunk') for (const other of chunk.imports) names.add(other);
  }
  const links = Array.from(names, (name) => `<link rel="modulepreload" crossorigin href="/${name}">`);
  page.source = textOf(page).replace('</head>', `${links.join('')}</head>`);
}

/** Names of files, the page first, the others in order. */
function reachedFrom(start: string, bundle: Rolldown.OutputBundle): readonly string[] {
  const names = Object.keys(bundle).filter((name) => name !== WORKER && !/\.(html|map)$/.test(name));
  const reached = new Set([start]);
  for (const name of reached) {
    const text = textOf(bundle[name]);
    for (const other of names)
      if (!reached.has(other) && text.includes(other.split('/').at(-1) ?? other)) reached.add(other);
  }
  return [...reached].sort((a, b) => Number(b === start) - Number(a === start) || (a < b ? -1 : 1));
}

function textOf(file: Rolldown.OutputBundle[string] | undefined): string {
  if (file === undefined) return '';
  if (file.type === 'chunk') return file.code;
  return typeof file.source === 'string' ? file.source : Buffer.from(file.source).toString('latin1');
}
