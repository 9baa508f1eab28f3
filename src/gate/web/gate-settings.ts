import { useSyncExternalStore } from 'react';
import { z } from 'zod';
import { createStore } from '../../base/web/offline/store.ts';
import { Direction } from '../domain/gate-check.ts';

/** What a guard chose for this phone: where he stands, which way, and how loud. */
const GateSettings = z.object({
  gateId: z.string(),
  direction: Direction,
  speaks: z.boolean(),
  sounds: z.boolean(),
});
export type GateSettings = z.infer<typeof GateSettings>;

const KEY = 'menshen.gate';
const FRESH: GateSettings = { gateId: '', direction: 'in', speaks: true, sounds: true };

const store = createStore<GateSettings>(read());

function read(): GateSettings {
  try {
    return GateSettings.parse(JSON.parse(localStorage.getItem(KEY) ?? ''));
  } catch {
    // Nothing chosen yet, or a browser that keeps nothing: the guard chooses.
    return FRESH;
  }
}

/** The settings of this phone. */
export function useGateSettings(): GateSettings {
  return useSyncExternalStore(store.subscribe, store.get);
}

/** The settings outside of a screen. */
export function gateSettings(): GateSettings {
  return store.get();
}

/** Changes a part of the settings and keeps them on this phone. */
export function changeGateSettings(change: Partial<GateSettings>): void {
  store.set({ ...store.get(), ...change });
  try {
    localStorage.setItem(KEY, JSON.stringify(store.get()));
  } catch {
    // They hold until the page is closed.
  }
}
