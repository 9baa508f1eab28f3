import { useSyncExternalStore } from 'react';
import { createStore } from '../offline/store.ts';

const ready = createStore<ServiceWorker | undefined>(undefined);
/** Whether a worker holds the whole program, so that it starts without a network. */
const kept = createStore(false);
const TRY_AGAIN_MS = 15_000;
const LOOK_FOR_NEW_MS = 60 * 60_000;
/** Screens on which a person is in the middle of something. */
const busyScreens = new Set<symbol>();

/** Keeps a new version from being offered while a check is under way. Returns the end of it. */
export function keepThisVersion(): () => void {
  const mark = Symbol('busy');
  busyScreens.add(mark);
  return () => void busyScreens.delete(mark);
}

/** Registers the worker that keeps the program on the phone, and notices a new version. Never reloads by itself while somebody works. */
export async function keepProgram(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  // This page came from the worker: told at once, so that no bar stands and goes at every start.
  if (navigator.serviceWorker.controller) kept.set(true);
  // A first installation that a bad line broke is begun again, where it stopped.
  register();
  const again = setInterval(register, TRY_AGAIN_MS);
  const registration = await navigator.serviceWorker.ready;
  clearInterval(again);
  kept.set(true);
  const wait = () => {
    const { waiting } = registration;
    // Without a controller this is the first installation, which waits for nobody.
    if (waiting && navigator.serviceWorker.controller) ready.set(waiting);
  };
  const follow = () => registration.installing?.addEventListener('statechange', wait);
  wait();
  follow();
  registration.addEventListener('updatefound', follow);
  // A phone on a desk for days still learns of a new version; and takes it when nobody looks.
  setInterval(() => void registration.update().catch(() => undefined), LOOK_FOR_NEW_MS);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && busyScreens.size === 0) takeUpdate();
  });
  let isReloading = false;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (isReloading || !ready.get()) return;
    isReloading = true;
    globalThis.location.reload();
  });
}

function register(): void {
  void navigator.serviceWorker.register('/service-worker.js', { scope: '/phone' }).catch(() => undefined);
}

/** Whether the phone may lose its network: the program is on it. */
export function useIsKept(): boolean {
  return useSyncExternalStore(kept.subscribe, kept.get);
}

function takeUpdate(): void {
  ready.get()?.postMessage('takeOver');
}

/** How to take a new version that waits; undefined while there is none or somebody is in the middle of something. */
export function useReadyUpdate(): (() => void) | undefined {
  const waiting = useSyncExternalStore(ready.subscribe, ready.get);
  return waiting && busyScreens.size === 0 ? takeUpdate : undefined;
}
