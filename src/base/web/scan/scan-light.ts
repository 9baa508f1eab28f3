import { centreSquare } from './scan-frames.ts';

/** A square of more than twice this side is read at every second pixel: a card fills the square. */
const SIDE = 640;
/** Of these formats the first plane is the brightness, one byte for each pixel, and a code needs no more. */
const PLANAR: ReadonlySet<string | null> = new Set(['I420', 'I420A', 'I422', 'I444', 'NV12']);

/** The centre square of a frame as pixels; the frame is closed. */
export async function pixelsOfVideo(frame: VideoFrame): Promise<ImageData | undefined> {
  try {
    return PLANAR.has(frame.format) ? await brightnessOf(frame) : drawn(frame);
  } finally {
    frame.close();
  }
}

let bytes = new Uint8Array(0);

/** Brightness alone, straight from the memory of the camera: no colours are worked out only to be thrown away. */
async function brightnessOf(frame: VideoFrame): Promise<ImageData> {
  const size = frame.allocationSize();
  if (bytes.length !== size) bytes = new Uint8Array(size);
  const [plane] = await frame.copyTo(bytes);
  const { width, height } = frame.visibleRect ?? { width: frame.codedWidth, height: frame.codedHeight };
  const { offset, stride } = plane ?? { offset: 0, stride: width };
  return greyOf(bytes.subarray(offset), { ...centreSquare(width, height), stride });
}

/** A square of a plane of brightness as grey pixels, good until the next call. `stride`: bytes from one line to the next. */
export function greyOf(
  plane: Uint8Array,
  of: { readonly x: number; readonly y: number; readonly side: number; readonly stride: number },
): ImageData {
  const step = of.side > 2 * SIDE ? 2 : 1;
  const side = Math.floor(of.side / step);
  const picture = pictureOf(side);
  const grey = new Uint32Array(picture.data.buffer);
  for (let line = 0; line < side; line += 1) {
    let from = (of.y + line * step) * of.stride + of.x;
    for (let at = line * side, end = at + side; at < end; at += 1, from += step) {
      grey[at] = 0xff000000 | ((plane[from] ?? 0) * 0x010101);
    }
  }
  return picture;
}

let picture: ImageData | undefined;

/** One picture for all frames: a new megabyte ten times a second is what a phone would tidy up for all the shift. */
function pictureOf(side: number): ImageData {
  if (picture?.width !== side) picture = new ImageData(new Uint8ClampedArray(side * side * 4), side, side);
  return picture;
}

let canvas: OffscreenCanvas | undefined;

/** Any other format is drawn by the browser. */
function drawn(frame: VideoFrame): ImageData | undefined {
  const { x, y, side } = centreSquare(frame.displayWidth, frame.displayHeight);
  const size = Math.min(SIDE, side);
  if (canvas?.width !== size) canvas = new OffscreenCanvas(size, size);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(frame, x, y, side, side, 0, 0, size, size);
  return context?.getImageData(0, 0, size, size);
}
