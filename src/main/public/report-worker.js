// Keeps the page of the pages behind links (/r/) and the files it asks for, so that it opens without a network. Plain script: browsers
// fetch it by this name, so it is no part of the build. Never keeps an address with a link.
/* global self, caches, Response */
const NAME = 'menshen-report-1';

self.addEventListener('install', (event) => event.waitUntil(keepPage()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(newest(request));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(kept(request));
});

/** At the first visit the page was there before us: fetches it again with all files it names. */
async function keepPage() {
  const page = await fetch('/r/');
  const files = (await page.clone().text()).match(/\/assets\/[^"']+/g) ?? [];
  const cache = await caches.open(NAME);
  await cache.put('/r/', page);
  await cache.addAll([...new Set(files)]);
  await self.skipWaiting();
}

/** The page: from the server, and when that is away as it was last time. */
async function newest(request) {
  try {
    const answer = await fetch(request);
    if (answer.ok) await (await caches.open(NAME)).put('/r/', answer.clone());
    return answer;
  } catch {
    return (await caches.match('/r/')) ?? Response.error();
  }
}

/** Files whose names change with their content. */
async function kept(request) {
  const known = await caches.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(NAME)).put(request, answer.clone());
  return answer;
}
