import type { Person, TestSite } from './site.ts';
import { sql } from '../../src/base/server/db.ts';
import { DEFAULT_SETTING } from '../../src/messaging/domain/setting.ts';

/** A setting, a message that waits and one of which the number is left: a row in every table of messages. Words begin with the mark. */
export async function sendMessages(
  site: Pick<TestSite, 'db' | 'clock'>,
  of: { readonly director: Person; readonly communityId: number; readonly mark: string },
): Promise<void> {
  const { director, communityId, mark } = of;
  const address = `https://${mark === '' ? 'a' : 'b'}.example.cn`;
  for (const [name, input] of [
    ['setMessaging', { ...DEFAULT_SETTING, address }],
    ['sendTestMessage', {}],
  ] as const) {
    const result = await director.command(name, input, { communityId });
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result)}`);
  }
  await site.db.asOwner((tx) =>
    tx.execute(sql`
      insert into message_count (community_id, day, template, state, messages, segments)
      values (${communityId}, ${site.clock.today()}, 'test', 'sent', 1, 1)`),
  );
}
