import { createStore } from '../offline/store.ts';

/** The browser's own offer to install; no standard type has it. */
interface InstallEvent extends Event {
  readonly prompt: () => Promise<unknown>;
}

/** How the program gets on the home screen: by the browser's offer, by hand in the menu (Safari), or not from here. */
export const installOffer = createStore<InstallEvent | 'byMenu' | 'none'>(
  /iPhone|iPad/.test(navigator.userAgent) ? 'byMenu' : 'none',
);

globalThis.addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  if (isInstallEvent(event)) installOffer.set(event);
});
globalThis.addEventListener('appinstalled', () => installOffer.set('none'));

function isInstallEvent(event: Event): event is InstallEvent {
  return 'prompt' in event && typeof event.prompt === 'function';
}
