import { sql } from '../../src/base/server/db.ts';
import type { TestSite } from './site.ts';

/** Somebody with everything that the register knows. */
export interface Listed extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly phone: string;
}

/** People of a community who have an id number and a telephone, in the order of their doors. */
export async function listedPeople(site: TestSite, communityId: number): Promise<readonly Listed[]> {
  const rows = await site.db.asOwner((tx) =>
    tx.query<{ id: string; name: string; sealed: Buffer; phone: string }>(sql`
      select p.id, p.name, i.sealed, f.phone from person p
      join person_identity i on i.community_id = p.community_id and i.person_id = p.id and i.kind = 'residentId'
      join person_phone f on f.community_id = p.community_id and f.person_id = p.id and f.position = 0
      join residency r on r.community_id = p.community_id and r.person_id = p.id and r.until_day is null
      join dwelling d on d.community_id = r.community_id and d.id = r.dwelling_id
      where p.community_id = ${communityId} order by d.place_key, p.name, f.phone`),
  );
  return rows.map(({ sealed, ...row }) => ({ ...row, number: site.vault.open(sealed).toString('utf8') }));
}

const HEADER = ['线索编号', '姓名', '身份证号', '联系电话', '紧急程度', '核查结果'];
/** Columns of the sender, before ours. */
export const SENT_COLUMNS = HEADER.length;

/** The n-th of several lists from above: people of ours (of whom half were on the list before), neighbours, strangers, doubtful and empty rows. */
export function sentList(of: {
  readonly nth: number;
  readonly size: number;
  readonly ours: readonly Listed[];
  readonly neighbours: readonly Listed[];
}): { readonly bytes: Uint8Array; readonly rows: number } {
  const { nth, size, ours, neighbours } = of;
  const full = ({ name, number, phone }: Listed, urgency = ''): readonly string[] => [name, number, phone, urgency, ''];
  const fresh = ours.slice(nth * (size / 2), nth * (size / 2) + size);
  const everywhere = ours.slice(-3);
  const doubtful = ours.slice(-20 - 3 * (nth + 1), -20 - 3 * nth);
  const stranger = (at: number): readonly string[] => [
    `欧阳无${'一二三四五六七八九'.charAt(at)}`,
    '',
    `1301234${nth}${String(at).padStart(3, '0')}`,
    '',
    '',
  ];
  const rows = [
    ...fresh.map((one, at) => full(one, at % 9 === 0 ? '加急' : '')),
    ...everywhere.map((one) => full(one)),
    // The sender wrote somebody twice.
    ...fresh.slice(0, 1).map((one) => full(one)),
    ...neighbours.slice(nth * 2, nth * 2 + 2).map((one) => full(one)),
    ...[0, 1, 2].map(stranger),
    ...doubtful.map(({ name, phone }) => [
      `${name.slice(0, 1)}*`,
      '',
      `${phone.slice(0, 3)}****${phone.slice(7)}`,
      '',
      '',
    ]),
    ['', '', '138', '', ''],
  ].map((cells, at) => [`${nth}-${at + 1}`, ...cells]);
  const lines = [HEADER, ...rows].map((line) => line.map((cell) => `"${cell}"`).join(','));
  return { bytes: new TextEncoder().encode(lines.join('\n')), rows: rows.length };
}
