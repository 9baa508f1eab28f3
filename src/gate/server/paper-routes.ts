import { z } from 'zod';
import { idSchema } from '../../base/domain/ids.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import { describePeople } from '../../register/server/api.ts';
import { KeyPaperSheet, sheetKey } from '../domain/paper-sheet.ts';
import { listSheet } from './paper-correction-queries.ts';

const sheet = defineRoute({
  path: '/api/gate/paper',
  summary: 'What was keyed in for a sheet of paper, lines that were taken back as well. Names: the look is recorded',
  permission: 'gate.paper.key',
  params: z.object({}),
  query: z.object({
    community: z.string().optional(),
    gate: idSchema<'gate'>(),
    ...KeyPaperSheet.pick({ day: true, sheet: true }).shape,
  }),
  look: ({ query }) => ({ kind: 'gate', id: query.gate }),
  async handle({ tx, communityIds: [communityId] }, { query }) {
    if (communityId === undefined) return undefined;
    const lines = await listSheet(tx, { communityId, gateId: query.gate, key: sheetKey(query) });
    const personIds = lines.flatMap(({ personId }) => (personId === null ? [] : [personId]));
    const people = await describePeople(tx, { communityIds: [communityId], personIds });
    const rows = lines.map(({ words, ...line }) => {
      const person = people.get(line.personId ?? '');
      return { ...line, name: person?.name ?? words ?? '', dwelling: person?.dwelling ?? '' };
    });
    return { communityId, rows };
  },
});

/** Reads of sheets of paper. */
export const paperRoutes: readonly Route[] = [sheet];
