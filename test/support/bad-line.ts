import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A line between a phone and its server that can be made as bad as those at a gate. */
export interface BadLine {
  readonly address: string;
  /** `2g`: 600 ms each way, about 50 kbit/s, and every second connection, the first included, is cut somewhere in the middle of what it carries. */
  set(to: 'good' | '2g'): void;
  /** From now on what the worker that keeps the program asks for is cut, but for the first `files`; until `set`. */
  cutProgramAfter(files: number): void;
  /** How many connections were cut in the middle. */
  readonly cut: () => number;
  close(): Promise<void>;
}

const BYTES_PER_SECOND = 6_250;
const DELAY_MS = 600;
const CUT_EVERY = 2;
/** Within this many bytes: before the request is through, between request and answer, or in the midst of the answer. */
const CUT_WITHIN = 4_000;
/** The worker that keeps the program fetches its files past every cache; nobody else does. */
const ASKED_BY_WORKER = /^cache-control: no-cache\r$/imu;

/** Opens the line to `target` on a free port of this machine. */
export async function openBadLine(target: string): Promise<BadLine> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let state: 'good' | '2g' = 'good';
  let opened = 0;
  let cut = 0;
  let programLeft = Number.POSITIVE_INFINITY;
  const server = createServer((phone) => {
    const far = connect(Number(port), hostname);
    const end = () => {
      phone.destroy();
      far.destroy();
    };
    for (const socket of [phone, far]) {
      sockets.add(socket);
      socket.on('error', end);
      socket.on('close', () => {
        sockets.delete(socket);
        end();
      });
    }
    opened += 1;
    // Spread over what a connection carries, the same in every run.
    let left = opened % CUT_EVERY === 1 ? (opened * 977) % CUT_WITHIN : Number.POSITIVE_INFINITY;
    const carry = (from: Socket, to: Socket) => {
      from.on('data', (bytes: Buffer) => {
        if (from === phone && ASKED_BY_WORKER.test(bytes.toString('latin1')) && (programLeft -= 1) < 0) {
          cut += 1;
          end();
          return;
        }
        if (state === 'good') {
          to.write(bytes);
          return;
        }
        from.pause();
        void crawl(bytes).then((passes) => {
          if (passes && !to.destroyed) to.write(bytes);
          from.resume();
        });
      });
    };
    const crawl = async (bytes: Buffer): Promise<boolean> => {
      await pause(DELAY_MS + (bytes.length / BYTES_PER_SECOND) * 1000);
      left -= bytes.length;
      if (left >= 0) return true;
      cut += 1;
      end();
      return false;
    };
    carry(phone, far);
    carry(far, phone);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  return {
    address: `http://127.0.0.1:${at !== null && typeof at === 'object' ? at.port : 0}`,
    cutProgramAfter: (files) => {
      programLeft = files;
    },
    set: (to) => {
      state = to;
      programLeft = Number.POSITIVE_INFINITY;
      opened = 0;
      // A bad line begins with what is open already.
      if (to === '2g') for (const socket of sockets) socket.destroy();
    },
    cut: () => cut,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
