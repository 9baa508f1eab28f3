import { parseAddress } from '../src/sheets/domain/address.ts';
import { atLeast, cpuSeconds, type Figure } from './figures.ts';

const LINES = 100_000;

/** Addresses as rosters write them. */
function* addresses(): Generator<string> {
  for (let at = 0; at < LINES; at += 1) {
    const [building, unit, room] = [1 + (at % 40), 1 + (at % 4), 101 + (at % 900)];
    yield (
      [
        `${building}-${unit}-${room}`,
        `阳光花园${building}号楼${unit}单元${room}室`,
        `幸福路${at % 300}弄${building}号${room}室`,
        `东风小区${building}栋${unit}门${room}（租户）`,
        `望川区春晓街道杨柳社区金桂苑 ${building}#${room}`,
        `上坝村${1 + (at % 12)}组${at % 90}号`,
      ][at % 6] ?? ''
    );
  }
}

export async function measure(): Promise<readonly Figure[]> {
  const lines = [...addresses()];
  for (const line of lines.slice(0, 5000)) parseAddress(line);
  const seconds = await cpuSeconds(() => {
    for (const line of lines) parseAddress(line);
    return Promise.resolve();
  });
  return [
    atLeast({
      name: 'address.parse',
      value: LINES / seconds,
      unit: 'lines/CPU s',
      data: `${LINES} addresses of six kinds`,
      budget: 40_000,
    }),
  ];
}
