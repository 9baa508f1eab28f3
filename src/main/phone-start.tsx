import { openBucketsEarly } from '../base/web/offline/buckets.ts';
import { openCameraEarly } from '../base/web/scan/camera-stream.ts';
import { warmReader } from '../base/web/scan/scan-loop.ts';

/** Where the guard stands has been chosen: the camera is what this page opens with. */
const isGate = location.pathname === '/phone/gate' && localStorage.getItem('menshen.gate') !== null;

// What takes its time without the processor of this page goes first: the register is opened, and at a gate the camera and the reader of
// cards start, while the browser reads the program itself, which is fifty times as much as this file.
if (globalThis.isSecureContext) {
  if (isGate) warmReader();
  void openBucketsEarly().then((isSignedIn) => (isSignedIn && isGate ? openCameraEarly() : undefined));
}
void import('./phone.tsx');
if (isGate) void import('../gate/web/gate-page.tsx');
