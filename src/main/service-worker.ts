/**
 * Keeps the program of the phone, so that it starts without a network. The build puts the list of its files in; records and the
 * register are no business of this worker.
 */

interface Extendable extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}
interface Fetched extends Event {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
}
/** The global scope of a service worker; the types of the page do not have it. */
interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetched) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  readonly location: Location;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
}
declare const self: WorkerScope;
/** Filled by the build (vite.config.ts): the files of the phone, and a hash over them. */
declare const PHONE_FILES: readonly string[];
declare const PHONE_VERSION: string;

const CACHE = `menshen-program-${PHONE_VERSION}`;
const PAGE = '/phone.html';

self.addEventListener('install', (event) => event.waitUntil(fill()));
self.addEventListener('activate', (event) => event.waitUntil(dropOthers().then(() => self.clients.claim())));
// A new version waits until the page says that nobody is in the middle of something.
self.addEventListener('message', ({ data }) => {
  if (data === 'takeOver') void self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(kept(PAGE, request));
  else if (PHONE_FILES.includes(url.pathname)) event.respondWith(kept(url.pathname, request));
});

/** Files that a former version or a broken try had are taken from it: on a bad line only what is new travels. */
async function fill(): Promise<void> {
  const cache = await caches.open(CACHE);
  const missing: string[] = [];
  for (const path of PHONE_FILES) {
    const known = path.startsWith('/assets/') ? await caches.match(path) : undefined;
    if (known) await cache.put(path, known);
    else missing.push(path);
  }
  // One by one, not all or none: what arrived before the line broke stays for the next try.
  await Promise.all(missing.map((path) => cache.add(new Request(path, { cache: 'reload' }))));
}

async function kept(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(path)) ?? fetch(request);
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith('menshen-program-') && name !== CACHE).map((name) => caches.delete(name)),
  );
}

export {};
