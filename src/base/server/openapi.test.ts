import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineCommand } from './command.ts';
import { defineRoute } from './define-route.ts';
import { describeApi } from './openapi.ts';

const onePerson = defineRoute({
  path: '/api/people/:personId/cards/:cardId',
  summary: 'One card of a person',
  permission: 'person.look',
  params: z.object({ personId: z.uuid(), cardId: z.coerce.number().int() }),
  query: z.object({ reason: z.string(), page: z.coerce.number().default(1) }),
  look: ({ params }) => ({ kind: 'person', id: params.personId }),
  handle: () => Promise.resolve(undefined),
});
const allPeople = defineRoute({
  path: '/api/people',
  summary: 'People',
  permission: 'person.list',
  params: z.object({}),
  query: z.object({}),
  handle: () => Promise.resolve([]),
});
const commandOf = (name: string, scope: 'community' | 'area') =>
  defineCommand({
    name,
    summary: `Does ${name}`,
    permission: `${name}.do`,
    scope,
    schema: z.object({
      name: z.string().min(1),
      born: z.string().transform((text) => new Date(text)),
      note: z.string().optional(),
    }),
    load: () => Promise.resolve({}),
    decide: () => ({ facts: [] }),
    apply: () => Promise.resolve({}),
  });

describe('describeApi', () => {
  const api = describeApi({
    commands: [commandOf('namePerson', 'community'), commandOf('closeArea', 'area')],
    routes: [onePerson, allPeople],
  });

  it('lists session, commands and every route', () => {
    expect(api).toMatchObject({ openapi: '3.1.0', info: { title: 'Menshen' } });
    expect(Object.keys('paths' in api ? z.record(z.string(), z.unknown()).parse(api.paths) : {})).toEqual([
      '/api/session',
      '/api/commands',
      '/api/people/{personId}/cards/{cardId}',
      '/api/people',
    ]);
  });

  it('says of a route who may read it, what it takes and whether it leaves a trace', () => {
    expect(api).toMatchObject({
      paths: {
        '/api/people/{personId}/cards/{cardId}': {
          get: {
            summary: 'One card of a person',
            'x-permission': 'person.look',
            'x-leaves-trace': true,
            parameters: [
              { name: 'personId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
              { name: 'cardId', in: 'path', required: true },
              { name: 'reason', in: 'query', required: true, schema: { type: 'string' } },
              { name: 'page', in: 'query', required: false },
            ],
          },
        },
        '/api/people': { get: { 'x-leaves-trace': false, parameters: [] } },
      },
    });
  });

  it('says of a command what it takes as it is sent, and where it acts', () => {
    const input = {
      type: 'object',
      required: ['name', 'born'],
      properties: { name: { type: 'string', minLength: 1 }, born: { type: 'string' }, note: { type: 'string' } },
    };
    const oneOf = [
      {
        title: 'namePerson',
        'x-permission': 'namePerson.do',
        properties: { name: { const: 'namePerson' }, communityId: { type: 'integer' }, input },
      },
      {
        title: 'closeArea',
        'x-permission': 'closeArea.do',
        properties: { name: { const: 'closeArea' }, areaId: { type: 'integer' }, input },
      },
    ];
    expect(api).toMatchObject({
      paths: {
        '/api/commands': { post: { requestBody: { content: { 'application/json': { schema: { oneOf } } } } } },
      },
    });
  });

  it('can be sent as JSON whatever a schema holds', () => {
    const strange = defineRoute({
      path: '/api/strange',
      summary: 'Strange',
      permission: 'public',
      params: z.object({}),
      query: z.object({ day: z.date(), any: z.unknown(), count: z.bigint() }),
      handle: () => Promise.resolve(undefined),
    });
    expect(() => JSON.stringify(describeApi({ commands: [], routes: [strange] }))).not.toThrow();
  });
});
