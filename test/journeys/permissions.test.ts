import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rolePermissions, ROLES, type Role } from '../../src/access/domain/roles.ts';
import { commands } from '../../src/main/commands.ts';
import { isLinkPermission } from '../../src/messaging/domain/link.ts';
import { openRoutes } from '../../src/main/routes.ts';
import { openTestSite, type Person, type TestSite } from '../support/site.ts';

const routes = openRoutes();

/** Every entry of the tables against every role: a new command or route is covered the day it is entered. */

let site: TestSite;
const people = new Map<Role, Person>();
const COMMUNITY = 100;
const ELSEWHERE = 101;

beforeAll(async () => {
  site = await openTestSite();
  const phone = (index: number) => `139000000${String(index).padStart(2, '0')}`;
  await site.seed(
    Object.fromEntries(ROLES.map((role, index) => [role, { phone: phone(index), grants: [[role, COMMUNITY]] }])),
  );
  for (const [index, role] of ROLES.entries()) people.set(role, await site.signIn(phone(index)));
});
afterAll(() => site.close());

const cases = ROLES.flatMap((role) =>
  commands.map((command) => ({
    role,
    command,
    isHeld: rolePermissions[role].some((permission) => permission === command.permission),
  })),
);

async function outcomeOf(of: (typeof cases)[number], place: number): Promise<string> {
  const { role, command } = of;
  const at = command.scope === 'area' ? { areaId: place } : { communityId: place };
  // Input of no command: whoever may run it gets as far as the check of the input.
  const result = (await people.get(role)?.command(command.name, 'no input', at)) as { readonly code: string };
  return result.code;
}

describe('every command', () => {
  it('has a permission that some role holds, or one that only a link gives', () => {
    const held = new Set<string>(ROLES.flatMap((role) => rolePermissions[role]));
    const isGiven = (permission: string) => held.has(permission) !== isLinkPermission(permission);
    expect(commands.filter(({ permission }) => !isGiven(permission)).map(({ name }) => name)).toEqual([]);
  });

  it('refuses every role that lacks its permission, before it looks at the input', async () => {
    const wrong: string[] = [];
    for (const one of cases.filter(({ isHeld }) => !isHeld)) {
      const code = await outcomeOf(one, COMMUNITY);
      if (code !== 'notPermitted') wrong.push(`${one.role} ${one.command.name}: ${code}`);
    }
    expect(wrong).toEqual([]);
  });

  it('lets every role that holds its permission get to the input', async () => {
    const wrong: string[] = [];
    for (const one of cases.filter(({ isHeld }) => isHeld)) {
      const code = await outcomeOf(one, COMMUNITY);
      if (code !== 'invalidInput') wrong.push(`${one.role} ${one.command.name}: ${code}`);
    }
    expect(wrong).toEqual([]);
  });

  it('refuses everybody in a community that is not his', async () => {
    const wrong: string[] = [];
    for (const one of cases.filter(({ isHeld }) => isHeld)) {
      const code = await outcomeOf(one, ELSEWHERE);
      if (code !== 'notPermitted') wrong.push(`${one.role} ${one.command.name}: ${code}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('every route', () => {
  const path = (pattern: string) => pattern.replace(/:\w+/g, '00000000-0000-7000-8000-0000000000ff');

  it('asks who is there, unless it is public', async () => {
    for (const route of routes.filter(({ permission }) => permission !== 'public')) {
      const answer = await site.request({ method: 'GET', url: path(route.path) });
      expect([route.path, answer.status]).toEqual([route.path, 401]);
    }
  });

  it('refuses every role that lacks its permission', async () => {
    const wrong: string[] = [];
    for (const role of ROLES) {
      for (const route of routes) {
        const isOpen = route.permission === 'public' || route.permission === 'signedIn';
        if (isOpen || rolePermissions[role].some((permission) => permission === route.permission)) continue;
        const answer = await people.get(role)?.get(path(route.path));
        if (answer?.status !== 403) wrong.push(`${role} ${route.path}: ${answer?.status ?? 'none'}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has nothing at an address with a mistyped id, as with an id that nobody has', async () => {
    const wrong: string[] = [];
    for (const { path: pattern, permission } of routes.filter((route) => route.path.includes(':'))) {
      const role = ROLES.find((one) => rolePermissions[one].some((held) => held === permission)) ?? 'director';
      // Longer than any key of a form or a protocol may be.
      for (const mistyped of ['abc', '0'.repeat(61)]) {
        const answer = await people.get(role)?.get(pattern.replace(/:\w+/g, mistyped));
        if (answer?.status !== 404 || answer.body.code !== 'notFound')
          wrong.push(`${role} ${pattern} ${mistyped}: ${answer?.status ?? 'none'} ${String(answer?.body.code)}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
