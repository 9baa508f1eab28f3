import { z } from 'zod';
import { ageOn } from '../../base/domain/day.ts';
import type { Refusal } from '../../base/domain/decision.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import { accountNames } from '../../access/server/api.ts';
import { entriesOfEffects, type HistoryEntry } from '../domain/person-history.ts';
import { openResidencies } from '../domain/person-state.ts';
import { duplicateRoutes } from './merge-routes.ts';
import { exportRoutes } from './export-routes.ts';
import { findImport } from './import-queries.ts';
import { registerPlaceOf } from '../domain/household-register.ts';
import { refusedRows } from '../domain/apply-brought-back.ts';
import { maskId } from '../domain/masking.ts';
import type { RowDifference } from '../domain/round-trip.ts';
import { compareBroughtBack } from './people-brought-back.ts';
import { loadBroughtBack } from './people-brought-back-load.ts';
import { lineage, readFacts, readImportEffects } from './history-queries.ts';
import { peoplePage, readPeopleCursor } from './people-cursor.ts';
import { PeopleFilter } from './people-filter-queries.ts';
import { countPeople, listPeople } from './people-list-queries.ts';
import {
  findHousehold,
  findPersonKey,
  readElsewhere,
  readLinks,
  readMembers,
  readPerson,
} from './people-page-queries.ts';
import { listLine, mayPhone, memberView, numbersOf, openValuesOf, tagsOf } from './people-view.ts';
import { searchRoutes } from './search-routes.ts';

const READ = 'register.person.read';
const community = z.string().optional();
const personParams = z.object({ id: idSchema<'person'>() });

const list = defineRoute({
  path: '/api/people',
  summary: 'People by filters, by name or door by door; numbers masked',
  permission: READ,
  params: z.object({}),
  query: PeopleFilter.extend({
    community,
    sort: z.enum(['name', 'place']).default('name'),
    after: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  async handle({ tx, communityIds, today }, { query: { sort: wanted, after, limit, ...filter } }) {
    // Who left or died is behind no door.
    const sort = filter.state === 'living' || filter.state === 'all' ? wanted : 'name';
    const from = readPeopleCursor(after);
    const rows = await listPeople(tx, { communityIds, filter, sort, after: from, limit: limit + 1, today });
    const page = peoplePage({ rows, limit, sort });
    return { rows: page.rows.map((row) => listLine(row, today)), next: page.next };
  },
});

const count = defineRoute({
  path: '/api/people/count',
  summary: 'How many people a list holds',
  permission: READ,
  params: z.object({}),
  query: PeopleFilter.extend({ community, sort: z.string().optional() }),
  async handle({ tx, communityIds, today }, { query: { sort: _sort, ...filter } }) {
    return { count: await countPeople(tx, { communityIds, filter, today }) };
  },
});

const page = defineRoute({
  path: '/api/people/:id',
  summary: 'A person with all that the register knows; numbers masked unless they were opened',
  permission: READ,
  params: personParams,
  query: z.object({ community }),
  look: ({ params }) => ({ kind: 'person', id: params.id }),
  async handle(context, { params }) {
    const { tx, communityIds, today, actor } = context;
    const key = await findPersonKey(tx, { communityIds, personId: params.id });
    const person = key && (await readPerson(tx, key));
    if (!key || !person) return undefined;
    const open = await openValuesOf(context, key);
    const householdIds = openResidencies(person).flatMap(({ householdId }) => (householdId ? [householdId] : []));
    const members = await readMembers(tx, { communityId: key.communityId, householdIds, today });
    const { identities: _identities, phones: _phones, ...shown } = person;
    const tagKinds = person.tags
      .filter((tag) => tag.untilDay === null || tag.untilDay >= today)
      .map(({ kind }) => kind);
    return {
      ...shown,
      ...numbersOf(context, person, open),
      open,
      age: person.birthDate === null ? null : ageOn(person.birthDate, person.diedOn ?? today),
      tagKinds: tagsOf({ tags: tagKinds, birthDate: person.birthDate }, today),
      members: members
        .filter(({ untilDay }) => untilDay === null)
        .map((member) => memberView(member, { today, mayPhone: mayPhone(actor, key.communityId) })),
      registerPlace:
        registerPlaceOf({ ...person, doors: openResidencies(person).map(({ dwelling }) => dwelling) }) ?? null,
      elsewhere: await readElsewhere(tx, key),
      ...(await readLinks(tx, key)),
    };
  },
});

const MOST_ENTRIES = 300;

const history = defineRoute({
  path: '/api/people/:id/history',
  summary: 'Who changed this, when, from which file and row; newest first',
  permission: READ,
  params: personParams,
  query: z.object({ community }),
  look: ({ params }) => ({ kind: 'person', id: params.id }),
  async handle({ tx, communityIds }, { params }) {
    const key = await findPersonKey(tx, { communityIds, personId: params.id });
    if (!key) return undefined;
    const { communityId } = key;
    const personIds = await lineage(tx, key);
    const facts = await readFacts(tx, { communityId, personIds, limit: MOST_ENTRIES });
    const effects = await readImportEffects(tx, { communityId, personIds, limit: MOST_ENTRIES });
    const entries = [
      ...facts.map(({ id, body, ...fact }): HistoryEntry => ({ ...fact, key: id, changes: body.changes ?? [] })),
      ...entriesOfEffects(effects),
    ].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
    const shown = entries.slice(0, MOST_ENTRIES);
    const names = await accountNames(
      tx,
      shown.map(({ accountId }) => accountId),
    );
    return {
      communityId,
      rows: shown.map(({ accountId, ...entry }) => ({ ...entry, by: names.get(accountId) ?? null })),
      next: null,
    };
  },
});

const household = defineRoute({
  path: '/api/households/:id',
  summary: 'A household: who lives in it and who did, and the other households behind the same door',
  permission: READ,
  params: z.object({ id: idSchema<'household'>() }),
  query: z.object({ community }),
  look: ({ params }) => ({ kind: 'household', id: params.id }),
  async handle({ tx, communityIds, today, actor }, { params }) {
    const found = await findHousehold(tx, { communityIds, householdId: params.id });
    if (!found) return undefined;
    const { communityId, neighbours, ...shown } = found;
    const members = await readMembers(tx, { communityId, householdIds: [found.id, ...neighbours], today });
    const view = { today, mayPhone: mayPhone(actor, communityId) };
    const viewOf = (householdId: string) =>
      members.filter((member) => member.householdId === householdId).map((member) => memberView(member, view));
    return {
      ...shown,
      communityId,
      members: viewOf(found.id),
      neighbours: neighbours.map((id) => ({ id, members: viewOf(id) })),
    };
  },
});

const broughtBack = defineRoute({
  path: '/api/brought-back/:id',
  summary: 'What an exported workbook that was brought back would change, cell by cell',
  permission: 'register.import.run',
  params: z.object({ id: idSchema<'import'>() }),
  query: z.object({ community }),
  look: ({ params }) => ({ kind: 'import', id: params.id }),
  async handle({ tx, communityIds, today, vault }, { params }) {
    const found = await findImport(tx, communityIds, params.id);
    if (!found) return undefined;
    const { communityId, status } = found;
    const rows = await compareBroughtBack(tx, { communityId, importId: params.id, vault, today });
    if (!rows) return undefined;
    const changed = rows.filter((row) => row.status === 'changed');
    const refused = refusedRows(
      await loadBroughtBack(tx, { communityId, vault, today }, { differences: changed, how: 'read' }),
    );
    const counts = { same: 0, changed: 0, changedMeanwhile: 0, unknownPerson: 0 };
    for (const row of rows) counts[row.status] += 1;
    return {
      communityId,
      status,
      counts,
      rows: rows
        .filter((row) => row.status !== 'same')
        .slice(0, MOST_ROWS)
        .map((row) => broughtView(row, refused.get(row.row))),
    };
  },
});

const MOST_ROWS = 2000;

/** A row as the preview shows it: why it cannot be written, where it cannot; of the number that it had, the end. */
function broughtView({ door: _door, ...row }: RowDifference, refused: Refusal | undefined): object {
  const cells = row.cells.map((cell) => (cell.key === 'idNumber' ? { ...cell, before: maskId(cell.before) } : cell));
  return { ...row, cells, ...(refused ? { refused: { code: refused.refused, details: refused.details ?? {} } } : {}) };
}

/** Reads of people, households, doubles, exports and search. */
export const peopleRoutes: readonly Route[] = [
  ...searchRoutes,
  list,
  count,
  ...exportRoutes,
  page,
  history,
  household,
  broughtBack,
  ...duplicateRoutes,
];
