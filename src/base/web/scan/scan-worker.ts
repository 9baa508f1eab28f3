/// <reference lib="webworker" />
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { greyOf, pixelsOfVideo } from './scan-light.ts';
import { rehearsedCard } from './scan-rehearsal.ts';
import type { ScanAnswer, ScanFrame } from './scan-messages.ts';

declare const self: DedicatedWorkerGlobalScope;

/** The library would fetch its code from a public server; ours is part of the app. */
const ready = prepareZXingModule({
  overrides: { locateFile: (path: string, prefix: string) => (path.endsWith('.wasm') ? wasmUrl : prefix + path) },
  fireImmediately: true,
});

/**
 * Cards are held upright and near: the fast way. Every fifth frame that held nothing is looked at harder, for codes that are small or
 * worn, and now and then one in every way there is, for codes printed white on black. What is slow must stay rare: the guard waits for it.
 */
const FAST = {
  formats: ['QRCode'],
  tryHarder: false,
  tryRotate: false,
  tryInvert: false,
  tryDownscale: false,
} as const;
const HARDER = { ...FAST, tryHarder: true, tryDownscale: true } as const;
const EVERY_WAY = { ...HARDER, tryRotate: true, tryInvert: true } as const;
const HARDER_EVERY = 5;
const EVERY_WAY_EVERY = 30;
const WARM_SIDE = 320;

let canvas: OffscreenCanvas | undefined;
let misses = 0;

async function pixelsOf(frame: ScanFrame): Promise<ImageData | undefined> {
  if ('video' in frame) return pixelsOfVideo(frame.video);
  if ('pixels' in frame) return new ImageData(new Uint8ClampedArray(frame.pixels), frame.width, frame.height);
  const { bitmap } = frame;
  if (canvas?.width !== bitmap.width || canvas.height !== bitmap.height) {
    canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  }
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return context?.getImageData(0, 0, canvas.width, canvas.height);
}

function wayAfter(missed: number): typeof FAST | typeof HARDER | typeof EVERY_WAY {
  if (missed % EVERY_WAY_EVERY === EVERY_WAY_EVERY - 1) return EVERY_WAY;
  return missed % HARDER_EVERY === HARDER_EVERY - 1 ? HARDER : FAST;
}

async function read(frame: ScanFrame): Promise<string | undefined> {
  const pixels = await pixelsOf(frame);
  if (!pixels) return undefined;
  const [found] = await readBarcodes(pixels, { ...wayAfter(misses), formats: ['QRCode'], maxNumberOfSymbols: 1 });
  misses = found?.isValid === true ? 0 : misses + 1;
  return found?.isValid === true ? found.text : undefined;
}

async function answer(frame: ScanFrame): Promise<void> {
  const began = performance.now();
  const text = await read(frame);
  const reply: ScanAnswer = { at: frame.at, text, workMs: performance.now() - began };
  self.postMessage(reply);
}

self.onmessage = (event: MessageEvent<ScanFrame>) => {
  void answer(event.data).then(practise);
};

/** An engine makes code when it first runs and makes it fast when it has run: better before the first card than with it. */
async function warmUp(): Promise<void> {
  await ready;
  const blank = new ImageData(WARM_SIDE, WARM_SIDE);
  for (const options of [FAST, HARDER, EVERY_WAY]) await readBarcodes(blank, { ...options, formats: ['QRCode'] });
}

let hasPractised = false;

/** Reads an invented card, once the camera stands on the screen: until then the phone has better things to do. */
async function practise(): Promise<void> {
  if (hasPractised) return;
  hasPractised = true;
  const { plane, side } = rehearsedCard();
  const card = greyOf(plane, { x: 0, y: 0, side, stride: side });
  for (const options of [FAST, HARDER]) await readBarcodes(card, { ...options, formats: ['QRCode'] });
}

void warmUp();
