import fastify, { type FastifyInstance } from 'fastify';
import pg from 'pg';

interface BareBatch {
  readonly communityId: number;
  readonly accountId: string;
  readonly deviceId: string;
  readonly checks: readonly Readonly<Record<string, unknown>>[];
}

const TYPES: Readonly<Record<string, readonly [column: string, type: string]>> = {
  id: ['id', 'uuid'],
  at: ['at', 'timestamptz'],
  gateId: ['gate_id', 'uuid'],
  direction: ['direction', 'text'],
  holder: ['holder', 'text'],
  method: ['method', 'text'],
  personId: ['person_id', 'uuid'],
  passId: ['pass_id', 'uuid'],
  outcome: ['outcome', 'text'],
  code: ['code', 'text'],
  resolution: ['resolution', 'text'],
  temperature: ['temperature', 'smallint'],
  temperatureSite: ['temperature_site', 'text'],
};

/**
 * What the whole path is held against: a bare endpoint that trusts everybody and everything and puts the same checks into the same table
 * with one statement a request; no sign-in, scope, receipt, audit or test of a record.
 */
export async function openBare(url: string): Promise<{ readonly app: FastifyInstance; readonly port: number }> {
  const pool = new pg.Pool({ connectionString: url, max: 12 });
  pool.on('error', () => undefined);
  const app = fastify({ bodyLimit: 1024 * 1024 });
  const fields = Object.entries(TYPES);
  const text = `insert into gate_check (community_id, device_id, account_id, received_at, ${fields.map(([, [column]]) => column).join(', ')})
    select $1, $2, $3, now(), c.* from unnest(${fields.map(([, [, type]], at) => `$${at + 4}::${type}[]`).join(', ')}) as c
    on conflict do nothing`;
  app.post<{ Body: BareBatch }>('/bare', async ({ body }) => {
    const columns = fields.map(([field]) => body.checks.map((check) => check[field]));
    const values = [body.communityId, body.deviceId, body.accountId, ...columns];
    const { rowCount } = await pool.query({ name: 'bare', text, values });
    return { stored: rowCount };
  });
  app.addHook('onClose', () => pool.end());
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  return { app, port: typeof address === 'object' && address ? address.port : 0 };
}
