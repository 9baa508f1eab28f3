import { grabFrame, transferOf } from './scan-frames.ts';
import type { ScanAnswer } from './scan-messages.ts';

/** Ten looks a second are enough for a hand with a card and spare the battery. */
const PAUSE_MS = 90;

/** What was read, when the picture of it was taken (milliseconds of performance.now), and how long the worker took. */
export interface Scan {
  readonly text: string;
  readonly at: number;
  readonly workMs?: number;
}

let warmed: Worker | undefined;

/** Starts the reader before there is a camera: its code is loaded and made fast while the phone opens. */
export function warmReader(): void {
  warmed ??= newReader();
}

function newReader(): Worker {
  return new Worker(new URL('./scan-worker.ts', import.meta.url), { type: 'module' });
}

/**
 * Reads codes off a video until it is stopped: one frame at a time in a worker, so that the screen never waits.
 * `mayLook` is asked before every frame: while a verdict waits for the guard nobody is read.
 */
export function startScanning(of: {
  readonly video: HTMLVideoElement;
  readonly mayLook: () => boolean;
  readonly onScan: (scan: Scan) => void;
}): () => void {
  const worker = warmed ?? newReader();
  warmed = undefined;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lookAgain = (inMs: number) => {
    if (!isStopped) timer = setTimeout(() => void look(), inMs);
  };
  const look = async () => {
    const frame = of.mayLook() && !document.hidden ? await grabFrame(of.video).catch(() => undefined) : undefined;
    if (isStopped) return;
    if (frame) worker.postMessage(frame, transferOf(frame));
    else lookAgain(PAUSE_MS * 2);
  };
  worker.onmessage = ({ data }: MessageEvent<ScanAnswer>) => {
    if (data.text !== undefined && of.mayLook()) of.onScan({ text: data.text, at: data.at, workMs: data.workMs });
    lookAgain(PAUSE_MS);
  };
  lookAgain(0);
  return () => {
    isStopped = true;
    clearTimeout(timer);
    worker.terminate();
  };
}
