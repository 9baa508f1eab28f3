import { getDay } from '../../src/base/domain/day.ts';
import type { PersonState, ResidencyState } from '../../src/register/domain/person-state.ts';

/** Somebody invented, for tests: lives alone since 2020 behind one door. */
export function somebody(more: Partial<PersonState> = {}): PersonState {
  return {
    id: '00000000-0000-7000-8000-000000000001',
    version: 3,
    mergedInto: null,
    name: '柳青',
    sex: null,
    birthDate: null,
    ethnicity: null,
    employer: null,
    registeredAddress: null,
    residence: null,
    note: null,
    diedOn: null,
    identities: [],
    phones: [],
    plates: [],
    tags: [],
    residencies: [living()],
    ...more,
  };
}

/** An open home since 2020, for tests. */
export function living(more: Partial<ResidencyState> = {}): ResidencyState {
  return {
    id: 'stay-1',
    dwellingId: 'door-1',
    dwelling: '柳荫里 3号楼2单元501',
    householdId: 'house-1',
    kind: 'home',
    relation: 'head',
    fromDay: getDay('2020-01-01'),
    untilDay: null,
    untilReason: null,
    ...more,
  };
}
