/**
 * Where the household register (户籍) of somebody is, against where they live: `here`; `away`, who lives here and is registered elsewhere
 * (人在户不在); `hereOnly`, who is registered here and lives elsewhere (户在人不在); undefined where nothing tells.
 */
export type RegisterPlace = 'here' | 'away' | 'hereOnly';

/** What of a person tells where the register is. */
export interface RegisterFacts {
  /** The kind of residence as a roster words it: 人户一致, 流动人口, 空挂户 ... */
  readonly residence: string | null;
  readonly registeredAddress: string | null;
  /** Doors where the person lives now, in words; none: not living here. */
  readonly doors: readonly string[];
  readonly community: string;
}

const HERE_ONLY = /户在人不在|户在人不住|人不在户在|空挂|挂户|户口在.*不住|人户分离[（(]?户/;
const AWAY = /人在户不在|户不在|流动|外来|暂住|寄住|租|非户籍|非本地|外地|外市|外省|人户分离/;
const HERE = /人户一致|人户同在|在户|户籍|常住|本地|本市/;

/** Reads it from the word of the roster first, then from the address of the register where it names an estate or the community. */
export function registerPlaceOf(facts: RegisterFacts): RegisterPlace | undefined {
  const { residence, registeredAddress, doors } = facts;
  const word = (residence ?? '').replace(/\s/g, '');
  if (HERE_ONLY.test(word)) return 'hereOnly';
  const told = AWAY.test(word) ? ('away' as const) : HERE.test(word) ? ('here' as const) : addressPlace(facts);
  // Whoever is registered here and lives nowhere here has gone and left the register behind.
  if (told === 'here') return doors.length === 0 ? 'hereOnly' : 'here';
  return told === 'away' && doors.length > 0 && registeredAddress !== '' ? 'away' : undefined;
}

/** An address that names where they live, or the community, is one of ours; of any other nobody can say. */
function addressPlace({ registeredAddress, doors, community }: RegisterFacts): RegisterPlace | undefined {
  const address = (registeredAddress ?? '').replace(/\s/g, '');
  if (address === '') return undefined;
  const names = [community, community.replace(/(?:社区|居委会|村委会|村)$/, ''), ...doors.map(estateOf)];
  return names.some((name) => name.length >= 2 && address.includes(name)) ? 'here' : undefined;
}

/** A door in words begins with its estate. */
function estateOf(door: string): string {
  return door.split(' ')[0] ?? '';
}
