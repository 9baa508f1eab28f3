import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createFirstAdministrator } from '../access/server/api.ts';
import { readPhones } from '../base/domain/phone.ts';
import { Problem } from '../base/domain/problem.ts';
import { ensureCommunity, findRootArea, renameCommunity } from '../register/server/api.ts';
import type { CliCommand } from './cli-command.ts';
import { printJson, UsageError, withSite } from './cli-command.ts';

/** No letters and digits that look alike: it is read from a screen and typed on another. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;

/** Begins an empty site: its first community and the account that makes all others. */
export const setup: CliCommand = {
  name: 'setup',
  usage: 'menshen setup --community CODE --name NAME --phone PHONE [--json]',
  summary: 'Begins an empty site: the first community, and an administrator whose one-time password is printed once.',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        community: { type: 'string' },
        name: { type: 'string' },
        phone: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    const { community, name, phone } = values;
    if (community === undefined || name === undefined || phone === undefined) {
      throw new UsageError('--community, --name and --phone are needed');
    }
    const [digits] = readPhones(phone).phones;
    if (digits === undefined) throw new UsageError('--phone is not a phone number');
    const password = oneTimePassword();
    await withSite(async ({ db, vault, clock }) => {
      const made = await db.asOwner(async (tx) => {
        const { communityId } = await ensureCommunity(tx, community);
        await renameCommunity(tx, communityId, name);
        const rootAreaId = (await findRootArea(tx)) ?? communityId;
        const account = { name: '管理员', phone: digits, rootAreaId, oneTimePassword: password };
        return createFirstAdministrator(tx, { ...account, vault, now: clock.now(), today: clock.today() });
      });
      if (made === undefined) throw new Problem('phoneTaken');
    });
    if (values.json) printJson({ community, password });
    else process.stdout.write(`一次性密码（登录后请马上改）· one-time password: ${password}\n`);
  },
};

function oneTimePassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
