import { useSyncExternalStore } from 'react';

/** `offline`: the device has no network. `unreachable`: it has, but the server does not answer. */
export type Connection = 'online' | 'offline' | 'unreachable';

const CHECK_EVERY_MS = 4_000;

let connection: Connection = navigator.onLine ? 'online' : 'offline';
let checking: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** What requests have seen: any answer at all means the server is there. */
export function noteAnswered(): void {
  change('online');
}

/** A request got no answer. From here on the server is asked by itself until it answers. */
export function noteUnanswered(): void {
  change(navigator.onLine ? 'unreachable' : 'offline');
}

/** The state of the line, for the quiet bar and for buttons that need the server. */
export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => connection);
}

/** Calls back whenever the line comes back. Returns how to stop. */
export function onReconnected(back: () => void): () => void {
  let last = connection;
  return subscribe(() => {
    const isBack = last !== 'online' && connection === 'online';
    last = connection;
    if (isBack) back();
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(next: Connection): void {
  if (next !== 'online') checkSoon();
  if (next === connection) return;
  connection = next;
  for (const listener of listeners) listener();
}

function checkSoon(): void {
  checking ??= setTimeout(() => {
    checking = undefined;
    void check();
  }, CHECK_EVERY_MS);
}

async function check(): Promise<void> {
  try {
    const reply = await fetch('/healthz', { cache: 'no-store' });
    if (reply.ok) noteAnswered();
    else checkSoon();
  } catch {
    noteUnanswered();
  }
}

globalThis.addEventListener('offline', () => change('offline'));
globalThis.addEventListener('online', () => void check());
