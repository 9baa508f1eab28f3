import { PERMISSIONS } from '../src/access/domain/permissions.ts';
import { systemActor } from '../src/base/domain/actor.ts';
import { newId } from '../src/base/server/ids.ts';
import { ensureCommunity } from '../src/register/server/api.ts';
import { tidySearchIndex } from '../src/register/server/search-queries.ts';
import { readCellsInWorker } from '../src/sheets/server/read-in-worker.ts';
import { inventLines, wideRoster } from '../test/support/rosters.ts';
import { openCity, type City } from './city.ts';
import { atLeast, atMost, quantile, type Figure } from './figures.ts';
import { cpuSecondsWithChildren, spentOn } from './processes.ts';
import { quietRounds, type QuietRounds } from './quiet.ts';

const ROWS = 12_600;
const ROUNDS = 5;
const MOST_ROUNDS = 10;

/**
 * A roster of one community into a register that holds a million others: read, matched, written, each row accounted for. The clock and
 * the processor of the middle of five rounds, each with a roster of its own and the ones before taken back.
 */
export async function measure(): Promise<readonly Figure[]> {
  const city = await openCity();
  try {
    const importer = await openImporter(city);
    // The first import of a process warms its code; a running server has done one before. So has the reader.
    await importRound({ city, importer, round: 0 });
    const run = (round: number): Promise<Round> => importRound({ city, importer, round });
    return figures(await quietRounds({ wanted: ROUNDS, most: MOST_ROUNDS, run }), city.data);
  } finally {
    await city.close();
  }
}

interface Round {
  readonly seconds: number;
  /** Processor seconds of server and reader over those of reading the cells alone. */
  readonly timesReading: number;
  readonly words: string;
}

async function importRound({ city, importer, round }: RoundOptions): Promise<Round> {
  const bytes = await wideRoster({ estate: `${ESTATES.charAt(round)}杏花苑`, lines: inventLines(ROWS) });
  const reading = await cpuSecondsWithChildren(() => readCellsInWorker({ fileName: '名单.xlsx', bytes }));
  let report: ImportCounts = { rows: 0, taken: 0, held: 0, notRecord: 0 };
  const { seconds, serverCpu, words } = await spentOn(city.dataDir, async () => {
    report = await importer.run(bytes);
  });
  await importer.undoAll();
  // A server does it each minute.
  await city.site.db.asOwner(tidySearchIndex);
  if (report.rows !== report.taken + report.held + report.notRecord || report.taken !== ROWS)
    throw new Error(`not every row is accounted for: ${JSON.stringify(report)}`);
  return { seconds, timesReading: serverCpu / reading, words: `reading ${reading.toFixed(2)}, ${words}` };
}

interface RoundOptions {
  readonly city: City;
  readonly importer: Importer;
  readonly round: number;
}

const ESTATES = '暖量丈衡竹梅兰菊松柏荷';

function figures({ rounds, words }: QuietRounds<Round>, cityData: string): readonly Figure[] {
  const bySeconds = rounds.toSorted((a, b) => a.seconds - b.seconds);
  const middle = bySeconds[Math.floor(bySeconds.length / 2)];
  if (!middle) throw new Error('no round was measured');
  const all = rounds.map(({ seconds }) => seconds.toFixed(1)).join(', ');
  const ratios = rounds.map(({ timesReading }) => timesReading);
  const data = `${ROWS} rows x 15 columns xlsx into ${cityData}; middle of ${words}`;
  return [
    atLeast({
      ...{ name: 'import.rows', value: ROWS / middle.seconds, unit: 'rows/s', budget: 3000 },
      data: `${data}: ${all} s; ${middle.words}`,
    }),
    atMost({
      ...{ name: 'import.cpu', value: quantile(ratios, 0.5), unit: 'x reading the cells alone', budget: 4 },
      data: `${data}: ${ratios.map((ratio) => ratio.toFixed(1)).join(', ')}`,
    }),
  ];
}

interface ImportCounts {
  readonly rows: number;
  readonly taken: number;
  readonly held: number;
  readonly notRecord: number;
}

interface Importer {
  run(bytes: Uint8Array): Promise<ImportCounts>;
  undoAll(): Promise<void>;
}

async function openImporter({ site }: City): Promise<Importer> {
  const { communityId } = await site.db.asOwner((tx) => ensureCommunity(tx, '990101999001'));
  const actor = systemActor(PERMISSIONS, [communityId]);
  const done: string[] = [];
  const execute = async (
    name: string,
    input: unknown,
    files = new Map<string, { fileName: string; bytes: Uint8Array }>(),
  ) => {
    const envelope = { commandId: newId(), name, communityId, input };
    const result = await site.bus.execute({ envelope, actor, files });
    if (!result.ok) throw new Error(`${name}: ${result.code}`);
    return result.reply;
  };
  return {
    async run(bytes) {
      const [importId, fileId] = [newId<'import'>(), newId<'file'>()];
      const file = { fileName: '名单.xlsx', bytes };
      await execute('addImportFile', { importId, fileId, name: file.fileName }, new Map([[fileId, file]]));
      const reply = await execute('commitImport', { importId });
      done.push(importId);
      // commitImport answers { report }; the bus hands replies on untyped.
      return (reply as { readonly report: ImportCounts }).report;
    },
    async undoAll() {
      for (const importId of done.splice(0).reverse()) await execute('undoImport', { importId });
    },
  };
}
