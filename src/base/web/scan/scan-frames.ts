import type { ScanFrame } from './scan-messages.ts';

/** A card fills the square; more pixels cost time and find nothing more. */
const SIDE = 640;

/** The centre square of a picture, as pixels of the picture. */
export function centreSquare(
  width: number,
  height: number,
): { readonly x: number; readonly y: number; readonly side: number } {
  const side = Math.min(width, height);
  return { x: Math.floor((width - side) / 2), y: Math.floor((height - side) / 2), side };
}

/**
 * Takes what the camera shows now; undefined while it shows nothing. A frame of the video moves to the worker as it is, which costs
 * this page nothing; where a browser has none, the page crops it and makes it small (8 ms of an office computer, 30 of a phone).
 */
export async function grabFrame(video: HTMLVideoElement): Promise<ScanFrame | undefined> {
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0 || videoHeight === 0) return undefined;
  const at = performance.now();
  if ('VideoFrame' in globalThis) return { at, video: new VideoFrame(video) };
  const { x, y, side } = centreSquare(videoWidth, videoHeight);
  const size = Math.min(SIDE, side);
  if ('OffscreenCanvas' in globalThis && 'createImageBitmap' in globalThis) {
    const bitmap = await createImageBitmap(video, x, y, side, side, {
      resizeWidth: size,
      resizeHeight: size,
      resizeQuality: 'low',
    });
    return { at, bitmap };
  }
  return grabPixels(video, { at, x, y, side, size });
}

let canvas: HTMLCanvasElement | undefined;

/** For browsers that draw on the page only. */
function grabPixels(
  video: HTMLVideoElement,
  of: { readonly at: number; readonly x: number; readonly y: number; readonly side: number; readonly size: number },
): ScanFrame | undefined {
  canvas ??= document.createElement('canvas');
  canvas.width = of.size;
  canvas.height = of.size;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  context.drawImage(video, of.x, of.y, of.side, of.side, 0, 0, of.size, of.size);
  const { data } = context.getImageData(0, 0, of.size, of.size);
  return { at: of.at, pixels: data.buffer, width: of.size, height: of.size };
}

/** What of a frame moves to the worker instead of being copied. */
export function transferOf(frame: ScanFrame): Transferable[] {
  if ('video' in frame) return [frame.video];
  return ['bitmap' in frame ? frame.bitmap : frame.pixels];
}
