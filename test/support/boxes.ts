import mqtt, { type IClientOptions } from 'mqtt';
import { sql, type Tx } from '../../src/base/server/db.ts';
import { newId } from '../../src/base/server/ids.ts';

/** Door sensors with a broker to speak to. */
export interface Boxes {
  readonly codes: readonly string[];
}

/** Hangs boxes at doors of a new estate of a community, past the command path: ten thousand in a second. */
export async function hangBoxes(
  tx: Tx,
  of: { readonly communityId: number; readonly count: number; readonly mark: string },
): Promise<Boxes> {
  const { communityId, count, mark } = of;
  const estateId = newId();
  const boxes = Array.from({ length: count }, (_, nth) => ({
    ...{ dwelling: newId(), sensor: newId(), order: newId(), code: `${mark}-${nth}`, room: String(100 + nth) },
  }));
  const rows = JSON.stringify(boxes);
  await tx.execute(sql`
    insert into estate (community_id, id, name, name_key, kind) values (${communityId}, ${estateId}, ${mark}, ${mark}, 'other')`);
  await tx.execute(sql`
    insert into dwelling (community_id, id, estate_id, room, place_key, kind)
    select ${communityId}, b.dwelling, ${estateId}, b.room, ${mark} || '||' || b.room, 'home'
    from json_to_recordset(${rows}::json) as b (dwelling uuid, room text)`);
  await tx.execute(sql`
    insert into sensor (community_id, id, code, state, dwelling_id, order_id, installed_at, seen_at, is_open, added_at)
    select ${communityId}, b.sensor, b.code, 'installed', b.dwelling, b.order, now(), now(), false, now()
    from json_to_recordset(${rows}::json) as b (dwelling uuid, sensor uuid, "order" uuid, code text)`);
  return { codes: boxes.map(({ code }) => code) };
}

/** One box at the end of its line: it tells the next word when the former was taken, and tries until it is. */
export async function tellAlternately(of: {
  readonly url: string;
  readonly code: string;
  readonly words: number;
  /** Name, password, version of the protocol. */
  readonly line?: IClientOptions;
  readonly onTold?: () => void;
}): Promise<void> {
  const client = mqtt.connect(of.url, {
    ...of.line,
    reconnectPeriod: 200,
    connectTimeout: 2000,
    clientId: `box-${of.code}`,
  });
  client.on('error', () => undefined);
  for (let word = 0; word < of.words; word += 1) {
    await client.publishAsync(`menshen/door/${of.code}`, JSON.stringify({ open: word % 2 === 0 }), { qos: 1 });
    of.onTold?.();
  }
  await client.endAsync();
}

/** What was kept of each box: openings as events, and as counted by questions. */
export function openingsKept(tx: Tx, codes: readonly string[]) {
  return tx.query<{ code: string; events: number; counted: number }>(sql`
    select s.code, (select count(*)::int from sensor_event e where e.sensor_id = s.id and e.kind = 'opened') as events,
      (select coalesce(sum(count), 0)::int from sensor_alarm a where a.sensor_id = s.id and a.kind = 'opening') as counted
    from sensor s where s.code = any (${[...codes]}::text[]) order by s.code`);
}
