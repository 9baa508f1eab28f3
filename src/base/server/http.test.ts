import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from './ids.ts';
import { openTestSite, type TestSite } from '../../../test/support/site.ts';

describe('the HTTP face', () => {
  let site: TestSite;
  let address: string;
  beforeAll(async () => {
    site = await openTestSite();
    address = await site.app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => site.close());

  it('says that it is well, and shows figures without names of people', async () => {
    expect(await (await fetch(`${address}/healthz`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${address}/metrics`)).text()).toContain('menshen_http_seconds');
  });

  it('describes every command and route with its permission', async () => {
    const description = JSON.stringify(await (await fetch(`${address}/api/openapi.json`)).json());
    for (const name of site.bus.commands.keys()) expect(description, name).toContain(`"${name}"`);
    expect(description).toContain('register.person.read');
  });

  it('asks who is there before it answers a read, a command or a stream', async () => {
    const command = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
    const answers = await Promise.all([
      fetch(`${address}/api/people`),
      fetch(`${address}/api/events`),
      fetch(`${address}/api/commands`, command),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
  });

  it('answers garbage with a code and not with a stack', async () => {
    const broken = await fetch(`${address}/api/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"a":',
    });
    expect(broken.status).toBe(400);
    expect(await broken.json()).toEqual({ code: 'invalidInput', details: { field: 'request' } });
    expect((await fetch(`${address}/api/nothing`)).status).toBe(404);
  });

  it('tells an open screen what is new, and lets the server stop beneath it', async () => {
    await site.seed({ Lin: { phone: '13911110099', grants: [['director', 100]] } });
    const director = await site.signIn('13911110099');
    const stream = await fetch(`${address}/api/events`, { headers: { cookie: `menshen_session=${director.cookie}` } });
    expect(stream.headers.get('content-type')).toBe('text/event-stream');
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    const created = await director.command(
      'createEstate',
      { estateId: newId(), name: '梧桐里', kind: 'walkup' },
      { communityId: 100 },
    );
    expect(created).toMatchObject({ ok: true });
    let heard = '';
    while (!heard.includes('data:')) heard += (await reader?.read())?.value ?? '';
    expect(heard).toContain('"communityId":100');
    expect(heard).not.toContain('梧桐里');
    await site.app.close();
    for (let end = await reader?.read(); end?.done === false; end = await reader?.read());
  });
});
