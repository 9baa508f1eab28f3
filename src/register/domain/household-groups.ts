import type { Entry } from './plan-entries.ts';
import type { Door } from './plan-places.ts';

const TENANTS = '/tenants';

/**
 * Which lines belong to one household: the same key; else, behind one door of one list, a head and who follows until the next
 * head. Tenants beside a family are a household of their own; lines that say nothing give no group and join who is there.
 */
export function householdGroups(
  entries: readonly Entry[],
  doorOf: ReadonlyMap<Entry, Door>,
): ReadonlyMap<Entry, string> {
  const groupOf = new Map<Entry, string>();
  const headOf = new Map<string, number>();
  for (const entry of entries) {
    const { file } = entry.ref;
    const door = doorOf.get(entry);
    const key = entry.record.householdKey;
    if (key !== undefined) {
      groupOf.set(entry, `${file}/${door?.id ?? ''}/key ${key}`);
      continue;
    }
    if (!door || entry.relation === undefined) continue;
    const here = `${file}/${door.id}`;
    if (entry.relation === 'head') headOf.set(here, (headOf.get(here) ?? 0) + 1);
    groupOf.set(
      entry,
      entry.relation === 'tenant' ? `${here}${TENANTS}` : `${here}/${Math.max(1, headOf.get(here) ?? 1)}`,
    );
  }
  return groupOf;
}

/** The group that lines without a group join: a family before tenants. */
export function firstFamily<Stay>(here: readonly Stay[], root: (stay: Stay) => string | undefined): string | undefined {
  const groups = here.flatMap((stay) => root(stay) ?? []);
  return groups.find((group) => !group.endsWith(TENANTS)) ?? groups[0];
}

/** Two lists name a family differently; whoever stands in both joins them. Gives each stay its group, undefined where no list tells one. */
export function joinGroups<Stay extends { readonly groups: readonly string[] }>(
  here: readonly Stay[],
): (stay: Stay) => string | undefined {
  const parent = new Map<string, string>();
  const rootOf = (group: string): string => {
    const up = parent.get(group);
    return up === undefined ? group : rootOf(up);
  };
  for (const { groups } of here) {
    const [first, ...others] = [...new Set(groups.map(rootOf))];
    if (first !== undefined)
      for (const other of others) if (rootOf(other) !== rootOf(first)) parent.set(rootOf(other), rootOf(first));
  }
  return ({ groups: [group] }) => (group === undefined ? undefined : rootOf(group));
}
