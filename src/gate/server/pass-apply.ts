import type { CommandContext } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import type { PassFact } from '../domain/pass-facts.ts';
import { extendKey, replaceTrustKeys } from './pass-key-queries.ts';
import { getSigningKey, rotateKeys } from './pass-keys.ts';
import { insertPasses, setPrinted, setRevoked } from './pass-queries.ts';

/** Writes what was decided about passes and keys. */
export async function applyPassFacts(tx: Tx, facts: readonly PassFact[], context: CommandContext): Promise<void> {
  for (const fact of facts) await applyPassFact(tx, fact, context);
}

async function applyPassFact(tx: Tx, fact: PassFact, context: CommandContext): Promise<void> {
  switch (fact.type) {
    case 'passesIssued':
      return issue(tx, fact.passes, context);
    case 'passRevoked':
      return setRevoked(tx, context, fact);
    case 'passesPrinted':
      return setPrinted(tx, { ...context, passIds: fact.passIds });
    case 'passKeysRotated':
      await rotateKeys(tx, { ...context, reason: fact.reason });
      return;
    case 'trustListSet': {
      const bytes = fact.keys.map(({ kid, publicKey }) => ({
        kid: Buffer.from(kid, 'base64'),
        publicKey: Buffer.from(publicKey, 'base64'),
      }));
      return replaceTrustKeys(tx, { keys: bytes, now: context.now });
    }
  }
}

type Issued = Extract<PassFact, { type: 'passesIssued' }>['passes'];

async function issue(tx: Tx, passes: Issued, context: CommandContext): Promise<void> {
  const [first] = passes;
  if (!first) return;
  const { kid } = await getSigningKey(tx, context);
  await insertPasses(tx, { ...context, kid, passes });
  const last = passes.reduce((until, pass) => (pass.untilAt > until ? pass.untilAt : until), first.untilAt);
  await extendKey(tx, last);
}
