import { parseArgs } from 'node:util';
import { Problem } from '../base/domain/problem.ts';
import { listedPerson } from '../register/domain/linkage/listed-person.ts';
import type { ListCandidate, RowMatch } from '../register/domain/linkage/match-list.ts';
import { PERSON_EVIDENCE } from '../register/domain/linkage/person-evidence.ts';
import { communitiesUnder, describeRefs, type PersonRef } from '../register/server/list-refs-queries.ts';
import { matchListed } from '../register/server/match-lists.ts';
import { MOST_PEOPLE } from '../screening/server/push-read.ts';
import type { RosterRecord } from '../sheets/domain/reading.ts';
import type { CliCommand } from './cli-command.ts';
import { printJson, UsageError, withSite } from './cli-command.ts';
import { understand } from './cli-sheets.ts';
import type { Site } from './site.ts';

const DECIMALS = 10_000;

interface ListRecord {
  readonly list: string;
  readonly record: RosterRecord;
}

const match: CliCommand = {
  name: 'match',
  usage: 'menshen match FILE... --area CODE [--json]',
  summary: 'Finds the people of push lists in the register of an area; one JSON line a row: who, how sure, why.',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { area: { type: 'string' }, json: { type: 'boolean' } },
      allowPositionals: true,
    });
    const { area } = values;
    if (area === undefined || positionals.length === 0) throw new UsageError('name the files and --area CODE');
    const records: ListRecord[] = [];
    for (const path of positionals) {
      const reading = await understand(path);
      for (const record of reading.records) records.push({ list: reading.fileName, record });
    }
    if (records.length > MOST_PEOPLE) throw new Problem('pushListTooLong', { rows: records.length, most: MOST_PEOPLE });
    await withSite((site) => printMatches({ site, area, records }));
  },
};

async function printMatches(of: {
  readonly site: Site;
  readonly area: string;
  readonly records: readonly ListRecord[];
}): Promise<void> {
  const { site, area, records } = of;
  const communityIds = await site.db.asOwner((tx) => communitiesUnder(tx, area));
  if (communityIds.length === 0) throw new Problem('areaUnknown', { code: area });
  const people = records.map(({ record }) => listedPerson(record));
  const year = Number(site.clock.today().slice(0, 4));
  const { matches, refs } = await site.db.read({ communityIds }, async (tx) => {
    const matches = await matchListed(tx, { communityIds, people, year, vault: site.vault });
    const found = matches.flatMap(({ candidates }) => candidates.map(({ person }) => person));
    return { matches, refs: await describeRefs(tx, { communityIds, people: found }) };
  });
  for (const line of linesOf({ records, matches, refs })) printJson(line);
}

/** Several people of one row are one line with a list of references. */
function linesOf(of: {
  readonly records: readonly ListRecord[];
  readonly matches: readonly RowMatch[];
  readonly refs: ReadonlyMap<string, PersonRef>;
}) {
  const rows = new Map<string, { readonly list: string; readonly row: number; readonly found: RowMatch[] }>();
  for (const [at, { list, record }] of of.records.entries()) {
    const key = `${list}|${record.sheet}|${record.row}`;
    const row = rows.get(key) ?? { list, row: record.row, found: [] };
    row.found.push(of.matches[at] ?? { verdict: 'none', candidates: [] });
    rows.set(key, row);
  }
  const refOf = ({ person }: ListCandidate): PersonRef | undefined => of.refs.get(person.personId);
  return [...rows.values()].map(({ list, row, found }) => {
    const sure = found.flatMap(({ verdict, candidates }) => (verdict === 'certain' ? candidates.slice(0, 1) : []));
    const open = found.flatMap(({ verdict, candidates }) => (verdict === 'certain' ? [] : candidates));
    const shown = sure[0] ?? open[0];
    const people = sure.flatMap((candidate) => refOf(candidate) ?? []);
    return {
      list,
      row,
      personRef: people.length === 0 ? null : people.length === 1 && found.length === 1 ? people[0] : people,
      confidence: rounded(
        sure.length > 0 ? Math.min(...sure.map(({ probability }) => probability)) : (shown?.probability ?? 0),
      ),
      evidence: (shown?.evidence ?? []).map((code) => PERSON_EVIDENCE[code]['zh-CN']),
      candidates: open.flatMap((candidate) => refOf(candidate) ?? []),
      verdict: found.map(({ verdict }) => verdict).join(','),
    };
  });
}

function rounded(probability: number): number {
  return Math.round(probability * DECIMALS) / DECIMALS;
}

/** Matching on the command line. */
export const matchCommands: readonly CliCommand[] = [match];
