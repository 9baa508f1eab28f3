import { z } from 'zod';
import type { Command } from './command.ts';
import type { Route } from './route.ts';

/** The OpenAPI 3.1 description, made from the same tables that serve the requests. */
export function describeApi({
  commands,
  routes,
}: {
  readonly commands: readonly Command[];
  readonly routes: readonly Route[];
}): object {
  const paths: Record<string, unknown> = {
    '/api/session': {
      post: { summary: 'Sign in with phone number, password and, where enrolled, a one-time code' },
      get: { summary: 'Who is signed in, with grants and permissions' },
      delete: { summary: 'Sign out' },
    },
    '/api/commands': { post: commandOperation(commands) },
  };
  for (const route of routes) {
    paths[route.path.replace(/:(\w+)/g, '{$1}')] = {
      get: {
        summary: route.summary,
        'x-permission': route.permission,
        'x-leaves-trace': route.isLook,
        parameters: [
          ...parameters({ schema: route.params, place: 'path' }),
          ...parameters({ schema: route.query, place: 'query' }),
        ],
      },
    };
  }
  return { openapi: '3.1.0', info: { title: 'Menshen', version: '1' }, paths };
}

function commandOperation(commands: readonly Command[]): object {
  return {
    summary: 'The one way to write: a command, or a batch of commands, each applied at most once',
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: {
            oneOf: commands.map((command) => ({
              title: command.name,
              description: command.summary,
              'x-permission': command.permission,
              type: 'object',
              required: ['commandId', 'name', 'input'],
              properties: {
                commandId: { type: 'string', format: 'uuid' },
                name: { const: command.name },
                ...(command.scope === 'community'
                  ? { communityId: { type: 'integer' } }
                  : { areaId: { type: 'integer' } }),
                input: jsonSchema(command.schema),
              },
            })),
          },
        },
      },
    },
  };
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

function parameters({ schema, place }: { readonly schema: z.ZodType; readonly place: 'path' | 'query' }): object[] {
  const shape = jsonSchema(schema);
  return Object.entries(shape.properties ?? {}).map(([name, of]) => ({
    name,
    in: place,
    required: place === 'path' || (shape.required ?? []).includes(name),
    schema: of,
  }));
}

function jsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}
