import { request, type APIRequestContext, type APIResponse } from 'playwright-core';
import { DEMO_PASSWORD } from '../../src/access/domain/demo.ts';
import { newId } from '../../src/base/server/ids.ts';
import type { GatePersonRow } from '../../src/gate/domain/gate-snapshot.ts';

const DIRECTOR = '10000000001';
const MS_PER_DAY = 86_400_000;

/** The director at the computer: rules, passes, and the list that phones get. */
export interface GateOffice {
  readonly communityId: number;
  readonly people: readonly GatePersonRow[];
  /** From today for two months. */
  readonly days: { readonly fromDay: string; readonly untilDay: string };
  run(name: string, input: unknown): Promise<unknown>;
  /** The text in the code of somebody's newest card. */
  passOf(personId: string): Promise<string>;
  /** The text of the newest errand card. */
  errandPass(): Promise<string>;
  close(): Promise<void>;
}

export async function openGateOffice(address: string): Promise<GateOffice> {
  const api = await request.newContext({ baseURL: address });
  const session = await read(api.post('/api/session', { data: { phone: DIRECTOR, password: DEMO_PASSWORD } }));
  const communityId: number = session.communities[0].id;
  const day = (plus: number) => new Date(Date.now() + 8 * 3_600_000 + plus * MS_PER_DAY).toISOString().slice(0, 10);
  const textOf = async (passId: string): Promise<string> =>
    (await read(api.get(`/api/passes/${passId}/text?community=${communityId}`))).text;
  return {
    communityId,
    people: await peopleOf(api, communityId),
    days: { fromDay: day(0), untilDay: day(60) },
    async run(name, input) {
      const { results } = await read(
        api.post('/api/commands', { data: { commandId: newId(), communityId, name, input } }),
      );
      if (!results[0].ok) throw new Error(`${name} was refused: ${JSON.stringify(results[0])}`);
      return results[0].reply;
    },
    async passOf(personId) {
      const { rows } = await read(api.get(`/api/people/${personId}/passes?community=${communityId}`));
      return textOf(rows[0].passId);
    },
    async errandPass() {
      const { rows } = await read(api.get(`/api/passes?community=${communityId}&kind=errand&limit=1`));
      return textOf(rows[0].passId);
    },
    close: () => api.dispose(),
  };
}

interface Part {
  readonly hashes: readonly string[];
  readonly changed: Readonly<Record<string, readonly GatePersonRow[]>>;
}

/** The same rows that a phone keeps, asked for as a phone asks. */
async function peopleOf(api: APIRequestContext, communityId: number): Promise<readonly GatePersonRow[]> {
  const rows: GatePersonRow[] = [];
  const have = new Map<string, string[]>();
  for (let isComplete = false; !isComplete;) {
    const held = Array.from(have, ([name, hashes]) => `${name}:${hashes.join('.')}`);
    const answer: { readonly isComplete: boolean; readonly parts: Readonly<Record<string, Part>> } = await read(
      api.get(`/api/phone/snapshot?community=${communityId}&have=${held.join(';')}`),
    );
    for (const [name, { hashes, changed }] of Object.entries(answer.parts)) {
      const known = have.get(name) ?? hashes.map(() => '');
      for (const bucket of Object.keys(changed)) known[Number(bucket)] = hashes[Number(bucket)] ?? '';
      have.set(name, known);
      if (name === 'gatePeople') rows.push(...Object.values(changed).flat());
    }
    isComplete = answer.isComplete;
  }
  return rows.sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

async function read(asking: Promise<APIResponse>) {
  const answer = await asking;
  if (!answer.ok()) throw new Error(`${answer.status()} ${await answer.text()}`);
  return answer.json();
}
