import type { CommunityId } from '../../base/domain/ids.ts';

/** A row that nobody has found yet. */
export interface LooseRow {
  readonly id: string;
  /** As `estateKey`; absent where the list gives no address. */
  readonly estate?: string;
}

/** Where rows go. */
export interface Spreading {
  readonly to: CommunityId;
  readonly rowIds: readonly string[];
}

/**
 * Spreads rows over communities. `byAddress`: to the one community that has the estate; rows whose estate none or several have stay.
 * `evenly`: in turn, so that no community gets more than one row more than another.
 */
export function spreadRows(of: {
  readonly rows: readonly LooseRow[];
  readonly communities: readonly { readonly id: CommunityId; readonly estates: readonly string[] }[];
  readonly how: 'evenly' | 'byAddress';
}): readonly Spreading[] {
  const { rows, communities, how } = of;
  const owners = new Map<string, CommunityId | null>();
  for (const { id, estates } of communities)
    for (const estate of estates) owners.set(estate, owners.has(estate) ? null : id);
  const spread = new Map<CommunityId, string[]>();
  for (const [at, row] of rows.entries()) {
    const to = how === 'evenly' ? communities[at % communities.length]?.id : owners.get(row.estate ?? '');
    if (to === undefined || to === null) continue;
    const group = spread.get(to);
    if (group) group.push(row.id);
    else spread.set(to, [row.id]);
  }
  return [...spread].map(([to, rowIds]) => ({ to, rowIds }));
}
