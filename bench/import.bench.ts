import { PERMISSIONS } from '../src/access/domain/permissions.ts';
import { systemActor } from '../src/base/domain/actor.ts';
import { newId } from '../src/base/server/ids.ts';
import { ensureCommunity } from '../src/register/server/api.ts';
import { readOfficeFile } from '../src/sheets/server/read-office-file.ts';
import { inventLines, wideRoster } from '../test/support/rosters.ts';
import { openCity, type City } from './city.ts';
import { atLeast, atMost, cpuSeconds, type Figure } from './figures.ts';
import { spentOn } from './processes.ts';

const ROWS = 12_600;

/** A roster of one community into a register that holds a million others: read, matched, written, each row accounted for. */
export async function measure(): Promise<readonly Figure[]> {
  const file = { fileName: '名单.xlsx', bytes: await wideRoster({ estate: '量杏花苑', lines: inventLines(ROWS) }) };
  await readOfficeFile(file);
  const readingCpu = await cpuSeconds(() => readOfficeFile(file));
  const city = await openCity();
  try {
    const importer = await openImporter(city);
    // The first import of a process warms its code; a running server has done one before.
    await importer.run(await wideRoster({ estate: '暖身里', lines: inventLines(300, 50_000) }));
    let report: ImportCounts = { rows: 0, taken: 0, held: 0, notRecord: 0 };
    const { serverCpu, databaseCpu, words } = await spentOn(city.dataDir, async () => {
      report = await importer.run(file.bytes);
    });
    await importer.undoAll();
    if (report.rows !== report.taken + report.held + report.notRecord || report.taken !== ROWS)
      throw new Error(`not every row is accounted for: ${JSON.stringify(report)}`);
    const data = `${ROWS} rows x 15 columns xlsx into ${city.data}`;
    const detail = `${data}; reading ${readingCpu.toFixed(2)}, ${words}`;
    return [
      atLeast({
        name: 'import.rows',
        value: ROWS / (serverCpu + databaseCpu),
        unit: 'rows/CPU s',
        data: detail,
        budget: 3000,
      }),
      atMost({
        name: 'import.cpu',
        value: serverCpu / readingCpu,
        unit: 'x reading the cells',
        data: detail,
        budget: 4,
      }),
    ];
  } finally {
    await city.close();
  }
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
      for (const importId of done.reverse()) await execute('undoImport', { importId });
    },
  };
}
