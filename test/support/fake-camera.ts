import encodeQr from 'qr';
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';

const WIDTH = 640;
const HEIGHT = 480;
const FRAMES = 4;
const PAPER = 235;
const INK = 28;
const TABLE = 120;

/**
 * A camera of which Chromium sees what is shown here: a y4m file that the browser plays over and over. Showing another card writes
 * into the same bytes of the same file, so the browser sees it with the next frame.
 */
export interface FakeCamera {
  /** Flags of the browser that make it look through this camera. */
  readonly flags: readonly string[];
  show(text: string): void;
  showNothing(): void;
}

/** A camera whose film lies at this path. It shows an empty table first. */
export function fakeCamera(path: string): FakeCamera {
  writeFileSync(path, film(emptyTable()));
  const overwrite = (picture: Uint8Array) => {
    const file = openSync(path, 'r+');
    writeSync(file, film(picture), 0, null, 0);
    closeSync(file);
  };
  return {
    flags: [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${path}`,
    ],
    show: (text) => overwrite(cardPicture(text)),
    showNothing: () => overwrite(emptyTable()),
  };
}

/** Uncompressed video: a header, and each frame as brightness and two planes of colour. Source: mjpegtools, yuv4mpeg(5). */
function film(picture: Uint8Array): Uint8Array {
  const header = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F15:1 Ip A1:1 C420jpeg\n`);
  const grey = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), picture, grey]);
  return Buffer.concat([header, ...Array.from({ length: FRAMES }, () => frame)]);
}

function emptyTable(): Uint8Array {
  return new Uint8Array(WIDTH * HEIGHT).fill(TABLE);
}

/** A card in a hand: the code on white paper, a little turned, light from one side, the grain of a cheap camera. */
function cardPicture(text: string): Uint8Array {
  const code = encodeQr(text, 'raw', { ecc: 'medium', border: 4 });
  const module = Math.floor((HEIGHT * 0.86) / code.length);
  const half = (code.length * module) / 2;
  const [sine, cosine] = [Math.sin(0.09), Math.cos(0.09)];
  const picture = emptyTable();
  let grain = 7;
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const [dx, dy] = [x - WIDTH / 2, y - HEIGHT / 2];
      const column = Math.floor((dx * cosine + dy * sine + half) / module);
      const row = Math.floor((dy * cosine - dx * sine + half) / module);
      grain = (grain * 1_103_515_245 + 12_345) % 2_147_483_648;
      const inCode = code[row]?.[column];
      const base = inCode === undefined ? TABLE : inCode ? INK : PAPER - (x * 50) / WIDTH;
      picture[y * WIDTH + x] = Math.max(16, Math.min(235, base + ((grain >> 16) % 17) - 8));
    }
  }
  return picture;
}
