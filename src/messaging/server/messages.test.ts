import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCommunity } from '../../../test/support/communities.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { openTestGateway, type TestGateway } from '../../../test/support/sms-gateway.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import { createLog } from '../../base/server/log.ts';
import { DEFAULT_SETTING } from '../domain/setting.ts';
import { openGateways } from './gateways/gateways.ts';
import { queueMessages, type NewMessage } from './queue-messages.ts';
import { claimMessages } from './send-queries.ts';
import { createSender, type Sender } from './sender.ts';
import { setChannels } from './setting-queries.ts';

const COMMUNITY = 100;
const folder = mkdtempSync(join(tmpdir(), 'menshen-messages-'));
let site: TestSite;
let director: Person;
let guard: Person;
let stranger: Person;
let accountIds: ReadonlyMap<string, string>;
let gateway: TestGateway;
let sender: Sender;

beforeAll(async () => {
  site = await openTestSite('2026-03-10T02:00:00.000Z');
  await fillCommunity(site, { communityId: COMMUNITY, index: 0, households: 6 });
  accountIds = await site.seed({
    林岚: { phone: '13900000001', grants: [['director', COMMUNITY]] },
    远客: { phone: '13900000004', grants: [['director', 102]] },
    老孟: { phone: '13900000005', grants: [['gateGuard', COMMUNITY]] },
  });
  director = await site.signIn('13900000001');
  stranger = await site.signIn('13900000004');
  guard = await site.signIn('13900000005');
  gateway = await openTestGateway();
  const environment = {
    MENSHEN_SMS_HTTP_URL: gateway.url,
    MENSHEN_SMS_HTTP_BODY: '{"to":"{phone}","text":"{text}","id":"{id}"}',
  };
  const { gateways } = openGateways({ environment, dataDir: folder });
  await site.db.asOwner((tx) => setChannels(tx, [...gateways.keys()]));
  sender = createSender({ ...site, log: createLog('silent'), gateways });
});
afterAll(async () => {
  await sender.close();
  await gateway.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

const set = (change: object) => director.command('setMessaging', { ...DEFAULT_SETTING, ...change });
const worker = (name: string) => ({ accountId: accountIds.get(name) ?? '' });
const alarm = (key: string): NewMessage => ({
  ...{ key, template: 'doorAlarm', to: worker('老孟'), details: { place: '云锦里 3号楼2单元501' } },
  at: site.clock.now(),
});
const queue = (...messages: readonly NewMessage[]) =>
  site.db.write({ communityIds: [COMMUNITY] }, (tx) =>
    queueMessages(tx, { communityId: COMMUNITY, now: site.clock.now(), vault: site.vault, messages }),
  );
const list = async (state = 'all', who: Person = director) =>
  (await who.get(`/api/messages?community=${COMMUNITY}&state=${state}`)).body.rows as Record<string, unknown>[];
const board = async () => (await director.get(`/api/messaging?community=${COMMUNITY}`)).body as Record<string, unknown>;
const sent = () => gateway.asked.map(({ body }) => JSON.parse(body) as { to: string; text: string; id: string }); // what the test set up
const outbox = () =>
  readdirSync(join(folder, 'outbox', 'sms')).flatMap((name) =>
    readFileSync(join(folder, 'outbox', 'sms', name), 'utf8')
      .trim()
      .split('\n'),
  );
const rowOf = async (key: string) => {
  const [row] = await site.db.asOwner((tx) =>
    tx.query(sql`select state, tries, error, phone_sealed as phone, details_sealed as details, charged_on as charged
      from message where once_key like ${`${key}:%`}`),
  );
  return row;
};

describe('a message', () => {
  it('goes into the file by default, once, and neither number nor words stay in the table', async () => {
    expect(await queue(alarm('first'), alarm('first'))).toEqual({ queued: 1, withoutPhone: 0 });
    expect(await queue(alarm('first'))).toEqual({ queued: 0, withoutPhone: 0 });
    expect(await list()).toMatchObject([{ state: 'waiting', toName: '老孟', phoneMasked: '139****0005', segments: 1 }]);
    await Promise.all([sender.run(), sender.run()]);
    expect(outbox().map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({
        ...{ to: '13900000005', template: 'doorAlarm' },
        text: '【杨柳社区】门磁提醒：云锦里 3号楼2单元501 10:00 有开门，请在15分钟内核实原因，并在工作端登记。',
      }),
    ]);
    expect(await rowOf('first')).toMatchObject({ state: 'sent', tries: 1, phone: null, details: null });
  });

  it('is not there when what caused it was rolled back', async () => {
    const failing = site.db.write({ communityIds: [COMMUNITY] }, async (tx) => {
      const now = site.clock.now();
      await queueMessages(tx, { communityId: COMMUNITY, now, vault: site.vault, messages: [alarm('undone')] });
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await rowOf('undone')).toBeUndefined();
  });

  it('to somebody without a mobile number is written down for somebody to go there', async () => {
    const [person] = await site.db.asOwner((tx) =>
      tx.query<{ id: string }>(sql`
        select id from person p where community_id = ${COMMUNITY}
          and not exists (select from person_phone f where f.community_id = p.community_id and f.person_id = p.id and phone ~ '^1') limit 1`),
    );
    const personId = person?.id ?? newId();
    const message: NewMessage = { key: 'nobody', template: 'orderEnded', to: { personIds: [personId] } };
    expect(await queue(message)).toEqual({ queued: 0, withoutPhone: 1 });
    expect(await list('noPhone')).toMatchObject([{ to: 'resident', phoneMasked: null, tries: 0 }]);
  });
});

describe('a server that dies', () => {
  it('between sending and writing it down sends again, and the file holds it once', async () => {
    await queue(alarm('crash'));
    const now = site.clock.now();
    // What a process does before it sends; then nothing more is heard of it.
    await site.db.write({ communityIds: [COMMUNITY] }, async (tx) => {
      const [waiting] = await tx.query<{ id: string }>(sql`select id from message where once_key like 'crash:%'`);
      const of = { communityId: COMMUNITY, now, messageIds: [waiting?.id ?? ''], day: site.clock.today() };
      return claimMessages(tx, { ...of, until: new Date(Date.parse(now) + 60_000).toISOString() as typeof now }); // an instant
    });
    const before = outbox().length;
    await sender.run();
    expect(outbox()).toHaveLength(before);
    site.clock.advance({ seconds: 61 });
    await sender.run();
    expect(outbox()).toHaveLength(before + 1);
    expect(await rowOf('crash')).toMatchObject({ state: 'sent', tries: 2 });
    // It had been written by the one that died: set back, it goes out again and is known in the file.
    await site.db.asOwner((tx) =>
      tx.execute(sql`
        update message set state = 'waiting', ended_at = null, phone_sealed = ${site.vault.seal('13900000005')},
          details_sealed = ${site.vault.seal('{}')} where once_key like 'crash:%'`),
    );
    await sender.run();
    expect(outbox()).toHaveLength(before + 1);
    expect(await rowOf('crash')).toMatchObject({ state: 'sent' });
  });
});

describe('a gateway', () => {
  it('is chosen by the office, when the site has its keys', async () => {
    expect(await set({ channel: 'tencent' })).toMatchObject({ ok: false, code: 'channelNotSetUp' });
    expect(await set({ channel: 'http' })).toMatchObject({ ok: true });
    expect(await board()).toMatchObject({ channels: ['outbox', 'http'], setting: { channel: 'http' }, waiting: 0 });
  });

  it('shows a test to whoever asks for one', async () => {
    expect(await director.command('sendTestMessage', {})).toMatchObject({ ok: true, reply: { queued: 1 } });
    await sender.run();
    expect(sent().at(-1)).toMatchObject({ to: '13900000001', text: expect.stringContaining('测试短信') as string });
  });

  it('that is away is asked again after pauses, each time for the same message, until it answers', async () => {
    gateway.answers('hangUp');
    await queue(alarm('away'));
    const before = gateway.asked.length;
    await sender.run();
    expect(await rowOf('away')).toMatchObject({ state: 'waiting', tries: 1, error: 'notReached' });
    await sender.run();
    expect(gateway.asked).toHaveLength(before + 1);
    site.clock.advance({ seconds: 6 });
    gateway.answers({ body: 'OK' });
    await sender.run();
    const tries = sent().slice(before);
    expect(new Set(tries.map(({ id }) => id)).size).toBe(1);
    expect(gateway.asked.at(-1)?.headers['idempotency-key']).toBe(tries[0]?.id);
    expect(await rowOf('away')).toMatchObject({ state: 'sent', tries: 2, error: null });
  });

  it('that refuses ends the message with a reason; by hand it goes again, and no budget was used', async () => {
    gateway.answers({ status: 400, body: 'bad sign' });
    await queue(alarm('refused'));
    await sender.run();
    expect(await rowOf('refused')).toMatchObject({ state: 'failed', error: 'refused', charged: null });
    const [failed] = await list('failed');
    expect(failed).toMatchObject({ error: 'refused', errorSaid: 'HTTP 400 bad sign', tries: 1 });
    gateway.answers({ body: 'OK' });
    const input = { messageId: failed?.['messageId'] };
    expect(await guard.command('retryMessage', input)).toMatchObject({ ok: false, code: 'notPermitted' });
    expect(await director.command('retryMessage', input)).toMatchObject({ ok: true });
    await sender.run();
    expect(await rowOf('refused')).toMatchObject({ state: 'sent' });
    expect(await director.command('retryMessage', input)).toMatchObject({ ok: false, code: 'messageNotFailed' });
  });

  it('is not asked for a message that was taken back', async () => {
    await queue(alarm('back'));
    const [waiting] = await list('waiting');
    const input = { messageId: waiting?.['messageId'] };
    expect(await stranger.command('cancelMessage', input, { communityId: COMMUNITY })).toMatchObject({
      code: 'notPermitted',
    });
    expect(await stranger.command('cancelMessage', input)).toMatchObject({ code: 'messageUnknown' });
    expect(await director.command('cancelMessage', input)).toMatchObject({ ok: true });
    const before = gateway.asked.length;
    await sender.run();
    expect(gateway.asked).toHaveLength(before);
    expect(await rowOf('back')).toMatchObject({ state: 'cancelled', phone: null, details: null });
    expect(await director.command('cancelMessage', { messageId: newId() })).toMatchObject({ code: 'messageUnknown' });
  });
});

describe('the end of the budget', () => {
  const reminder = (key: string): NewMessage => ({ key, template: 'orderEnded', to: worker('老孟') });

  it('keeps messages waiting, says so, and lets alarms use what is held back for them', async () => {
    const { used } = await board();
    // A fifth is for alarms: of five more, four for others.
    const budget = Math.ceil((Number(used) + 1) / 0.8);
    await set({ channel: 'http', budget });
    await queue(reminder('r1'), reminder('r2'), reminder('r3'), alarm('a1'));
    await sender.run();
    expect(await rowOf('a1')).toMatchObject({ state: 'sent' });
    expect(await board()).toMatchObject({ held: 'budget', urgent: 0 });
    const waiting = (await list('waiting')).length;
    expect(waiting).toBeGreaterThan(0);
    expect(Number((await board())['used'])).toBeLessThanOrEqual(budget);
    await set({ channel: 'http', budget: budget + 100 });
    await sender.run();
    expect(await list('waiting')).toEqual([]);
    expect(await board()).toMatchObject({ held: null, waiting: 0 });
  });

  it('and quiet hours: an alarm goes at night, a reminder in the morning', async () => {
    await set({ channel: 'http', quietFrom: 9 * 60, quietUntil: 11 * 60 });
    await queue(reminder('night'), alarm('nightAlarm'));
    await sender.run();
    expect(await rowOf('nightAlarm')).toMatchObject({ state: 'sent' });
    expect(await board()).toMatchObject({ held: 'quiet', waiting: 1 });
    site.clock.advance({ hours: 1 });
    await sender.run();
    expect(await rowOf('night')).toMatchObject({ state: 'sent' });
  });

  it('nothing is queued where messages are off; what waited too long is given up', async () => {
    await set({ channel: 'off' });
    expect(await queue(alarm('off'))).toEqual({ queued: 0, withoutPhone: 0 });
    expect(await director.command('sendTestMessage', {})).toMatchObject({ code: 'messagingOff' });
    await set({ channel: 'http', budget: 0 });
    await queue(alarm('late'));
    site.clock.advance({ hours: 3 });
    await sender.run();
    expect(await rowOf('late')).toMatchObject({ state: 'expired', phone: null });
  });
});

describe('what is kept', () => {
  it('is seen in its community only, by those who may', async () => {
    expect(await list('all', stranger)).toEqual([]);
    expect((await stranger.get(`/api/messaging?community=${COMMUNITY}`)).status).toBe(404);
    expect((await guard.get('/api/messages')).status).toBe(403);
    const rows = await list();
    expect(JSON.stringify(rows)).not.toMatch(/13900000\d{3}/);
    // Nothing of what was written to workers either.
    expect(JSON.stringify(rows.filter(({ to }) => to === 'worker'))).not.toContain('云锦里');
  });

  it('is destroyed after the days that the office chose; how many there were stays', async () => {
    await set({ channel: 'http', keepDays: 1 });
    const [before] = await site.db.asOwner((tx) =>
      tx.query<{ n: number }>(sql`select count(*)::int as n from message`),
    );
    site.clock.advance({ days: 2 });
    director = await site.signIn('13900000001');
    expect(await director.command('destroyMessages', {})).toMatchObject({ ok: true, reply: { destroyed: before?.n } });
    expect(await list()).toEqual([]);
    const counts = await site.db.asOwner((tx) =>
      tx.query<{ n: number }>(sql`select sum(messages)::int as n from message_count where community_id = ${COMMUNITY}`),
    );
    expect(counts).toEqual([{ n: before?.n }]);
  });
});
