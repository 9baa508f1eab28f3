import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../src/base/server/config.ts';
import { sql } from '../src/base/server/db.ts';
import { newId } from '../src/base/server/ids.ts';
import { createLog } from '../src/base/server/log.ts';
import { openDatabase } from '../src/main/database.ts';
import { loadDemo } from '../src/main/demo.ts';
import { openSite, type Site } from '../src/main/site.ts';
import { DEFAULT_SETTING } from '../src/messaging/domain/setting.ts';
import { openGateways } from '../src/messaging/server/gateways/gateways.ts';
import { queueMessages, type NewMessage } from '../src/messaging/server/queue-messages.ts';
import { createSender } from '../src/messaging/server/sender.ts';
import { writeSetting } from '../src/messaging/server/setting-queries.ts';
import { openTestGateway } from '../test/support/sms-gateway.ts';
import { atLeast, atMost, type Figure } from './figures.ts';
import { spentOn } from './processes.ts';

const MESSAGES = 2000;
const HOUSEHOLDS = 400;

/** Messages to the households of a community: written down, and taken to a gateway over HTTP on this machine, which takes them at once. */
export async function measure(): Promise<readonly Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'menshen-messages-'));
  chmodSync(dataDir, 0o711);
  const config = readConfig({ MENSHEN_DATA: dataDir });
  const log = createLog('error');
  const database = await openDatabase({ config, log, role: 'command' });
  const site = openSite({ url: database.url, config, log });
  const gateway = await openTestGateway();
  try {
    await loadDemo(site, { households: HOUSEHOLDS, seed: 1 });
    const { communityId, messages } = await addressees(site);
    const { db, clock, vault } = site;
    const queued = await spentOn(dataDir, () =>
      db.write({ communityIds: [communityId] }, (tx) =>
        queueMessages(tx, { communityId, now: clock.now(), vault, messages }),
      ),
    );
    const environment = {
      MENSHEN_SMS_HTTP_URL: gateway.url,
      MENSHEN_SMS_HTTP_BODY: '{"to":"{phone}","text":"{text}"}',
    };
    const { gateways } = openGateways({ environment, dataDir });
    const sender = createSender({ db, clock, vault, log, gateways });
    const sent = await spentOn(dataDir, () => sender.run());
    await sender.close();
    if (gateway.asked.length !== MESSAGES) throw new Error(`${gateway.asked.length} of ${MESSAGES} messages went`);
    const load = `load ${(loadavg()[0] ?? 0).toFixed(0)}`;
    return [
      atMost({
        ...{ name: 'messages.queue', value: queued.serverCpu + queued.databaseCpu, unit: 'CPU s', budget: 2 },
        data: `${MESSAGES} messages in one act, ${load}; ${queued.words}`,
      }),
      atLeast({
        ...{
          name: 'messages.send',
          value: MESSAGES / (sent.serverCpu + sent.databaseCpu),
          unit: 'messages/CPU s',
          budget: 200,
        },
        data: `${MESSAGES} messages to a gateway on this machine, 20 at once, ${load}; ${sent.words}`,
      }),
    ];
  } finally {
    await gateway.close();
    await site.close();
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Two thousand messages to people with a mobile number, and a budget for all of them. */
async function addressees(
  site: Site,
): Promise<{ readonly communityId: number; readonly messages: readonly NewMessage[] }> {
  const people = await site.db.asOwner((tx) =>
    tx.query<{ communityId: number; id: string }>(sql`
      select community_id as "communityId", person_id as id from person_phone where position = 0 and phone ~ '^1[3-9]' order by phone`),
  );
  const communityId = people[0]?.communityId ?? 0;
  const setting = { ...DEFAULT_SETTING, channel: 'http' as const, budget: 100_000, quietFrom: 0, quietUntil: 0 };
  const now = site.clock.now();
  await site.db.write({ communityIds: [communityId] }, (tx) =>
    writeSetting(tx, { communityId, now, by: null, setting }),
  );
  const messages = Array.from({ length: MESSAGES }, (_, nth): NewMessage => {
    const personId = people[nth % people.length]?.id ?? '';
    return {
      key: newId(),
      template: 'orderEnded',
      details: { day: site.clock.today() },
      to: { personIds: [personId] },
    };
  });
  return { communityId, messages };
}
