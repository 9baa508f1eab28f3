import { ageOn, type Day } from '../../base/domain/day.ts';
import type { Actor } from '../../base/domain/actor.ts';
import { mayIn } from '../../base/domain/actor.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { ReadContext } from '../../base/server/route.ts';
import { openDisclosures } from '../../access/server/api.ts';
import { disclosureKey } from '../../access/domain/disclosure.ts';
import { dwellingLabel } from '../domain/dwelling-label.ts';
import { maskId, maskPhone, showPhones, type ShownPhone } from '../domain/masking.ts';
import { tagsByAge } from '../domain/person.ts';
import { phoneKey } from './people-claim-queries.ts';
import type { PeopleListRow } from './people-list-queries.ts';
import type { HouseholdMember, PersonDetails } from './people-page-queries.ts';

/** Tags that hold and those that follow from the birth date, each once. */
export function tagsOf(
  of: { readonly tags: readonly string[]; readonly birthDate: Day | null },
  today: Day,
): readonly string[] {
  const byAge = of.birthDate === null ? [] : tagsByAge(of.birthDate, today);
  return [...new Set([...of.tags, ...byAge])];
}

/** A line of a list as it leaves the server: every number masked, whoever asks. */
export function listLine(row: PeopleListRow, today: Day): object {
  const { estate, building, unit, room, doorName, phones, nameKey: _nameKey, placeKey: _placeKey, ...line } = row;
  return {
    personId: line.personId,
    communityId: line.communityId,
    name: line.name,
    sex: line.sex,
    birthDate: line.birthDate,
    age: line.birthDate === null ? null : ageOn(line.birthDate, line.diedOn ?? today),
    diedOn: line.diedOn,
    dwellingId: line.dwellingId,
    householdId: line.householdId,
    dwelling: estate === null ? null : dwellingLabel({ estate, building, unit, room, name: doorName }),
    kind: line.kind,
    relation: line.relation,
    idMasked: line.idMasked === null ? null : maskId(line.idMasked),
    phones: phones.map(maskPhone),
    tags: tagsOf(row, today),
  };
}

/** Whose numbers an account sees in the clear: phones by role or by an opening, ids by an opening only. */
export interface OpenValues {
  readonly phones: 'open' | 'masked';
  readonly idNumbers: 'open' | 'masked';
}

/** What the caller may see of one person's numbers now. */
export async function openValuesOf(
  { tx, actor, now }: Pick<ReadContext, 'tx' | 'actor' | 'now'>,
  of: { readonly personId: string; readonly communityId: CommunityId },
): Promise<OpenValues> {
  const opened = await openDisclosures(tx, { accountId: actor.accountId, personIds: [of.personId], now });
  const byRole = mayIn(actor, 'register.phone.read', of.communityId);
  return {
    phones: byRole || opened.has(disclosureKey(of.personId, 'phone')) ? 'open' : 'masked',
    idNumbers: opened.has(disclosureKey(of.personId, 'idNumber')) ? 'open' : 'masked',
  };
}

/** The numbers of a person as they leave the server. */
export function numbersOf(
  context: Pick<ReadContext, 'vault'>,
  person: PersonDetails,
  open: OpenValues,
): { readonly identities: readonly object[]; readonly phones: readonly ShownPhone[] } {
  return {
    identities: person.identities.map(({ key, kind, masked, sealed }) => ({
      key,
      kind,
      masked: maskId(masked),
      ...(open.idNumbers === 'open' ? { number: context.vault.open(sealed).toString('utf8') } : {}),
    })),
    phones: showPhones({
      phones: person.phones.map((phone) => ({ key: phoneKey(context, { personId: person.id, phone }), phone })),
      access: open.phones,
    }),
  };
}

/** A member of a household as it leaves the server. */
export function memberView(member: HouseholdMember, of: { readonly today: Day; readonly mayPhone: boolean }): object {
  const { phone, ...shown } = member;
  return {
    ...shown,
    age: member.birthDate === null ? null : ageOn(member.birthDate, member.diedOn ?? of.today),
    tags: tagsOf(member, of.today),
    phone: phone === null ? null : of.mayPhone ? phone : maskPhone(phone),
  };
}

/** Does the caller see phones without asking there? */
export function mayPhone(actor: Actor, communityId: CommunityId): boolean {
  return mayIn(actor, 'register.phone.read', communityId);
}
