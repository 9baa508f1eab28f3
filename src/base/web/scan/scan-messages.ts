/** A frame on its way to the reader. `at` is when it was taken (milliseconds of performance.now of the page). */
export type ScanFrame =
  | { readonly at: number; readonly video: VideoFrame }
  | { readonly at: number; readonly bitmap: ImageBitmap }
  | { readonly at: number; readonly pixels: ArrayBuffer; readonly width: number; readonly height: number };

/** What the reader says of a frame. */
export interface ScanAnswer {
  readonly at: number;
  readonly text: string | undefined;
  readonly workMs: number;
}
